import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundleFunctions, bytesAtStart } from '../../infra/bundle.ts'
import type { Figure } from './figures.ts'

const apiBudgetBytes = 1_500_000

/** What is deployed: the functions as Lambda unpacks them, the app as browsers fetch it. */
export async function bundles(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'enlaces-bundles-'))
  const bundled = await bundleFunctions(folder)
  rmSync(folder, { recursive: true })
  const functions = bundled.map((one) => ({
    name: `function ${one.name}, minified, at start`,
    value: bytesAtStart(one),
    unit: 'bytes',
    budget: apiBudgetBytes,
  }))
  const total = (pattern: string) =>
    globSync(pattern).reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0)
  return [
    ...functions,
    { name: 'web, all scripts of all pages and languages, gz', value: total('build/web/**/*.js') / 1024, unit: 'KiB' },
    { name: 'web, all styles, gz', value: total('build/web/**/*.css') / 1024, unit: 'KiB', budget: 15 },
  ]
}
