import { type Incoming, type Known, type Moment, meaningOf, type Service } from '../functions/domain/conversation.ts'
import { english } from '../functions/domain/texts/en.ts'
import { ana, at, phone, sidOf } from './people.ts'

export const noon = at('2026-11-24T19:00:00Z')

/** What a rule of the conversation looks at when Ana texts something at noon of a Tuesday. */
export const momentOf = (
  text: string,
  {
    participant = ana(),
    known = {},
    service = {},
    ...incoming
  }: Partial<Pick<Moment, 'participant'>> & { known?: Partial<Known>; service?: Partial<Service> } & Partial<
      Omit<Incoming, 'participant' | 'text'>
    > = {},
): Moment => ({
  ...{ from: phone, sid: sidOf(text), now: noon, photos: 0, texts: english, ...incoming },
  text,
  participant,
  intent: meaningOf(text).intent,
  known: { wins: [], weeks: [], ...known },
  service: { contact: 'hello@wins.example', keywordsAnsweredBy: 'us', ...service },
})
