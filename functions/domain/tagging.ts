import type { Theme } from './themes.ts'

const marker = /^\s*(?:[-*\u2022\u2013]|\d{1,2}[.)])\s+/
const hints: readonly (readonly [Theme, RegExp])[] = [
  ['rest', /\b(slept|sleep|nap|rest(ed)?)\b/i],
  ['boundaries', /\b(said no|boundar|left early)\b/i],
  ['asking-for-help', /\b(help|therap|called)\b/i],
]

export const themesOf = (text: string): readonly Theme[] =>
  hints.flatMap(([theme, words]) => (words.test(text) ? [theme] : [])).slice(0, 2)

export const splitWins = (text: string): readonly string[] =>
  text
    .split(/\n/)
    .map((line) => line.replace(marker, '').trim())
    .filter((line) => line !== '')
