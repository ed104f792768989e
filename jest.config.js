/** Node strips the types itself, so there is no transform. The emulator-backed suites run in the rehearsal. */
export default {
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  injectGlobals: false,
  testEnvironment: 'node',
  coverageProvider: 'v8',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/cdk.out', '<rootDir>/.local', '<rootDir>/test/emulator/'],
  modulePathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/.local'],
};
