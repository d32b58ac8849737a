import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type FunctionName, functionNames } from './functions.ts'

const entryOf = (name: FunctionName) => join(import.meta.dirname, '..', 'functions', `${name}.ts`)

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
} = {}): Promise<readonly { name: FunctionName; file: string; bytes: number }[]> => {
  const missing = names.filter((name) => !existsSync(entryOf(name)))
  if (missing.length > 0)
    throw new Error(`cannot bundle: ${missing.map((name) => `functions/${name}.ts`).join(', ')} missing`)
  await build({
    entryPoints: names.map((name) => ({ in: entryOf(name), out: `${name}/index` })),
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: 'external',
    logLevel: 'warning',
  })
  return names.map((name) => {
    const file = join(outdir, name, 'index.cjs')
    return { name, file, bytes: statSync(file).size }
  })
}
