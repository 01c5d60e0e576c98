import { defineConfig } from 'vitest/config'

/** Tests that start a word processor, wherever they stand. */
const OFFICE = '{src,samples}/**/*.office.test.ts'

// Kinds of test: pure units share one thread pool; server tests run once an engine (BILAN_TEST_ENGINE); durability kills
// real processes; office lets LibreOffice write the files; e2e drives a real browser. Speed belongs in bench/, never here.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/{kernel,packs,contract,formats,web}/**/*.test.{ts,tsx}',
            'samples/**/*.test.ts',
            'scripts/**/*.test.ts',
            '*.test.ts',
          ],
          exclude: [OFFICE],
          pool: 'threads',
          isolate: false,
          // Generated cases take seconds on a busy machine; how long something may take is asked in bench/.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'cli',
          include: ['src/cli/**/*.test.ts'],
          exclude: [OFFICE],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['src/server/**/*.test.ts'],
          exclude: ['src/server/**/*.durability.test.ts', OFFICE],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'durability',
          include: ['src/server/**/*.durability.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'office',
          include: [OFFICE],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
