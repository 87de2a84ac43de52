/**
 * `npm run mutation`: changes the rules of the flow and its permissions one by one, and sees whether a test notices. Takes
 * minutes, so it is no part of the checks; docs/mutation.md tells what the last run found.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/domain/access/*.ts', 'src/domain/service-request/*.ts'],
  testRunner: 'jest',
  jest: { configFile: 'config/jest.mutation.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A busy machine is no endless loop.
  timeoutMS: 120_000,
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'coverage/mutation.json' },
  tempDirName: 'coverage/mutation',
  ignorePatterns: ['/dist', '/data', '/coverage', '/docs', '/.ci'],
  thresholds: { high: 100, low: 95, break: 95 },
};
