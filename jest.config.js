import { availableParallelism } from 'node:os';

/** Node strips the types itself, so there is no transform. The emulator-backed suites run in the rehearsal. */
export default {
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  injectGlobals: false,
  testEnvironment: 'node',
  coverageProvider: 'v8',
  // One more than cores, at least three: files that start processes and servers mostly wait for them.
  maxWorkers: Math.max(3, availableParallelism()),
  // A worker keeps every module it ever ran in a VM of its own; it starts afresh when that has grown.
  workerIdleMemoryLimit: '1.5GB',
  // A bound on a test that hangs, never a measure: a busy machine has been five times slower than a quiet one.
  testTimeout: 600_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/cdk.out', '<rootDir>/.local', '<rootDir>/test/emulator/'],
  modulePathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/.local', '<rootDir>/dist'],
};
