import path from 'node:path';
import { defineConfig } from 'vitest/config';

const databaseSuites = [
  'cms/**/*.test.ts',
  'delivery/**/*.test.ts',
  'faults/**/*.test.ts',
  'security/**/*.test.ts',
];
const alias = [
  {
    find: '@payload-config',
    replacement: path.resolve(import.meta.dirname, '../cms/src/payload.config.ts'),
  },
  // Vite would take graphql's ESM build and Node its CommonJS one: they refuse each other's schemas.
  {
    find: /^graphql$/,
    replacement: path.resolve(import.meta.dirname, 'node_modules/graphql/index.js'),
  },
];

// A busy machine is slow: what a test waits for is the state and not a second.
const expect = { poll: { timeout: 45_000 } };

function database(name: 'sqlite' | 'mongodb') {
  return {
    resolve: { alias },
    test: {
      name,
      include: databaseSuites,
      exclude: ['**/*.unit.test.ts'],
      env: { TEST_DATABASE: name },
      globalSetup: ['support/databaseSetup.ts'],
      testTimeout: 240_000,
      hookTimeout: 400_000,
      expect,
      pool: 'forks' as const,
    },
  };
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: [
            'unit/**/*.test.ts',
            'links/**/*.test.ts',
            'sdk/**/*.test.ts',
            '**/*.unit.test.ts',
          ],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect,
        },
      },
      database('sqlite'),
      database('mongodb'),
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts', 'packaging/**/*.test.ts'],
          globalSetup: ['support/demoSetup.ts'],
          testTimeout: 300_000,
          hookTimeout: 400_000,
          expect,
          fileParallelism: false,
          pool: 'forks' as const,
        },
      },
    ],
  },
});
