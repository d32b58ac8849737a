import { readFileSync } from 'node:fs'
import { understood } from '../../bin/understand.ts'
import { themesOf } from '../../functions/domain/tagging.ts'

const rowsOf = <Row>(file: string): Row[] =>
  readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

type Labelled = { text: string; intent: string; args: Readonly<Record<string, unknown>> & { media?: number } }
type Themed = { text: string; themes: readonly string[]; alt?: readonly string[] }
type Dangerous = { text: string; label: string; tier?: string; soft_ok?: boolean }

const read = (text: string, media = 0) =>
  understood({ text, media, now: '2026-11-23T19:00:00-06:00', zone: 'America/Chicago' })

const percent = (part: number, of: number) => (of === 0 ? '    -' : `${((100 * part) / of).toFixed(1).padStart(5)} %`)

/** Precision and recall of each class, worst recall first; those that are all right in one line. */
const perClass = (pairs: readonly { is: string; said: string }[]): string[] => {
  const classes = [...new Set(pairs.map(({ is }) => is))].map((name) => {
    const told = pairs.filter(({ is }) => is === name)
    const named = pairs.filter(({ said }) => said === name)
    const right = told.filter(({ said }) => said === name).length
    return {
      name,
      of: told.length,
      recall: right / told.length,
      precision: named.length === 0 ? 0 : right / named.length,
      right,
      named: named.length,
    }
  })
  const flawed = classes
    .filter(({ recall, precision }) => recall < 1 || precision < 1)
    .sort((a, b) => a.recall - b.recall)
  const perfect = classes.filter((each) => !flawed.includes(each))
  return [
    ...flawed.map(
      ({ name, of, right, named }) =>
        `  ${name.padEnd(20)} ${String(of).padStart(4)} told, recall ${percent(right, of)}, precision ${percent(right, named)}`,
    ),
    ...(perfect.length > 0
      ? [`  recall and precision 100 %: ${perfect.map(({ name, of }) => `${name} (${of})`).join(', ')}`]
      : []),
  ]
}

const intents = (set: 'train' | 'validation' | 'validation-2' | 'validation-3' | 'validation-4'): string[] => {
  const rows = rowsOf<Labelled>(`corpus/intents/${set}.jsonl`)
  const pairs = rows.map(({ text, intent, args }) => ({ is: intent, said: read(text, args.media).intent }))
  const right = pairs.filter(({ is, said }) => is === said).length
  return [`intents, ${set}: ${right} of ${rows.length}, ${percent(right, rows.length).trim()}`, ...perClass(pairs)]
}

const themes = (set: 'validation' | 'validation-2' | 'validation-3' | 'implied'): string[] => {
  const rows = rowsOf<Themed>(`corpus/themes/${set}.jsonl`).map(({ text, themes: main, alt = [] }) => {
    const said = themesOf(text)
    return { main, alt, said: said.length === 0 ? ['other'] : [...said] }
  })
  const names = [...new Set(rows.flatMap(({ main }) => main))].sort()
  const hit = rows.filter(({ main, alt, said }) => said.some((one) => main.includes(one) || alt.includes(one))).length
  return [
    `themes, ${set}: ${hit} of ${rows.length} share one with the reader, ${percent(hit, rows.length).trim()}`,
    ...names.map((name) => {
      const told = rows.filter(({ main }) => main.includes(name))
      const named = rows.filter(({ said }) => said.some((one) => one === name))
      const found = told.filter(({ said }) => said.some((one) => one === name)).length
      const fitting = named.filter(({ main, alt }) => main.includes(name) || alt.includes(name)).length
      return `  ${name.padEnd(20)} ${String(told.length).padStart(4)} told, recall ${percent(found, told.length)}, precision ${percent(fitting, named.length)}`
    }),
  ]
}

const danger = (set: 'train' | 'validation' | 'validation-2'): string[] => {
  const rows = rowsOf<Dangerous>(`corpus/danger/${set}.jsonl`).map((row) => ({ ...row, said: read(row.text).danger }))
  const urgent = rows.filter(({ label, tier }) => label === 'crisis' && tier === 'urgent')
  const everyday = rows.filter(({ label, soft_ok }) => label === 'none' && !soft_ok)
  const heard = urgent.filter(({ said }) => said === 'urgent' || said === 'other-person').length
  const alarmed = everyday.filter(({ said }) => said === 'urgent').length
  return [
    `danger, ${set}: urgent heard ${heard} of ${urgent.length}, ${percent(heard, urgent.length).trim()}; everyday alarmed ${alarmed} of ${everyday.length}, ${percent(alarmed, everyday.length).trim()}`,
    ...(['other-person', 'past'] as const).map((label) => {
      const told = rows.filter((row) => row.label === label)
      return `  ${label.padEnd(20)} ${String(told.length).padStart(4)} told, named so ${percent(told.filter(({ said }) => said === label).length, told.length)}`
    }),
  ]
}

const speed = (): string => {
  const short = ['train', 'validation'].flatMap((set) => rowsOf<Labelled>(`corpus/intents/${set}.jsonl`))
  const texts = [
    ...short.map(({ text }) => text),
    ...rowsOf<Dangerous>('corpus/danger/train.jsonl').map(({ text }) => text),
  ]
  const long = Array.from({ length: 40 }, (_, n) =>
    texts
      .slice(n * 20)
      .join('. ')
      .slice(0, 1600),
  )
  for (const text of texts) read(text)
  const time = (text: string) => {
    const from = performance.now()
    read(text)
    return performance.now() - from
  }
  const of = (list: readonly string[]) => list.map(time).sort((a, b) => a - b)
  const at = (times: readonly number[], part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(2)
  const [few, many] = [of(texts), of(long)]
  const each = few.reduce((sum, ms) => sum + ms, 0) / few.length
  return `speed: ${texts.length} texts, median ${at(few, 0.5)} ms, p99 ${at(few, 0.99)} ms, ${(1000 / each).toFixed(0)} a second; of 1,600 characters, median ${at(many, 0.5)} ms, longest ${at(many, 0.999)} ms`
}

/** How well texts are understood, class by class, on the labelled sets of this repository, and how fast. */
export const benchUnderstanding = async (): Promise<string[]> => [
  ...intents('train'),
  ...intents('validation'),
  ...intents('validation-2'),
  ...intents('validation-3'),
  ...intents('validation-4'),
  ...themes('validation'),
  ...themes('validation-2'),
  ...themes('validation-3'),
  ...themes('implied'),
  ...danger('train'),
  ...danger('validation'),
  ...danger('validation-2'),
  speed(),
]
