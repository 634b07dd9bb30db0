import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// Two kinds of test: `fast` runs on every core; then `whole`, which starts processes or a browser, and waits a lot: one file more than cores.
const wholeFilesAtOnce = Math.min(availableParallelism(), 4) + 1

/** A hundred power cuts take longer than any other file: begun last, they would go on alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith('/faults/kill.test.ts')
    return sorted.toSorted((a, b) => Number(isLongest(b)) - Number(isLongest(a)))
  }
}

// A file leaves nothing behind that another could meet (mocks and globals are put back), so modules are loaded once a worker: a third of the time.
const isolate = false

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'fast',
          include: ['test/*.test.ts', 'test/{rules,store,api,infra,hostile}/**/*.test.ts'],
          maxWorkers: '100%',
          isolate,
          sequence: { groupOrder: 0 },
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['test/{browser,faults}/**/*.test.ts'],
          globalSetup: 'test/support/sampleNetwork.ts',
          maxWorkers: wholeFilesAtOnce,
          isolate,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          // A loaded machine is slow, and what is waited for comes in the end.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
