const path = require('node:path');

const rootDir = path.resolve(__dirname, '..');

/** TypeScript and JSX to CommonJS, without type checks: `npm run check` does those. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

/** Packages that ship ES modules only, which Jest's CommonJS runtime needs transformed. */
const ES_MODULES_ONLY = [];

const common = {
  rootDir,
  transform: { '\\.(m?[jt]sx?|cjs)$': swc },
  transformIgnorePatterns: ES_MODULES_ONLY.length
    ? [`/node_modules/(?!(${ES_MODULES_ONLY.join('|')})/)`, '/dist/']
    : ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/coverage/'],
};

/** @type {import('jest').Config} */
module.exports = {
  rootDir,
  // Two cores are usual, and a Chromium or a mini-program beside the test already fills one.
  maxWorkers: 2,
  // No test asserts a duration, not even that a busy machine starts a server within Jest's five seconds.
  testTimeout: 60_000,
  // What every server logged in the whole run is read at its end, for anything that is about somebody.
  globalSetup: '<rootDir>/test/log-watch/set-up.ts',
  globalTeardown: '<rootDir>/test/log-watch/tear-down.ts',
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/{domain,contract,server,docs,doubles,screens}/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'app',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/app/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/test/app/support/setup.ts'],
      globals: { API_BASE_URL: 'http://three-windows.test' },
      // `./storage` is the pair storage.h5.ts / storage.weapp.ts; a test may name either half.
      moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'jsx', 'mjs', 'json', 'node'],
      moduleNameMapper: {
        '\\.(css|scss|png)$': '<rootDir>/test/app/support/empty.ts',
        '^@tarojs/components$': '<rootDir>/test/app/support/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/test/app/support/taro.ts',
        '^@nutui/nutui-react-taro/.*/style/css$': '<rootDir>/test/app/support/empty.ts',
        '^@nutui/nutui-react-taro/dist/es/packages/popup$': '<rootDir>/test/app/support/popup.tsx',
      },
    },
    {
      ...common,
      displayName: 'weapp',
      // miniprogram-simulate renders into a DOM; the harness hides it from the mini-program's code, as WeChat does.
      testEnvironment: '<rootDir>/test/harness/weapp/environment.js',
      testMatch: ['<rootDir>/test/{harness,journeys,budget}/weapp/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'h5',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/{harness,journeys,budget,accessibility}/h5/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'weapp-chromium',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/test/harness/weapp-chromium/**/*.test.ts',
        '<rootDir>/test/journeys/weapp-chromium/**/*.test.ts',
      ],
    },
  ],
};
