export * from './actor';
export * from './service-request-access';
export * from './visit-access';
