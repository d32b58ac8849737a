import { scorer } from './linear-model.ts'
import { themeModel } from './theme-model.ts'
import { type Theme, themes } from './themes.ts'

const classes = [...themes, 'other'] as const
const scores = scorer(themeModel)

/** How much speaks for each theme, and for none of them, in log odds: learned from labelled texts. */
export const themeScores = (text: string): Readonly<Record<Theme | 'other', number>> => {
  const told = scores(text)
  return Object.fromEntries(classes.map((theme, row) => [theme, told[row]])) as Record<Theme | 'other', number>
}
