import { defineConfig } from 'vitest/config'

// Two kinds of test: `fast` runs on every core; then `whole`, which starts processes or a browser, two files at a time: each waits a lot.
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
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
