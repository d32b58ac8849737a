import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nearestTests } from './nearest.ts'
import { excluded, isMutated, testedIn } from './scope.ts'

const sources = (files: Record<string, string>) => new Map(Object.entries(files))
const from = (...paths: string[]) => paths.map((path) => `import { x } from '${path}'`).join('\n')

describe('a mutant is asked of', () => {
  const rule = 'functions/domain/rule.ts'

  it('the test of its name, and of no other', () => {
    const files = sources({
      [rule]: '',
      'test/domain/rule.test.ts': '',
      'test/domain/other.test.ts': from('../../functions/domain/rule.ts'),
    })
    expect(nearestTests(rule, files)).toEqual(['test/domain/rule.test.ts'])
  })

  it('else those that import it, of the domain first', () => {
    const files = sources({
      [rule]: '',
      'test/flow.test.ts': from('../functions/domain/rule.ts'),
      'test/domain/b.test.ts': from('./a.ts', '../../functions/domain/rule.ts'),
      'test/domain/a.test.ts': `import {\n  x,\n  y,\n} from '../../functions/domain/rule.ts'`,
    })
    expect(nearestTests(rule, files)).toEqual(['test/domain/a.test.ts', 'test/domain/b.test.ts'])
  })

  it('else those fewest imports away, though files import each other in a ring', () => {
    const files = sources({
      [rule]: from('./other.ts'),
      'functions/domain/other.ts': from('./rule.ts'),
      'functions/flow.ts': from('./domain/other.ts'),
      'test/flow.test.ts': from('../functions/flow.ts'),
      'test/far.test.ts': from('./world.ts'),
      'test/world.ts': from('../functions/flow.ts'),
    })
    expect(nearestTests(rule, files)).toEqual(['test/flow.test.ts'])
  })

  it('nobody where only its types are imported', () => {
    const types = `import type { X } from '../../functions/domain/rule.ts'`
    expect(nearestTests(rule, sources({ [rule]: '', 'test/domain/a.test.ts': types }))).toEqual([])
  })
})

describe('the rules that are mutated', () => {
  const files = globSync('functions/domain/**/*.ts')

  it('are all but data, and what is left out is there, with its reason', () => {
    for (const { files: pattern, because } of excluded) {
      expect(files.some((file) => pattern.test(file))).toBe(true)
      expect(because.length).toBeGreaterThan(40)
    }
    expect(files.filter(isMutated)).toContain('functions/domain/daily.ts')
    expect(['functions/domain/texts/en.ts', 'functions/daily.ts', 'lib/functions.ts'].filter(isMutated)).toEqual([])
  })

  it('have the tests that are named for them', () => {
    for (const [file, tests] of Object.entries(testedIn))
      for (const path of [file, ...tests]) expect(readFileSync(path, 'utf8')).not.toBe('')
  })
})
