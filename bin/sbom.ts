import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One package of a bill of materials. */
export type Component = { 'bom-ref': string; name: string; version: string; purl: string }
type Dependency = { ref: string; dependsOn?: string[] }
export type Sbom = {
  bomFormat: string
  specVersion: string
  metadata: { component: { 'bom-ref': string; name: string; purl: string } }
  components: Component[]
  dependencies: Dependency[]
}

const root = join(import.meta.dirname, '..')
const read = <T>(file: string): T => JSON.parse(readFileSync(join(root, file), 'utf8'))

/** What the lockfile installs without `--include=dev`: names at versions. */
const runs = (): ReadonlySet<string> => {
  const { packages } = read<{ packages: Record<string, { version: string; dev?: true }> }>('package-lock.json')
  const kept = Object.entries(packages).filter(([folder, { dev }]) => folder !== '' && dev === undefined)
  return new Set(kept.map(([folder, { version }]) => `${folder.replace(/^.*node_modules\//, '')}@${version}`))
}

/**
 * All that is installed to run the service, as CycloneDX (https://cyclonedx.org/specification/overview/), by npm itself from the
 * lockfile: nothing is asked of a network. With `--omit dev` npm leaves out what tests need too, such as the AWS clients; so all of
 * it is asked for, and what only tests or builds is left out here. npm names the whole after its folder; here it has its own name.
 */
export const sbom = (): Sbom => {
  const asked = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only']
  const all: Sbom = JSON.parse(execFileSync('npm', asked, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }))
  const kept = runs()
  const components = all.components.filter(({ name, version }) => kept.has(`${name}@${version}`))
  const refs = new Set([all.metadata.component['bom-ref'], ...components.map((each) => each['bom-ref'])])
  const dependencies = all.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) }))
  const { name } = read<{ name: string }>('package.json')
  const metadata = { ...all.metadata, component: { ...all.metadata.component, name } }
  return { ...all, metadata, components, dependencies }
}

if (import.meta.main) {
  const [file] = process.argv.slice(2)
  const made = sbom()
  const text = `${JSON.stringify(made, undefined, 2)}\n`
  if (file === undefined) process.stdout.write(text)
  else {
    writeFileSync(file, text)
    process.stderr.write(`${made.components.length} packages are listed in ${file}\n`)
  }
}
