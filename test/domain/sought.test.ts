import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dangerPatterns } from '../../functions/domain/danger.ts'
import { neededWords } from '../../functions/domain/needed-words.ts'
import { plainWords } from '../../functions/domain/plain-words.ts'
import { neededBy, Pattern, seek } from '../../functions/domain/sought.ts'

const matches = ({ source }: Pattern, words: string) => new RegExp(source).test(words)

describe('what a pattern needs', () => {
  it.each([
    { source: 'die', needs: ['die'] },
    { source: '\\b(?:die)(?!\\w)', needs: [' die '] },
    { source: 'kill(ing)? myself', needs: ['kill myself', 'killing myself'] },
    { source: '\\b(?:(want|need) to (\\w+ ){0,2}die)(?!\\w)', needs: [' want to ', ' need to '] },
    { source: '(suicid\\w*|(my|her) own death)', needs: ['suicid', 'my own death', 'her own death'] },
    { source: 'end it(?! (all )?(there|here))', needs: ['end it'] },
    { source: '(?<!not )cut myself$', needs: ['cut myself'] },
    { source: 'hij[ao] mi[oa]s?', needs: ['hija mi', 'hijo mi'] },
    { source: '(ab){2,3}', needs: undefined },
    { source: '(abc)+', needs: ['abc'] },
    { source: '(\\w+ )?(i|me)', needs: undefined },
    { source: '', needs: undefined },
    { source: '.*', needs: undefined },
  ])('$source', ({ source, needs }) => {
    const found = neededWords(source)
    if (needs === undefined) expect(found).toBeUndefined()
    else expect(needs.every((one) => found?.some((string) => string.includes(one) || one.includes(string)))).toBe(true)
  })
})

describe('seeking patterns', () => {
  const all = dangerPatterns
  const may = seek(all)
  const missed = (words: string) => {
    const found = may(words)
    return all.filter((pattern) => !found.has(pattern) && matches(pattern, words)).map(({ source }) => source)
  }

  it('misses none in anything we know of', { timeout: 120_000 }, () => {
    const told = readFileSync(new URL('../fixtures/crisis.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n')
    const clauses = told.flatMap((line) => plainWords((JSON.parse(line) as { text: string }).text))
    expect(clauses.length).toBeGreaterThan(1300)
    expect(clauses.flatMap(missed)).toEqual([])
    // And there is something to miss: most patterns match something of it.
    expect(all.filter((pattern) => clauses.some((words) => matches(pattern, words))).length).toBeGreaterThan(300)
  })

  it('misses none in texts made from the patterns themselves', { timeout: 120_000 }, () => {
    let made = 0
    for (const pattern of all) {
      // Without what only looks around, and with few repetitions: texts of it are wanted, not all of them.
      const plain = pattern.source
        .replace(/\(\?<?[=!](?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)/g, '')
        .replaceAll('\\b', '')
        .replace(/\\w[*+]/g, 'a')
        .replace(/\{0,\d+\}/g, '{0,1}')
      for (const words of fc.sample(fc.stringMatching(new RegExp(`^${plain}$`)), { numRuns: 12, seed: 7 })) {
        if (!matches(pattern, words)) continue
        made++
        if (!may(words).has(pattern)) expect(words).toBe(`found by ${pattern.source}`)
      }
    }
    expect(made).toBeGreaterThan(2000)
  })

  it('works things out anew when what was prepared is of other patterns', () => {
    const old = neededBy([new Pattern('rain')])
    const snow = new Pattern('snow')
    const look = seek([snow], old)
    expect([look('snow today').has(snow), look('rain today').has(snow)]).toEqual([true, false])
  })
})

/** After a change to the danger rules: `npx vitest run test/domain/sought.test.ts -u`. */
it('is prepared for the danger rules as they are', async () => {
  await expect(`${JSON.stringify(neededBy(dangerPatterns), undefined, 2)}\n`).toMatchFileSnapshot(
    '../../functions/domain/danger/needed.json',
  )
})
