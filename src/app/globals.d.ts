/// <reference types="@tarojs/taro" />

/** Where the server is: an origin without a trailing slash, or empty for the page's own. Defined by config/index.ts. */
declare const API_BASE_URL: string;

declare module '*.scss';
