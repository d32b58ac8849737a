import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'
import { assetFiles } from '../functions/adapters/printer/assets.ts'
import { type FunctionName, functionNames } from './functions.ts'

const entryOf = (name: FunctionName) => join(import.meta.dirname, '..', 'functions', `${name}.ts`)

/**
 * `debug` colours what it says where this package happens to be, which is only here, for tests: what is deployed must not hang on what
 * else is installed. In its place is nothing, with which `debug` does without.
 */
const withoutColours: Plugin = {
  name: 'without-colours',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^supports-color$/ }, ({ path }) => ({ path, namespace: 'nothing' }))
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: '' }))
  },
}

/** What esbuild tells of one file it made. */
const madeAs = ({ outputs }: Metafile, file: string) =>
  Object.entries(outputs).find(([made]) => resolve(made) === resolve(file))?.[1]

/** The folders of the packages whose code is in it: `node_modules/a`, or `node_modules/a/node_modules/b`. */
const packagesIn = (metafile: Metafile, file: string): readonly string[] => {
  const folders = Object.keys(madeAs(metafile, file)?.inputs ?? {}).flatMap(
    (input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? [],
  )
  return [...new Set(folders)].sort()
}

/** Files that a function reads lie beside its bundle. */
const copyAssets = (metafile: Metafile, folder: string) => {
  const made = madeAs(metafile, join(folder, 'index.cjs'))
  if (!Object.keys(made?.inputs ?? {}).some((input) => input.endsWith('adapters/printer/assets.ts'))) return
  mkdirSync(join(folder, 'assets'), { recursive: true })
  for (const [name, file] of Object.entries(assetFiles))
    copyFileSync(createRequire(import.meta.url).resolve(file), join(folder, 'assets', name))
}

/**
 * Bundles functions as Lambda runs them: one folder `<outdir>/<name>` each, holding `index.cjs` and, beside it, a source map that
 * is not shipped. CommonJS with the SDK inside, modern entry points first, was the fastest to start of all that was measured;
 * `.cjs` says so even under a package.json of modules.
 * Throws naming the functions whose file is missing, or with esbuild's errors.
 */
export const bundle = async ({
  names = functionNames,
  outdir = 'dist',
}: {
  names?: readonly FunctionName[]
  outdir?: string
} = {}): Promise<readonly { name: FunctionName; file: string; bytes: number; packages: readonly string[] }[]> => {
  const missing = names.filter((name) => !existsSync(entryOf(name)))
  if (missing.length > 0)
    throw new Error(`cannot bundle: ${missing.map((name) => `functions/${name}.ts`).join(', ')} missing`)
  const { metafile } = await build({
    entryPoints: names.map((name) => ({ in: entryOf(name), out: `${name}/index` })),
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    charset: 'utf8', // Spanish as it is written, not six signs for each ñ
    sourcemap: 'external',
    logLevel: 'warning',
    metafile: true,
    plugins: [withoutColours],
    // CommonJS has no address of itself; what looks for files beside it asks for one.
    define: { 'import.meta.url': 'addressOfBundle' },
    banner: { js: "const addressOfBundle=require('node:url').pathToFileURL(__filename).href;" },
  })
  for (const name of names) copyAssets(metafile, join(outdir, name))
  return names.map((name) => {
    const file = join(outdir, name, 'index.cjs')
    return { name, file, bytes: statSync(file).size, packages: packagesIn(metafile, file) }
  })
}
