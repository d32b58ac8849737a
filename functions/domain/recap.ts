import { type Draws, draw } from './choose.ts'
import { isHeavy } from './heavy.ts'
import type { Entry, EntryKey, Note, Week } from './journal.ts'
import { recapDays } from './needs.ts'
import { noteLine } from './notes.ts'
import type { DailyPicks, Participant } from './participant.ts'
import type { Daily } from './prompt.ts'
import { mayComeBack } from './resurfacing.ts'
import { fits, plain, plainName, segmentsOf, shortened } from './segments.ts'
import type { Texts, Wordings } from './texts.ts'
import { type Theme, themes } from './themes.ts'
import { daysBetween, type LocalDate, type WeekId, weekdayOf } from './time.ts'

const mostSegments = 3
const mostSegmentsWhenQuiet = 2
const weeksCompared = 4
/** Below this many earlier weeks nothing is called new: everything would be. */
const weeksBeforeNew = 2
/** Characters of a quote, from whole to what still says something. */
const quoteLengths = [120, 100, 80, 65, 50, 40, 30] as const
const longestQuote = quoteLengths[0]

type Question = {
  participant: Pick<Participant, 'id' | 'name' | 'used' | 'lastDaily' | 'hushed' | 'ownAffirmations'>
  /** Wins counted since `recapSince`; older than a week unless kept late, after `date`, deleted ones and danger are left aside here once more. */
  wins: readonly Entry[]
  /** Counts of their own earlier weeks; this week's, and weeks to come, are not compared with. */
  weeks: readonly Week[]
  /** What others noticed in them, and they kept. */
  notes?: readonly Note[]
  week: WeekId
  /** Local, of the day it is sent. */
  date: LocalDate
  texts: Texts
  /** The RECAP command in mid-week: no self-check, and no retry to be faithful to. */
  soFar: boolean
}

export type Recap = Daily & { quoted?: EntryKey }

const average = (numbers: readonly number[]) =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** Their last weeks with wins: silent ones would make any week look like growth. */
const earlierWeeks = (weeks: readonly Week[], week: WeekId): readonly Week[] =>
  weeks
    .filter((one) => one.week < week && one.wins > 0)
    .sort((a, b) => (a.week < b.week ? 1 : -1))
    .slice(0, weeksCompared)

/** More days than their usual week, by a whole day; less is never mentioned, so that nobody is graded. */
const growth = (days: number, earlier: readonly Week[], texts: Texts): string | undefined => {
  const usual = average(earlier.map((week) => week.days.length))
  return usual > 0 && days >= usual + 1 ? texts.recap.growth({ usual: Math.round(usual) }) : undefined
}

/**
 * What the week was about, at most two sentences. A theme is a pattern from twice on, a comparison is made only
 * upwards and by a whole win, and a theme that had not been there is worth more than a second count; showing up is never
 * news. Loss and pain are no pattern.
 */
const patterns = (wins: readonly Entry[], earlier: readonly Week[], texts: Texts): readonly string[] => {
  const before = (theme: Theme) => average(earlier.map((week) => week.themes[theme] ?? 0))
  const light = wins.filter(({ text }) => !isHeavy(text))
  const all = light.length === wins.length ? wins.length : undefined
  const counted = themes
    .map((theme) => ({ theme, times: light.filter((win) => win.themes.includes(theme)).length }))
    .sort((a, b) => b.times - a.times)
  const often = counted.filter(({ times }) => times >= 2)
  const said = ({ theme, times }: { theme: Theme; times: number }) => {
    const usual = before(theme)
    return usual > 0 && times >= usual + 1
      ? texts.recap.patternGrew({ theme: texts.themes[theme], times, wins: all, before: usual })
      : texts.recap.pattern({ theme: texts.themes[theme], times, wins: all })
  }
  const fresh =
    earlier.length >= weeksBeforeNew
      ? counted.find(
          ({ theme, times }) => times > 0 && before(theme) === 0 && theme !== often[0]?.theme && theme !== 'showing-up',
        )
      : undefined
  const second = fresh ? texts.recap.newTheme({ theme: texts.themes[fresh.theme] }) : often[1] && said(often[1])
  return [often[0] && said(often[0]), second].filter((sentence) => sentence !== undefined)
}

const oneLine = (text: string) => plain(text).replace(/\s+/gu, ' ').trim()

/** "idk nothing" is kept like any win, and reading it back on a Sunday would sting. */
const saysNothing = (text: string) => text.split(' ').length <= 5 && /\b(nothing|none|nada|idk|dunno)\b/i.test(text)

/** Longer is more of theirs, up to what fits whole; plain characters leave more room for the rest. */
const tells = (text: string) =>
  Math.min(text.split(' ').length, 16) -
  (text.length > longestQuote ? 6 : 0) -
  (segmentsOf(text).encoding === 'UCS-2' ? 4 : 0)

/**
 * The win to read back. A private one only when there is no other: a recap may be read over a shoulder. Never loss, pain
 * or words against oneself.
 */
const quotable = (
  participant: Pick<Participant, 'hushed'>,
  wins: readonly Entry[],
): { win: Entry; text: string } | undefined => {
  const able = wins
    .map((win) => ({ win, text: oneLine(win.text) }))
    .filter(({ text, win }) => /[\p{L}\p{N}]/u.test(text) && !saysNothing(text) && mayComeBack(participant, win))
    .map((one) => ({ ...one, tells: tells(one.text) }))
    .sort((a, b) => b.tells - a.tells || (a.win.at < b.win.at ? 1 : a.win.at > b.win.at ? -1 : a.win.n - b.win.n))
  return able.find(({ win }) => !win.private) ?? able[0]
}

/** Their own affirmations, where they have any, and ours take turns; a retry stays with what it had. */
const affirmationsOf = (
  { ownAffirmations, used }: Question['participant'],
  kept: DailyPicks | undefined,
  texts: Texts,
): readonly [string, Wordings] => {
  const [first, ...more] = ownAffirmations ?? []
  const own =
    kept === undefined ? (used['own-affirmations'] ?? 0) <= (used.affirmations ?? 0) : 'own-affirmations' in kept
  return first !== undefined && own ? ['own-affirmations', [first, ...more]] : ['affirmations', texts.affirmations]
}

type Parts = Readonly<
  Partial<Record<'opening' | 'growth' | 'pattern' | 'second' | 'noticed' | 'selfCheck' | 'affirmation', string>>
> & { quote?: (length: number) => string | undefined }

/**
 * The richest version that fits. What goes first is what says least about this person's week; their own words are
 * shortened before they go, and what opens the week and the question that closes it always stay.
 */
const richest = (parts: Parts): { body: string; quoted: boolean; affirmed: boolean } => {
  const { quote, ...all } = parts
  const lessSecond = { ...all, second: undefined }
  const lessGrowth = { ...lessSecond, growth: undefined }
  const lessAffirmation = { ...lessGrowth, affirmation: undefined }
  const leaner = [all, lessSecond, lessGrowth, lessAffirmation]
  // A shorter quote may have lost its emoji, and then there is room again for what had made way.
  const tried = [...quoteLengths, undefined].flatMap((length) => leaner.map((kept) => ({ kept, length })))
  const versions = tried.map(({ kept, length }) => {
    const words = length === undefined ? undefined : quote?.(length)
    const { opening, growth, pattern, second, noticed, selfCheck, affirmation } = kept
    const lines = [opening, growth, pattern, second, words, noticed, selfCheck, affirmation]
    const body = lines.filter((line) => line !== undefined).join('\n')
    return { body, quoted: words !== undefined, affirmed: kept.affirmation !== undefined }
  })
  const basic = { body: [all.opening, all.noticed, all.selfCheck].filter((line) => line !== undefined).join('\n') }
  return versions.find(({ body }) => fits(body, mostSegments)) ?? { ...basic, quoted: false, affirmed: false }
}

const winsIn = ({ wins, date }: Question): readonly Entry[] =>
  wins.filter(
    (win) =>
      win.kind === 'win' &&
      !win.deleted &&
      win.date <= date &&
      // What was kept after the recap of its week belongs to this one, or it would be in none; and who moved west right after
      // the last one has had a Saturday since.
      (win.afterRecap !== undefined || daysBetween(win.date, date) <= recapDays + 1),
  )

/** How the week is opened: with its wins counted, unless some of what was written is loss or pain. */
const opening = ({ participant, texts, soFar }: Question, wins: readonly Entry[], days: number): string => {
  const name = soFar ? undefined : plainName(participant.name)
  if (wins.some(({ text }) => isHeavy(text))) return texts.recap.openingOfHeavy({ name, days, soFar })
  return soFar
    ? texts.recap.openingSoFar({ wins: wins.length, days })
    : texts.recap.opening({ name, wins: wins.length, days })
}

/** The latest of what others noticed. */
const noticedIn = ({ notes = [], texts }: Question): string | undefined => {
  const note = notes.at(-1)
  return note && noteLine(note, texts)
}

/** A week without wins, or of loss and pain alone: warm and short, nothing counted and nothing said of what was not there. */
const quietRecap = (question: Question, nothing: Draws, kept?: DailyPicks): Recap => {
  const { participant, texts, soFar } = question
  const { id } = participant
  const quiet = soFar
    ? { text: winsIn(question).length > 0 ? texts.recap.heavySoFar() : texts.recap.quietSoFar(), draws: nothing }
    : draw('recap.quiet', texts.recap.quiet, id, nothing, kept)
  const noticed = noticedIn(question)
  if (noticed !== undefined) return { body: `${quiet.text}\n${noticed}`, ...quiet.draws }
  const asking = `${quiet.text}\n${texts.recap.selfCheck()}`
  if (!soFar && fits(asking, mostSegmentsWhenQuiet)) return { body: asking, ...quiet.draws }
  const affirmation = draw('affirmations', texts.affirmations, id, quiet.draws, kept)
  const affirming = `${quiet.text}\n${affirmation.text}`
  return fits(affirming, mostSegmentsWhenQuiet)
    ? { body: affirming, ...affirmation.draws }
    : { body: quiet.text, ...quiet.draws }
}

/**
 * The week read back, at most three segments: how many wins on how many days, growth and patterns in the kind direction
 * alone, one win in their own words, the self-check, an affirmation. On the date of `lastDaily` it takes the same wordings.
 */
export const composeRecap = (question: Question): Recap => {
  const { participant, weeks, week, date, texts, soFar } = question
  const kept = !soFar && participant.lastDaily?.date === date ? participant.lastDaily.picks : undefined
  const nothing: Draws = { used: participant.used, picks: {} }
  const wins = winsIn(question)
  // A week of loss and pain alone is not counted back to anybody.
  if (wins.every(({ text }) => isHeavy(text))) return quietRecap(question, nothing, kept)

  // From one Sunday night to the next there are eight dates, and a week has seven days.
  const days = Math.min(new Set(wins.map((win) => win.date)).size, 7)
  const earlier = earlierWeeks(weeks, week)
  const [pattern, second] = patterns(wins, earlier, texts)
  const quotation = quotable(
    participant,
    wins.filter((win) => daysBetween(win.date, date) <= recapDays),
  )
  const [pool, lines] = affirmationsOf(participant, kept, texts)
  const affirmation = kept && !(pool in kept) ? undefined : draw(pool, lines, participant.id, nothing, kept)
  const { body, quoted, affirmed } = richest({
    opening: opening(question, wins, days),
    growth: wins.some(({ text }) => isHeavy(text)) ? undefined : growth(days, earlier, texts),
    pattern,
    second,
    quote: (length) => {
      if (quotation === undefined) return undefined
      const text = shortened(quotation.text, length)
      const ago = daysBetween(quotation.win.date, date)
      const when = ago === 0 ? 'today' : ago === 7 ? 'a-week-ago' : 'this-week'
      const weekday = texts.weekdays[weekdayOf(quotation.win.date)]
      return text === '...' ? undefined : texts.recap.quote({ text, weekday, when })
    },
    noticed: noticedIn(question),
    selfCheck: soFar ? undefined : texts.recap.selfCheck(),
    affirmation: affirmation?.text,
  })
  const { used, picks } = affirmed && affirmation ? affirmation.draws : nothing
  const { at, sid, n } = quotation?.win ?? {}
  return at && sid && n !== undefined && quoted ? { body, used, picks, quoted: { at, sid, n } } : { body, used, picks }
}
