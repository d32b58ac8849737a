import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire, findPackageJSON } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { sbom } from '../bin/sbom.ts'
import { assetFiles } from '../functions/adapters/printer/assets.ts'
import { bundle } from '../lib/bundle.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const Names = z.record(z.string(), z.string()).default({})
const Manifest = z.object({ dependencies: Names, devDependencies: Names, optionalDependencies: Names })
const manifest = Manifest.parse(JSON.parse(read('package.json')))
const direct = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }).sort()

/** https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json */
const Locked = z.object({
  version: z.string(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  link: z.literal(true).optional(),
  inBundle: z.literal(true).optional(),
  dev: z.literal(true).optional(),
  hasInstallScript: z.literal(true).optional(),
})
const Lockfile = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), Locked) })
const lock = Lockfile.parse(JSON.parse(read('package-lock.json')))
const locked = Object.entries(lock.packages).filter(([folder]) => folder !== '')
const runtime = locked.filter(([, { dev }]) => dev === undefined)

const registry = 'https://registry.npmjs.org/'

/** Licences that let us run and pass on what we made with them, with their notice kept. */
const allowed = new Set(['0BSD', 'Apache-2.0', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0'])
/** Beside them, by name, and why. */
const allowedFor: Readonly<Record<string, string>> = {
  '@resvg/resvg-wasm': 'MPL-2.0', // its files are used as they are, and changed by nobody here
  '@expo-google-fonts/noto-emoji': 'MIT AND OFL-1.1', // a font may be embedded in what is made with it
  '@expo-google-fonts/noto-serif': 'MIT AND OFL-1.1',
}
const nameOf = (folder: string) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Of a choice one is enough; what is to be kept together must all be allowed. */
const isAllowed = (licence: string): boolean =>
  licence
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((each) => allowed.has(each)))

/** Who names no licence in its manifest has it in a file. */
const licenceOf = (folder: string, { license }: z.output<typeof Locked>) => {
  if (license !== undefined) return license
  const file = join(root, folder, 'LICENSE')
  return existsSync(file) && /^MIT License\n/.test(readFileSync(file, 'utf8')) ? 'MIT' : 'none that is known'
}

describe('the lockfile', () => {
  it('names every package that is asked for, at a version it may have', () => {
    const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
    for (const [name, range] of Object.entries(asked)) {
      expect(lock.packages[`node_modules/${name}`]?.version, name).toMatch(/^\d+\.\d+\.\d+/)
      // A version and nothing else: no address, no folder, no repository.
      expect(range, name).toMatch(/^\^?\d+\.\d+\.\d+$/)
    }
  })

  it('has the SHA-512 of each package, or of the one that it lies in', () => {
    expect(locked.length).toBeGreaterThan(200)
    const holder = (folder: string): string => {
      const outer = folder.slice(0, folder.lastIndexOf('/node_modules/'))
      return lock.packages[outer]?.inBundle ? holder(outer) : outer
    }
    const without = locked.filter(([folder, { inBundle, integrity }]) => {
      const of = inBundle ? lock.packages[holder(folder)]?.integrity : integrity
      return !/^sha512-[A-Za-z0-9+/]{86}==$/.test(of ?? '')
    })
    expect(without.map(([folder]) => folder)).toEqual([])
  })

  it('takes every package from the npm registry', () => {
    const elsewhere = locked.filter(([, { resolved = registry, link }]) => link || !resolved.startsWith(registry))
    expect(elsewhere.map(([folder]) => folder)).toEqual([])
    // Where an address is left out, npm asks the registry it is set to: ours sets none.
    expect(existsSync(join(root, '.npmrc'))).toBe(false)
  })

  it('runs something when it is installed for two packages alone', () => {
    const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([folder]) => nameOf(folder))
    const { allowScripts } = z
      .object({ allowScripts: z.record(z.string(), z.boolean()) })
      .parse(JSON.parse(read('package.json')))
    expect(running.sort()).toEqual(['esbuild', 'node'])
    expect(Object.keys(allowScripts).sort()).toEqual(running)
  })
})

describe('what runs with the service', () => {
  const section = read('README.md').split('## What it is made of')[1]?.split('\n## ')[0] ?? ''
  const rows = [...section.matchAll(/^\| (`.*`) \| (.+) \|$/gm)].map(([, names = '', why = '']) => ({
    names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    why,
  }))

  it('is listed in the README, package by package, with why it is there', () => {
    const listed = rows.flatMap(({ names }) => names)
    expect(direct.length).toBeLessThanOrEqual(listed.length)
    expect(listed.sort()).toEqual(direct)
    for (const { names, why } of rows) expect(why.length, names.join()).toBeGreaterThan(3)
  })

  it('has licences that are allowed', () => {
    const refused = runtime
      .map(([folder, entry]) => ({ name: nameOf(folder), licence: licenceOf(folder, entry) }))
      .filter(({ name, licence }) => !isAllowed(licence) && allowedFor[name] !== licence)
    expect(runtime.length).toBeGreaterThan(100)
    expect(refused).toEqual([])
  })

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only', false],
    ['AGPL-3.0', false],
    ['none that is known', false],
  ])('a licence %s is allowed: %s', (licence, may) => {
    expect(isAllowed(licence)).toBe(may)
  })
})

describe('the bill of materials', () => {
  const bill = sbom()
  const listed = new Set(bill.components.map(({ purl }) => decodeURIComponent(purl)))

  it('is CycloneDX, named after us, and lists what the lockfile has to run, each once', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'small-wins' } } })
    const wanted = runtime.map(([folder, { version }]) => `pkg:npm/${nameOf(folder)}@${version}`)
    expect([...new Set(wanted)].filter((purl) => !listed.has(purl))).toEqual([])
    expect([...listed].filter((purl) => !wanted.includes(purl))).toEqual([])
  })

  it('says what needs what, of what it lists and of nothing else', () => {
    const refs = new Set([bill.metadata.component['bom-ref'], ...bill.components.map((each) => each['bom-ref'])])
    expect(bill.dependencies.map(({ ref }) => ref).sort()).toEqual([...refs].sort())
    expect(bill.dependencies.flatMap(({ dependsOn = [] }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([])
    const [ours] = bill.dependencies.filter(({ ref }) => ref === bill.metadata.component['bom-ref'])
    const needed = ours?.dependsOn?.map((ref) => ref.slice(0, ref.lastIndexOf('@'))) ?? []
    expect(direct.filter((name) => !needed.includes(name))).toEqual([])
  })

  it('lists nothing that only tests or builds', () => {
    const names = bill.components.map(({ name }) => name)
    expect(names.filter((name) => ['vitest', 'esbuild', 'aws-cdk-lib', 'typescript'].includes(name))).toEqual([])
  })

  describe('and the bundles', () => {
    let outdir: string
    let made: Awaited<ReturnType<typeof bundle>>
    beforeAll(async () => {
      outdir = mkdtempSync(join(tmpdir(), 'small-wins-supply-'))
      made = await bundle({ outdir })
    }, 60_000)
    afterAll(() => rmSync(outdir, { recursive: true, force: true }))

    const versionIn = (folder: string) => {
      const { name, version } = z
        .object({ name: z.string(), version: z.string() })
        .parse(JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')))
      return `pkg:npm/${name}@${version}`
    }

    it('have no package in them that it does not list', () => {
      for (const { name, packages } of made) {
        expect(packages.length, name).toBeGreaterThan(5)
        expect(
          packages.map(versionIn).filter((purl) => !listed.has(purl)),
          name,
        ).toEqual([])
      }
      const all = made.flatMap(({ packages }) => packages.map(nameOf))
      for (const name of ['zod', 'twilio', 'pdfkit', '@aws-sdk/client-dynamodb']) expect(all).toContain(name)
    })

    it('have no file beside them of a package that it does not list', () => {
      const { resolve } = createRequire(import.meta.url)
      for (const file of Object.values(assetFiles)) {
        const found = findPackageJSON(pathToFileURL(resolve(file))) ?? ''
        const { name, version } = JSON.parse(readFileSync(found, 'utf8'))
        expect(listed).toContain(`pkg:npm/${name}@${version}`)
      }
    })
  })
})
