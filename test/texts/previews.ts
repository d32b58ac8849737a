import { mkdirSync, writeFileSync } from 'node:fs'
import type { Language } from '../../functions/domain/participant.ts'
import { plain, segmentsOf } from '../../functions/domain/segments.ts'
import { readingGrade } from './grade.ts'
import { mostSegments, rendered } from './rendered.ts'
import { type Brought, everyday, longest } from './samples.ts'

/*
 * npm run previews: every text of ours on one page, with the longest names and zones and an emoji in what is quoted, beside
 * its segments, its encoding and its reading grade. Written to dist/previews.html; ends with 1 when a text breaks a rule.
 */
const page = 'dist/previews.html'
const highestGrade = 6
const fewWords = 5

const hostile: Brought = { ...longest, told: plain('Told my sister the “truth” about it… and we cried 💛') }

type Row = {
  path: string
  text: string
  segments: number
  most: number
  encoding: string
  characters: number
  /** With everyday names: a long name is not ours to shorten. Undefined for a few words, which are no text to be graded. */
  grade?: number
  wrong: boolean
}

const rows = (language: Language): Row[] => {
  const plainly = new Map(rendered(language, everyday).map(({ path, text }) => [path, text]))
  return rendered(language, hostile).map(({ path, text }) => {
    const { segments, encoding, characters } = segmentsOf(text)
    const read = plainly.get(path) ?? text
    const grade = read.split(' ').length < fewWords ? undefined : readingGrade(read, language)
    // An emoji of theirs may cost a segment where we quote it.
    const quotes = text.includes(hostile.told)
    const most = mostSegments(path) + (quotes ? 1 : 0)
    const wrong = segments > most || (encoding !== 'GSM-7' && !quotes) || (grade ?? 0) > highestGrade
    return { path, text, segments, most, encoding, characters, grade, wrong }
  })
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const row = ({
  path,
  text,
  segments,
  most,
  encoding,
  characters,
  grade,
  wrong,
}: Row) => `<tr${wrong ? ' class="wrong"' : ''}>
<th scope="row">${escaped(path.replace(/[#.]\d+$/, ''))}</th><td class="text">${escaped(text)}</td>
<td>${segments} of ${most}</td><td>${encoding}</td><td>${characters}</td><td>${grade === undefined ? '' : Math.max(0, grade).toFixed(1)}</td></tr>`

const table = (language: Language, title: string, all: readonly Row[]) => `<h2 id="${language}">${title}</h2>
<p>${all.length} texts, ${all.filter(({ wrong }) => wrong).length} of them break a rule. Highest grade ${Math.max(...all.map(({ grade }) => grade ?? 0)).toFixed(1)}.</p>
<div class="wide" tabindex="0" role="region" aria-label="${title}"><table lang="${language}"><thead><tr><th scope="col">where</th><th scope="col">text</th><th scope="col">segments</th><th scope="col">encoding</th><th scope="col">characters</th><th scope="col">grade</th></tr></thead>
<tbody>${all.map(row).join('\n')}</tbody></table></div>`

const english = rows('en')
const spanish = rows('es')
const broken = [...english, ...spanish].filter(({ wrong }) => wrong)

mkdirSync('dist', { recursive: true })
writeFileSync(
  page,
  `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Small Wins: every text</title>
<style>
:root { color-scheme: light dark; --ink: light-dark(#2e2823, #ece4d8); --paper: light-dark(#f5efe3, #1d1a17); --rule: light-dark(#e0d5c3, #3d3731); --warn: light-dark(#8a3a22, #f0a98f) }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 ui-sans-serif, system-ui, sans-serif }
h1, h2 { font-family: "Iowan Old Style", Palatino, Georgia, serif; font-weight: 500 }
a { color: inherit }
.wide { overflow-x: auto }
table { border-collapse: collapse; min-width: 44rem; width: 100% }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; font-size: .9rem }
tbody th { font-weight: 400; font-size: .8rem; min-width: 9rem }
.text { white-space: pre-wrap; min-width: 22rem; font-size: 1rem }
td:nth-child(n+3) { white-space: nowrap; font-variant-numeric: tabular-nums }
.wrong { color: var(--warn); font-weight: 600 }
</style></head><body>
<h1>Every text of ours</h1>
<p>With the longest plausible name, zone and address, and an emoji in what is quoted. Grades are of the same text with everyday names. <a href="#en">English</a>, <a href="#es">Espa\u00f1ol</a>.</p>
${table('en', 'English', english)}
${table('es', 'Espa\u00f1ol', spanish)}
</body></html>
`,
)
for (const { path, text, segments, encoding, grade } of broken)
  console.error(`${path}: ${segments} segments of ${encoding}, grade ${grade?.toFixed(1) ?? '-'}: ${text}`)
console.log(`${english.length + spanish.length} texts in ${page}, ${broken.length} of them break a rule.`)
process.exitCode = broken.length === 0 ? 0 : 1
