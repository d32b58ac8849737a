import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const text = read('docs/asvs.md')

/**
 * Items of levels 1 and 2 by section, as 5.0.0 numbers them: in each section they come first, from 1 on.
 * https://github.com/OWASP/ASVS/tree/v5.0.0/5.0
 */
const sections = `1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4
5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1
9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4
13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2`
const items = sections.split(/\s+/).flatMap((each) => {
  const [section = '', count] = each.split(':')
  return Array.from({ length: Number(count) }, (_, n) => `${section}.${n + 1}`)
})

const states = ['met', 'not met', 'relied on', 'n/a'] as const

const rows = [...text.matchAll(/^\| (\d[\d., ]*) \| ([123, ]+) \| (.+?) \| (\w[\w/ ]*) \| (.*) \|$/gm)].map(
  ([, names = '', levels = '', asks = '', state = '', shown = '']) => {
    const parts = shown.split('<br>')
    const tests = parts.flatMap((part) => {
      const [, file, title] = /^`(test\/[\w./-]+\.test\.ts)` "(.+)"$/.exec(part) ?? []
      return file === undefined || title === undefined ? [] : [{ file, title: title.replaceAll('\\|', '|') }]
    })
    const reason = parts.filter((part) => !part.startsWith('`test/')).join(' ')
    return { names: names.split(', '), levels, asks, state, tests, reason, parts: parts.length }
  },
)
const named = rows.flatMap(({ names }) => names)

describe('docs/asvs.md', () => {
  it('has every chapter, and every item of levels 1 and 2, each once', () => {
    expect(items).toHaveLength(253)
    const chapters = [...text.matchAll(/^## V(\d+) /gm)].map(([, chapter]) => Number(chapter))
    expect(chapters).toEqual(Array.from({ length: 17 }, (_, n) => n + 1))
    expect(items.filter((item) => !named.includes(item))).toEqual([])
    expect(named.filter((name, n) => named.indexOf(name) !== n)).toEqual([])
  })

  it('has every row of its tables read here', () => {
    expect(rows).toHaveLength([...text.matchAll(/^\| \d+\.\d+\.\d+/gm)].length)
  })

  it('says of what is more than level 2 that it is', () => {
    const more = rows.filter(({ names }) => names.some((name) => !items.includes(name)))
    expect(more.length).toBeGreaterThan(0)
    expect(more.map(({ levels }) => levels)).toEqual(more.map(() => '3'))
  })

  it.each(rows.map((row) => [row.names.join(', '), row] as const))(
    '%s has a state, and a test or a reason',
    (_, row) => {
      expect(states).toContain(row.state)
      expect(row.asks.length).toBeGreaterThan(3)
      if (row.state === 'met') expect(row.tests).not.toEqual([])
      else expect(row.reason.length).toBeGreaterThan(3)
      // Nothing that was meant to be a test is taken for a reason.
      expect(row.tests.length + (row.reason === '' ? 0 : 1)).toBe(row.parts)
    },
  )

  const tests = [
    ...new Map(rows.flatMap((row) => row.tests).map((each) => [`${each.file} ${each.title}`, each])).values(),
  ]

  it.each(tests)('$file has the test "$title"', ({ file, title }) => {
    expect(existsSync(join(root, file))).toBe(true)
    // As a title: in quotes, and not in an import or a comment.
    const quoted = read(file)
      .split('\n')
      .filter((line) => line.includes(title) && /['"`]/.test(line) && !/^\s*(\/\/|\*|import )/.test(line))
    expect(title.length).toBeGreaterThan(8)
    expect(quoted).not.toEqual([])
  })

  it('counts what it says', () => {
    const count = (state: string) =>
      rows.filter((row) => row.state === state).flatMap(({ names }) => names.filter((name) => items.includes(name)))
        .length
    expect(text).toContain(
      `${count('met')} are met, ${count('not met')} are not, ${count('relied on')} are relied on, and ${count('n/a')} do not apply`,
    )
  })

  it('is led to by the README', () => {
    expect(read('README.md')).toContain('(docs/asvs.md)')
  })
})
