import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Metafile, stop } from 'esbuild'

const lambdaCredentials = fileURLToPath(new URL('../functions/platform/lambdaCredentials.ts', import.meta.url))
const entryFolder = fileURLToPath(new URL('../functions/entry', import.meta.url))

/** The Lambda functions, by the name of their entry file. */
export const functionNames = ['api', 'relay', 'mail', 'bulkMail', 'clock', 'notices', 'index', 'files'] as const
export type FunctionName = (typeof functionNames)[number]

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
  // Some packages still call require; ES modules have none.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'error',
}

/** Bundles every function as it is deployed and as the local machine runs it: one ES module each, minified, with a source map beside it. */
export async function bundleFunctions(outputFolder: string): Promise<Metafile> {
  const { metafile } = await build({
    ...asDeployed,
    entryPoints: functionNames.map((name) => ({ in: join(entryFolder, `${name}.ts`), out: `${name}/index` })),
    outdir: outputFolder,
    outExtension: { '.js': '.mjs' },
    metafile: true,
  })
  // Its process would stay as long as this one, with hundreds of megabytes.
  await stop()
  return metafile
}

/** A program in one file, made as the functions are: what is measured of them is then what runs. */
export async function bundleProgram(entry: string, outfile: string): Promise<void> {
  await build({ ...asDeployed, entryPoints: [entry], outfile })
  await stop()
}
