import { problemOf } from '../problem.ts'

/** One thing that was looked at: as it should be, not there, or there and not as it should be; then with what to do about it. */
export type Finding = {
  what: string
  state: 'ok' | 'missing' | 'wrong'
  found: string
  fix?: string
}

export const ok = (what: string, found: string): Finding => ({ what, state: 'ok', found })
export const missing = (what: string, found: string, fix: string): Finding => ({ what, state: 'missing', found, fix })
export const wrong = (what: string, found: string, fix: string): Finding => ({ what, state: 'wrong', found, fix })

/** What could not be looked at, since something before it has to be right first. */
export const after = (first: string, whats: readonly string[]): Finding[] =>
  whats.map((what) => missing(what, 'could not be looked at', `First: ${first}.`))

/** Looks at one thing; what fails is a finding too. */
export const looking = async (what: string, look: () => Promise<Finding | Finding[]>): Promise<Finding[]> => {
  try {
    return [await look()].flat()
  } catch (error) {
    return [wrong(what, 'could not be looked at', problemOf(error).message)]
  }
}

/** As an operator reads them: what is not well has its fix below it. */
export const findingLines = (findings: readonly Finding[]): string[] => {
  const width = Math.max(...findings.map(({ what }) => what.length))
  const lines = findings.flatMap(({ what, state, found, fix }) => [
    `${state.padEnd(7)}  ${what.padEnd(width)}  ${found}`,
    ...(fix === undefined ? [] : [`${' '.repeat(9)}${' '.repeat(width)}  -> ${fix}`]),
  ])
  const left = findings.filter(({ state }) => state !== 'ok').length
  const sum = left === 0 ? 'All is as it should be.' : `${left} of ${findings.length} to put right, best from the top.`
  return [...lines, '', sum]
}
