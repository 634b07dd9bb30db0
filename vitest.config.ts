import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Two kinds of test: `fast` runs on every core; then `whole`, which starts processes or a browser, and waits a lot: one file more than cores.
const wholeFilesAtOnce = Math.min(availableParallelism(), 4) + 1

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: ['test/*.test.ts', 'test/{rules,store,api,infra,hostile}/**/*.test.ts'],
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['test/{browser,faults}/**/*.test.ts'],
          globalSetup: 'test/support/sampleNetwork.ts',
          maxWorkers: wholeFilesAtOnce,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
