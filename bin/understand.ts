import { once } from 'node:events'
import { createInterface } from 'node:readline'
import * as z from 'zod'
import { type Meaning, meaningOf } from '../functions/domain/conversation.ts'
import { type DangerSaid, dangerSaid } from '../functions/domain/danger-said.ts'
import type { Intent, Single } from '../functions/domain/intents.ts'
import { dateMeant } from '../functions/domain/pause-said.ts'
import { themeSigns, themesOf } from '../functions/domain/tagging.ts'
import type { Theme } from '../functions/domain/themes.ts'
import { instant, localTime } from '../functions/domain/time.ts'

/** One text to be understood: what the phone sent, how many pictures came with it, when and where. */
const Line = z.object({
  text: z.string(),
  media: z.number().int().min(0).default(0),
  now: z.iso.datetime({ offset: true }).optional(),
  zone: z.string().optional(),
})
type Line = z.output<typeof Line>

type Named = { intent: string; args: Readonly<Record<string, unknown>> }

/** What one line of the answer says. Intents and arguments have the names that labelled sets use. */
export type Understood = Named & { themes: readonly string[]; danger: DangerSaid; why: string }

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
/** A bare PAUSE. */
const pausedDays = 14

const pauseArgs = (length: Extract<Intent, { name: 'pause' }>['for'], today: string): Named['args'] => {
  if (length === undefined) return { days: pausedDays }
  if ('days' in length) return { days: length.days }
  if ('until' in length) return { until: weekdays[length.until - 1] }
  return { until: dateMeant(length.date, today as Parameters<typeof dateMeant>[1]) ?? length.date }
}

const named = (intent: Single, text: string, today: string): Named => {
  const as = (name: string, args: Named['args'] = {}): Named => ({ intent: name, args })
  switch (intent.name) {
    case 'stop':
      return as('opt_out')
    case 'join':
      if (intent.word === 'yes') return as('yes')
      return as('opt_in', intent.code === undefined ? {} : { code: intent.code })
    case 'focus':
      if (intent.focus === 'off') return as('focus', { area: null, off: true })
      return as('focus', { area: intent.focus ?? null, ...(intent.unclear !== undefined && { raw: intent.unclear }) })
    case 'time':
      return as('time', {
        time: intent.time ?? intent.said ?? null,
        ...(intent.problem && { problem: intent.problem }),
      })
    case 'zone':
      return as('timezone', { tz: intent.zone ?? null })
    case 'pause':
      return as('pause', intent.problem ? { problem: intent.problem } : pauseArgs(intent.for, today))
    case 'wins':
      return as('history', {
        ...(intent.theme && { area: intent.theme }),
        ...(intent.lastWeek && { week: 'last' }),
      })
    case 'name':
      return as('name', { name: intent.given ?? null })
    case 'share':
      return as('share', intent.code === undefined ? {} : { code: intent.code })
    case 'book':
      return as('book', intent.action === undefined ? {} : { action: intent.action })
    case 'forget':
      return as('delete_data')
    case 'affirm':
      return as('affirmation', intent.own === undefined ? {} : { own: intent.own })
    case 'hard-day':
      return as('hard_day')
    case 'critic':
      return as('inner_critic')
    case 'language':
      return as('language', { language: intent.language })
    case 'days':
      return as('days', { days: intent.days?.map((day) => weekdays[day - 1]) ?? null })
    case 'rhythm':
      return as(intent.rhythm)
    case 'edit':
      return as('edit', intent.to === undefined ? {} : { text: intent.to })
    case 'hush':
      return as('hush', intent.word === undefined ? {} : { word: intent.word })
    case 'cover':
      return as('cover', {
        ...(intent.on !== undefined && { on: intent.on }),
        ...(intent.word && { word: intent.word }),
      })
    case 'answer':
      if (typeof intent.answer === 'number') return as('choice', { number: intent.answer })
      return as({ ok: 'yes', no: 'no', skip: 'skip' }[intent.answer])
    case 'wrong-number':
      return as('wrong_number')
    case 'child':
      return as('under_13')
    case 'unknown-word':
    case 'nothing':
    case 'win':
      return as('win')
    case 'empty':
      return as(
        /\ufffc/.test(text) ? 'mms' : 'empty',
        /\ufffc/.test(text) ? { media: text.split('\ufffc').length - 1 } : {},
      )
    default:
      return as(intent.name)
  }
}

const namedAll = (intent: Intent, text: string, today: string): Named => {
  if (intent.name !== 'several') return named(intent, text, today)
  const parts = intent.parts.map((part) => {
    const { intent: name, args } = named(part.intent, part.text, today)
    return { intent: name, ...args }
  })
  return { intent: 'multi', args: { parts } }
}

/** Small talk and tales beside a picture are about the picture. */
const besidePicture = new Set(['win', 'chat', 'empty', 'mms'])

const whyOf = ({ intent, danger, stop }: Meaning, said: DangerSaid, text: string, themes: readonly Theme[]): string => {
  if (danger !== undefined) return `danger rules: ${danger}`
  if (stop) return `asks for no more texts: ${intent.name}`
  const quieter = said === 'none' ? '' : `; danger that is ${said}`
  if (intent.name !== 'win') return `the whole text says ${intent.name}${quieter}`
  const signs = themeSigns(text, themes).map(({ theme, words }) => `${theme}: "${words}"`)
  return `no command, answer or small talk${signs.length > 0 ? `; ${signs.join(', ')}` : ''}${quieter}`
}

/** What is understood of one text, as the conversation understands it. */
export const understood = ({ text, media, now, zone }: Line): Understood => {
  const meaning = meaningOf(text)
  const danger = dangerSaid(text, { urgent: meaning.danger })
  if (meaning.danger !== undefined)
    return { intent: 'crisis', args: {}, themes: [], danger, why: whyOf(meaning, danger, text, []) }
  const today = now === undefined ? '' : localTime(instant(new Date(now).toISOString()), zone ?? 'UTC').date
  const said = namedAll(meaning.intent, text, today)
  const pictured = media > 0 && besidePicture.has(said.intent)
  const { intent, args } = pictured ? { intent: 'mms', args: { media } } : said
  const tagged = intent === 'win' || pictured ? themesOf(text) : []
  const why = whyOf(meaning, danger, text, tagged)
  return { intent, args, themes: intent === 'win' && tagged.length === 0 ? ['other'] : tagged, danger, why }
}

const answerLine = (line: string): { answer: Understood } | { error: string } => {
  try {
    const parsed = Line.safeParse(JSON.parse(line))
    if (parsed.success) return { answer: understood(parsed.data) }
    return { error: z.prettifyError(parsed.error).replaceAll('\n', ' ') }
  } catch {
    return { error: 'not a line of JSON, or a zone that does not exist' }
  }
}

/** Lines that are written together. */
const atOnce = 64 * 1024

/**
 * Reads JSON lines `{"text", "media", "now", "zone"}` and writes one JSON line for each: the intent, its arguments, themes,
 * danger, and why. A line that cannot be read is answered with its error. True when all could be read.
 */
export const understandLines = async (
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<boolean> => {
  let waiting = ''
  let allRead = true
  const flush = async () => {
    const full = waiting !== '' && !output.write(waiting)
    waiting = ''
    if (full) await once(output, 'drain')
  }
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const answered = answerLine(line)
    if ('error' in answered) allRead = false
    waiting += `${JSON.stringify('error' in answered ? answered : answered.answer)}\n`
    if (waiting.length > atOnce) await flush()
  }
  await flush()
  return allRead
}
