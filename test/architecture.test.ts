import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))

type Import = { from: string; what: string; typeOnly: boolean }

const importsOf = (file: string): Import[] => {
  const text = readFileSync(join(root, file), 'utf8')
  const found = [...text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)]
  const dynamic = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].map(([, what]) => ({
    what,
    type: undefined,
  }))
  return [...found.map(([, type, what]) => ({ what, type })), ...dynamic].map(({ what = '', type }) => ({
    from: file,
    what: what.startsWith('.') ? relative(root, resolve(root, dirname(file), what)) : what,
    typeOnly: type !== undefined,
  }))
}

const broken = (files: readonly string[], allowed: (one: Import) => boolean) =>
  files
    .flatMap(importsOf)
    .filter((one) => !allowed(one))
    .map(({ from, what }) => `${from} imports ${what}`)

const isDomain = (path: string) => path.startsWith('functions/domain/')
const isAdapter = (path: string) => path.startsWith('functions/adapters/')
const isPage = (path: string) => path.startsWith('functions/pages/')
const smallAndPure = ['zod', 'temporal-polyfill', 'sms-segments-calculator', 'csv-stringify/sync']
const ours = (path: string) => /^(bin|lib|functions|test)\//.test(path)

const functionFiles = readdirSync(join(root, 'functions'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `functions/${name}`)

describe('who may import whom', () => {
  it('the domain imports nothing but itself, zod and small pure libraries', () => {
    expect(broken(sources('functions/domain'), ({ what }) => isDomain(what) || smallAndPure.includes(what))).toEqual([])
  })

  it('an adapter imports the domain, its own library and the parts in a folder of its name, never another adapter', () => {
    const ownPart = ({ from, what }: Import) => {
      const folder =
        from.startsWith('functions/adapters/') && dirname(from) !== 'functions/adapters'
          ? dirname(from)
          : from.replace(/\.ts$/, '')
      return dirname(what) === folder
    }
    const allowed = (one: Import) => !ours(one.what) || isDomain(one.what) || ownPart(one)
    expect(broken(sources('functions/adapters'), allowed)).toEqual([])
  })

  it('a page imports the domain, other parts of pages, and what escapes its words', () => {
    const allowed = ({ what }: Import) => isDomain(what) || isPage(what) || ['hono/html', 'node:crypto'].includes(what)
    expect(broken(sources('functions/pages'), allowed)).toEqual([])
  })

  it('a function imports adapters, pages and the domain, never another function, never the stack', () => {
    expect(
      broken(functionFiles, ({ what }) => isAdapter(what) || isPage(what) || isDomain(what) || !ours(what)),
    ).toEqual([])
  })

  it('the stack imports itself, the routes, which files lie beside a bundle, and types of what an environment holds and what is counted; nothing that runs', () => {
    const types = ['functions/adapters/environment.ts', 'functions/domain/ports.ts']
    const allowed = ({ what, typeOnly }: Import) =>
      what.startsWith('lib/') ||
      !ours(what) ||
      ['functions/adapters/routes.ts', 'functions/adapters/printer/assets.ts'].includes(what) ||
      (typeOnly && types.includes(what))
    expect(broken(sources('lib'), allowed)).toEqual([])
    expect(broken(['bin/app.ts'], ({ what }) => what.startsWith('lib/') || !ours(what))).toEqual([])
  })

  it('what runs on one machine never imports the stack', () => {
    const local = sources('bin').filter((file) => file !== 'bin/app.ts')
    expect(broken(local, ({ what }) => !what.startsWith('lib/') && !what.startsWith('test/'))).toEqual([])
  })
})

describe('effects stay in the adapters', () => {
  const inside = [...sources('functions/domain'), ...functionFiles]
  it.each([
    ['the clock', /\bDate\.now\(|new Date\(\)|Temporal\.Now/],
    ['chance', /Math\.random\(|randomUUID|randomBytes/],
    ['the console', /\bconsole\./],
  ])('%s is not read in the domain or in a function', (_, effect) => {
    expect(inside.filter((file) => effect.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  })

  it('the environment is read by handlers alone, at the first event', () => {
    const readers = [...sources('functions/domain'), ...sources('functions/adapters')]
    expect(readers.filter((file) => /process\.env\b/.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
    for (const file of functionFiles) {
      const [before] = readFileSync(join(root, file), 'utf8').split('export const handler')
      expect(before, file).not.toMatch(/process\.env/)
    }
  })

  it('every function has its handler and its test', () => {
    for (const file of functionFiles) {
      expect(readFileSync(join(root, file), 'utf8'), file).toMatch(/^export const handler = onFirstEvent\(/m)
      expect(sources('test'), file).toContain(file.replace('functions/', 'test/').replace('.ts', '.test.ts'))
    }
  })
})

it('runs on the Node that the lockfile pins', () => {
  expect(process.versions.node).toMatch(/^24\./)
})
