export * from './actor';
export * from './service-request-access';
