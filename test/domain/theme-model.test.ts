import { describe, expect, it } from 'vitest'
import { themesOf } from '../../functions/domain/tagging.ts'
import { themeModel } from '../../functions/domain/theme-model.ts'
import { learn } from '../corpus/learning.ts'
import { mannerOfThemes, rowsOf, themeExamples } from '../corpus/theme-examples.ts'

/** Right when it names a theme that a reader would; none is right for `other`. */
const hits = (file: string) =>
  rowsOf(file).filter(({ text, themes, alt = [] }) => {
    const named = themesOf(text)
    return (named.length === 0 ? ['other'] : named).some((theme) => [...themes, ...alt].includes(theme))
  }).length / rowsOf(file).length

describe('what was learned of themes', () => {
  it('holds for texts of another author, which it has not seen', () => {
    expect(rowsOf('validation.jsonl').length).toBeGreaterThan(130)
    expect(hits('validation.jsonl')).toBeGreaterThanOrEqual(0.78)
  })

  it('holds a little for what is only implied: a third author wrote these, in dry words', () => {
    expect(rowsOf('implied.jsonl').length).toBe(200)
    expect(hits('implied.jsonl')).toBeGreaterThanOrEqual(0.55)
  })

  it('is what the texts teach today: after a change of them, npm run train', () => {
    expect(learn(themeExamples(), mannerOfThemes)).toEqual(themeModel)
  })

  it('names two themes at most, and none of nothing', () => {
    for (const { text } of rowsOf('validation.jsonl')) expect(themesOf(text).length).toBeLessThanOrEqual(2)
    expect(themesOf('')).toEqual([])
  })
})
