import type { Decision, Moment } from './conversation.ts'
import type { Intent } from './intents.ts'
import { linkOpensFor } from './links.ts'
import { witnessLinkOpensFor } from './notes.ts'
import { questionWaits } from './pending.ts'
import { plainText } from './plain-text.ts'
import { localTime, plus } from './time.ts'
import { cardShowsFor } from './week-card.ts'
import { nextText, spokenDate, spokenDay, spokenTime } from './words.ts'

type Asked = Extract<Intent, { name: 'why' | 'hush' | 'book' | 'ask' | 'card' | 'journal' | 'export' | 'goodbye' }>

const say = ({ participant }: Moment, reply: string): Decision => ({ participant, replies: [reply], entries: [] })

/** WHY: why the last text came by itself, and how to change that; exact, or the next one where none came yet. */
const why = (moment: Moment): Decision => {
  const { participant, texts, now } = moment
  const today = localTime(now, participant.timeZone).date
  const time = spokenTime(participant.promptTime)
  const { lastDaily, consent } = participant
  if (lastDaily === undefined)
    return say(
      moment,
      texts.whyNone({ when: texts.dayAtTime({ day: spokenDay(nextText(participant, now), today, texts), time }) }),
    )
  const joined = consent && spokenDate(localTime(consent.at, participant.timeZone).date, texts)
  const at = lastDaily.at === undefined ? time : spokenTime(localTime(lastDaily.at, participant.timeZone).time)
  const when = texts.dayAtTime({
    day: lastDaily.date === today ? texts.today : spokenDate(lastDaily.date, texts),
    time: at,
  })
  return say(moment, texts.why({ kind: lastDaily.kind ?? 'prompt', when, joined, rhythm: participant.rhythm }))
}

const mostHushed = 30
const longestHushed = 30

/** HUSH: no entry with that word comes back. The word is not repeated: the phone may be seen. */
const hush = (moment: Moment, word: string | undefined): Decision => {
  const { participant, texts } = moment
  const plain = word === undefined ? '' : plainText(word)
  if (plain === '') return say(moment, texts.hushAsk())
  if (plain.length > longestHushed) return say(moment, texts.hushAsk())
  const hushed = [...new Set([...(participant.hushed ?? []), plain])].slice(-mostHushed)
  return { participant: { ...participant, hushed }, replies: [texts.hushed()], entries: [] }
}

/** JOURNAL and EXPORT: a private way in. A new one ends the one before. */
const openJournal = (moment: Moment, what: 'journal' | 'export' | 'goodbye'): Decision => {
  const { participant, known, texts, now } = moment
  const { link } = known
  if (link === undefined) return say(moment, texts.noPageYet())
  return {
    participant: { ...participant, journalLink: link.hash },
    replies: [texts.journalLink[what]({ link: link.url })],
    entries: [],
    link: { hash: link.hash, participant: participant.id, until: plus(now, linkOpensFor) },
  }
}

/** GOODBYE: the whole journal to take along, and then, after OK, nothing is left of it here. */
const sayGoodbye = (moment: Moment): Decision => {
  const opened = openJournal(moment, 'goodbye')
  if (opened.link === undefined) return opened
  const pending = { question: 'forget' as const, until: plus(moment.now, questionWaits) }
  return { ...opened, participant: { ...opened.participant, pending } }
}

/** ASK: a link for somebody they trust, who can leave what they noticed. */
const askSomeone = (moment: Moment): Decision => {
  const { participant, known, texts, now } = moment
  const { link } = known
  if (link === undefined) return say(moment, texts.noPageYet())
  return {
    participant,
    replies: [texts.ask({ link: link.url })],
    entries: [],
    link: { hash: link.hash, participant: participant.id, until: plus(now, witnessLinkOpensFor), opens: 'witness' },
  }
}

/** CARD: the week as a picture, behind a link that shows it for an hour; the carrier fetches it there, and sends it along. */
const showCard = (moment: Moment): Decision => {
  const { participant, known, texts, now } = moment
  const { link } = known
  if (link === undefined) return say(moment, texts.noPageYet())
  return {
    participant,
    replies: [texts.card.ready({ link: link.url })],
    entries: [],
    link: { hash: link.hash, participant: participant.id, until: plus(now, cardShowsFor), opens: 'card' },
  }
}

/** What is asked for and only told: where things are, and why they came. */
export const asking = (moment: Moment, intent: Asked): Decision => {
  const { texts, service } = moment
  switch (intent.name) {
    case 'why':
      return why(moment)
    case 'hush':
      return hush(moment, intent.word)
    case 'book': {
      const { booking, contact } = service
      if (booking === undefined) return say(moment, texts.bookNone({ contact }))
      return say(
        moment,
        intent.action === undefined ? texts.book({ link: booking }) : texts.bookChange({ link: booking }),
      )
    }
    case 'ask':
      return askSomeone(moment)
    case 'goodbye':
      return sayGoodbye(moment)
    case 'journal':
    case 'export':
      return openJournal(moment, intent.name)
    case 'card':
      return showCard(moment)
  }
}
