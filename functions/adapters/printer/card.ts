import type { WeekCard } from '../../domain/week-card.ts'

/** Points of the picture; square, as phones show one. */
const side = 720
const margin = 56
const paper = { sheet: '#fffcf6', ink: '#2e2823', soft: '#665c52', leaf: '#3f5f4b', rule: '#e0d5c3' } as const

const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

/** Words in lines of so many characters; a longer word is divided, and what does not fit ends in three dots. */
export const wrapped = (text: string, perLine: number, most: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(/\s+/).flatMap((each) => each.match(new RegExp(`.{1,${perLine}}`, 'gu')) ?? [])) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= perLine) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${lines[most - 1]?.slice(0, perLine - 3).trimEnd()}...`]
}

const text = (line: string, y: number, size: number, colour: string, x = margin) =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}">${escaped(line)}</text>`

/** The picture as SVG; every word of theirs escaped. */
export const cardSvg = ({ title, days, counted, quote, affirmation }: WeekCard): string => {
  const parts: string[] = []
  let y = margin + 34
  for (const line of wrapped(title, 30, 2)) {
    parts.push(text(line, y, 38, paper.ink))
    y += 48
  }
  y += 34
  const step = (side - 2 * margin) / 7
  for (const [at, { letter, wrote }] of days.entries()) {
    const x = margin + step * at + step / 2
    parts.push(
      `<circle cx="${x}" cy="${y}" r="32" fill="${wrote ? paper.leaf : paper.sheet}" stroke="${wrote ? paper.leaf : paper.rule}" stroke-width="3"/>`,
      `<text x="${x}" y="${y + 10}" font-size="28" text-anchor="middle" fill="${wrote ? '#fff' : paper.soft}">${escaped(letter)}</text>`,
    )
  }
  y += 92
  for (const line of wrapped(counted ?? '', 40, 2)) {
    parts.push(text(line, y, 28, paper.soft))
    y += 38
  }
  y += 22
  for (const line of wrapped(quote === undefined ? '' : `\u201c${quote}\u201d`, 34, 5)) {
    parts.push(text(line, y, 32, paper.ink))
    y += 44
  }
  const last = wrapped(affirmation ?? '', 46, 2)
  for (const [at, line] of last.entries())
    parts.push(text(line, side - margin - (last.length - 1 - at) * 34, 25, paper.leaf))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}" font-family="Noto Serif"><rect width="${side}" height="${side}" fill="${paper.sheet}"/><rect x="14" y="14" width="${side - 28}" height="${side - 28}" rx="20" fill="none" stroke="${paper.rule}" stroke-width="2"/>${parts.join('')}</svg>`
}
