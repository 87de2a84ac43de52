const [node] = require('./jest.config').projects;

/**
 * The tests that mutants of the flow and its permissions must not survive: the sentences alone. The laws, which draw their
 * walks by chance, would make the score another one each time.
 *
 * @type {import('jest').Config}
 */
module.exports = {
  ...node,
  testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
  testMatch: ['<rootDir>/test/mutation/sentences.test.ts'],
};
