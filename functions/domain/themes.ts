/** What the recap notices; a win has zero to two. Order matters: 1-3 are the areas the focus menu numbers. */
export const themes = [
  'rest',
  'boundaries',
  'self-compassion',
  'asking-for-help',
  'feelings',
  'repair',
  'noticing-patterns',
  'showing-up',
] as const

export type Theme = (typeof themes)[number]
