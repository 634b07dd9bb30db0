import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Metafile, type Plugin, stop } from 'esbuild'

const lambdaCredentials = fileURLToPath(new URL('../functions/platform/lambdaCredentials.ts', import.meta.url))
const entryFolder = fileURLToPath(new URL('../functions/entry', import.meta.url))

/** The Lambda functions, by the name of their entry file. */
export const functionNames = [
  'api',
  'relay',
  'mail',
  'bulkMail',
  'feedback',
  'clock',
  'notices',
  'index',
  'files',
  'inbound',
  'publish',
] as const
export type FunctionName = (typeof functionNames)[number]

/**
 * The shapes of all that a service of AWS knows stand in one file of its client. Esbuild keeps them all, for it cannot tell that a name in
 * brackets (`{ [_hQ]: … }`) does nothing; said to be pure, those that nobody calls can go: 60 KB of the API.
 */
const unusedSchemasGo: Plugin = {
  name: 'unused-schemas-go',
  setup({ onLoad }) {
    onLoad({ filter: /@aws-sdk[\\/]client-[\w-]+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const shape = /^((?:export )?var [\w$]+ = )(\[[^;]*\]);$/gm
      return { contents: text.replace(shape, '$1/* @__PURE__ */ (() => $2)();'), loader: 'js' }
    })
  },
}

const asDeployed: BuildOptions = {
  bundle: true,
  minify: true,
  // Messages in four languages: escaped, each accent would take twice its bytes.
  charset: 'utf8',
  sourcemap: 'linked',
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // The ES modules of packages that bring both can be shaken: a third less.
  mainFields: ['module', 'main'],
  conditions: ['module'],
  // Native code, which no bundle takes in: on AWS it comes as a layer.
  external: ['sharp'],
  // 90 KB of ways to find credentials that a function never takes.
  alias: { '@aws-sdk/credential-provider-node': lambdaCredentials },
  plugins: [unusedSchemasGo],
  // Some packages still call require; ES modules have none.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'error',
}

/** A function, and what it is made of. */
export type Bundled = { name: FunctionName; metafile: Metafile }

/**
 * Bundles every function as it is deployed and as the local machine runs it: a folder each of minified ES modules with source maps beside them; what is
 * imported when it is needed stands in files of its own. @returns what each is made of
 */
export async function bundleFunctions(outputFolder: string): Promise<Bundled[]> {
  const bundled = await Promise.all(functionNames.map((name) => bundleFunction(name, join(outputFolder, name))))
  // Its process would stay as long as this one, with hundreds of megabytes.
  await stop()
  return bundled
}

async function bundleFunction(name: FunctionName, folder: string): Promise<Bundled> {
  rmSync(folder, { recursive: true, force: true })
  const { metafile } = await build({
    ...asDeployed,
    entryPoints: [{ in: join(entryFolder, `${name}.ts`), out: 'index' }],
    outdir: folder,
    splitting: true,
    outExtension: { '.js': '.mjs' },
    metafile: true,
  })
  return { name, metafile }
}

/** Bytes that an instance loads before it answers: the entry file and what it imports at once. */
export function bytesAtStart({ metafile: { outputs } }: Bundled): number {
  const paths = new Set(Object.keys(outputs).filter((path) => path.endsWith('/index.mjs')))
  for (const path of paths) {
    for (const { path: imported, kind, external } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && !external) paths.add(imported)
    }
  }
  return [...paths].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0)
}

/** A program in one file, made as the functions are: what is measured of them is then what runs. */
export async function bundleProgram(entry: string, outfile: string): Promise<void> {
  await build({ ...asDeployed, entryPoints: [entry], outfile })
  await stop()
}
