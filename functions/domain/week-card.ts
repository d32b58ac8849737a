import { isHeavy } from './heavy.ts'
import type { Entry } from './journal.ts'
import type { Language, Participant } from './participant.ts'
import { mayComeBack } from './resurfacing.ts'
import { plain, plainName, shortened } from './segments.ts'
import { textsIn } from './texts.ts'
import { addDays, type LocalDate, mondayOf } from './time.ts'

/** What a picture of a week says; on a shared phone its days alone. */
export type WeekCard = {
  language: Language
  title: string
  /** Monday first: the letter of each day, and whether they wrote on it. */
  days: readonly { letter: string; wrote: boolean }[]
  counted?: string
  quote?: string
  affirmation?: string
}

const longestQuote = 140

/** The week so far as a picture: no streak, and a blank day is plain paper. A quote is chosen as a recap chooses: never loss, pain or what is hushed. */
export const weekCard = (
  participant: Pick<Participant, 'language' | 'name' | 'hushed' | 'ownAffirmations' | 'cover' | 'used'>,
  entries: readonly Entry[],
  today: LocalDate,
): WeekCard => {
  const { language, cover } = participant
  const texts = textsIn(language)
  const monday = mondayOf(today)
  const wins = entries.filter(
    ({ kind, deleted, date }) => kind === 'win' && !deleted && date >= monday && date <= today,
  )
  const dates = new Set(wins.map(({ date }) => date))
  const days = Array.from({ length: 7 }, (_, n) => ({
    letter: texts.weekdays[(n + 1) as 1].slice(0, 1).toUpperCase(),
    wrote: dates.has(addDays(monday, n)),
  }))
  if (cover !== undefined) return { language, title: texts.card.covered, days }
  const name = plainName(participant.name)
  const heavy = wins.some(({ text }) => isHeavy(text))
  const [quotable] = wins
    .filter((win) => !win.private && mayComeBack(participant, win))
    .toSorted((a, b) => Math.min(b.text.length, longestQuote) - Math.min(a.text.length, longestQuote))
  return {
    language,
    title: texts.card.title({ name }),
    days,
    ...(wins.length > 0 && !heavy && { counted: texts.card.counted({ wins: wins.length, days: dates.size }) }),
    ...(quotable && { quote: shortened(plain(quotable.text).replace(/\s+/g, ' ').trim(), longestQuote) }),
    affirmation:
      participant.ownAffirmations?.[0] ??
      texts.affirmations[(participant.used.affirmations ?? 0) % texts.affirmations.length],
  }
}

/** Makes a PNG of it. */
export type DrawCard = (card: WeekCard) => Promise<Uint8Array>

/** For how long the link in a text shows the picture, so that the carrier can fetch it. */
export const cardShowsFor = { hours: 1 } as const
