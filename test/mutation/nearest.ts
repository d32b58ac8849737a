import { basename, dirname, join, normalize } from 'node:path'

/** Who imports whom: a file's path to its own text. */
export type Sources = ReadonlyMap<string, string>

/** Types alone run nothing, so they lead to no test. */
const imports = (source: string): string[] =>
  [...source.matchAll(/^(?:import|export)\s+(?!type\b)[^'"]*?from\s+'(\.{1,2}\/[^']+)'/gm)].flatMap(
    ([, path]) => path ?? [],
  )

export const importersIn = (sources: Sources): ReadonlyMap<string, readonly string[]> => {
  const importers = new Map<string, string[]>()
  for (const [file, source] of sources)
    for (const path of imports(source)) {
      const imported = normalize(join(dirname(file), path))
      importers.set(imported, [...(importers.get(imported) ?? []), file])
    }
  return importers
}

/**
 * The tests a mutant of a file is to be found by: the one that bears its name, or those fewest imports away, of the domain if there
 * are any. Tests further away would find some as well, but only after living whole weeks.
 */
export const nearestTests = (file: string, sources: Sources): string[] => {
  const own = `test/domain/${basename(file, '.ts')}.test.ts`
  if (sources.has(own)) return [own]
  const importers = importersIn(sources)
  const seen = new Set([file])
  for (let level = [file]; level.length > 0; ) {
    level = [...new Set(level.flatMap((each) => importers.get(each) ?? []))].filter((each) => !seen.has(each))
    for (const each of level) seen.add(each)
    const tests = level.filter((each) => each.endsWith('.test.ts')).toSorted()
    const ofDomain = tests.filter((each) => each.startsWith('test/domain/'))
    if (tests.length > 0) return ofDomain.length > 0 ? ofDomain : tests
  }
  return []
}
