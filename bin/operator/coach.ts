import { newToken } from '../../functions/adapters/bearer-token.ts'
import { type CoachId, isCoachId } from '../../functions/domain/ids.ts'
import type { Coach } from '../../functions/domain/journal.ts'
import { type Instant, plus } from '../../functions/domain/time.ts'
import { type Answer, type Command, confirm, type Given, numberOf, type World } from './command.ts'
import { type Here, within } from './here.ts'
import { Problem } from './problem.ts'

// The name is read out in our texts, and one character outside GSM-7 would more than double what such a text costs.
const coachName = /^[A-Za-z0-9 .,'&()/\-ÄÖÑÜäöñüàèéùìòÇØøÅåÆæßÉ]{1,30}$/

const aboutCodes = [
  'CODE is what a participant texts after SHARE: 3 to 20 of A-Z, 0-9 and -.',
  'A token is shown this once and kept as a hash; it lasts 90 days unless --days says otherwise (1 to 366).',
]
const days = { takes: 'DAYS', does: 'how long the new token lasts; 90 unless told otherwise' }
/** Days for which the token before goes on after a new one was made: time to carry the new one to where the old one is used. */
const overlapDays = 7

const codeIn = ([code = '']: readonly string[]): CoachId => {
  const coach = code.toUpperCase()
  if (isCoachId(coach)) return coach
  throw new Problem('CODE is 3 to 20 of A-Z, 0-9 and -, not beginning with -.', 2)
}

const enrolled = async ({ journal }: Pick<Here, 'journal'>, id: CoachId): Promise<Coach> => {
  const coach = await journal.coach(id)
  if (coach !== undefined) return coach
  throw new Problem(`No coach has the code ${id}. coach list shows who is enrolled.`)
}

export const day = (at: Instant) => `${at.slice(0, 16).replace('T', ' ')} UTC`
const tokens = (count: number) => `${count} ${count === 1 ? 'token' : 'tokens'}`

const issue = async ({ journal, clock, random }: Here, { id, name }: Coach, lasts: number) => {
  const { token, hash } = newToken(id, random)
  const expiresAt = plus(clock.now(), { days: lasts })
  await journal.putToken(id, hash, expiresAt)
  const lines = [
    `The token of ${name}, shown this once, valid until ${day(expiresAt)}:`,
    '',
    `  ${token}`,
    '',
    'They sign in with it at /coach. To take a copy without leaving the token in the history of the shell:',
    '',
    '  read -rs TOKEN        # paste it, then press Enter',
    `  printf 'Authorization: Bearer %s' "$TOKEN" | curl -fOJ -H @- "https://YOUR-ADDRESS/export"`,
    '',
    'Add ?format=json, ?from=2026-11-01&to=2026-11-30, or ?limit=1000 for pages.',
  ]
  return { lines, data: { token, expiresAt } }
}

const runAdd = async (given: Given, here: Here): Promise<Answer> => {
  const id = codeIn(given.words)
  const name = given.words[1] ?? ''
  const lasts = numberOf(given, 'days', 90, 366)
  if (!coachName.test(name) || name.trim() !== name)
    throw new Problem(
      "Name is 1 to 30 characters a plain text can hold: letters, digits, spaces, and . , ' & ( ) / -",
      2,
    )
  const known = await here.journal.coach(id)
  if (known) throw new Problem(`${id} is ${known.name} already. For a new token: coach rotate ${id}`)
  if (given.dryRun)
    return { lines: [`${id} would be enrolled as ${name}, with a token of ${lasts} days.`], data: { coach: id, name } }
  await here.journal.putCoach({ id, name })
  const { lines, data } = await issue(here, { id, name }, lasts)
  const enrolledLine = `${id} is enrolled. People share by texting: SHARE ${id}`
  return { lines: [enrolledLine, '', ...lines], data: { coach: id, name, ...data } }
}

export const coachAdd: Command = {
  name: 'coach add',
  takes: 'CODE "Name"',
  does: 'enrols a coach and shows their token, once',
  teaches: [
    'Enrols a coach. People then share by texting SHARE and the code, and agreeing; the coach reads with the token.',
    ...aboutCodes,
    'Name is what people are asked about: 1 to 30 characters of plain text.',
  ],
  examples: [
    ['coach add JOAN "Joan Rivers"', 'enrols her, with a token of 90 days'],
    ['coach add JOAN "Joan Rivers" --days 30 --dry-run', 'looks whether that would go, and changes nothing'],
  ],
  words: [1, 2],
  options: { days },
  changes: true,
  run: (given, world) => within(given, world, (here) => runAdd(given, here)),
}

const runRotate = async (given: Given, world: World, here: Here): Promise<Answer> => {
  const id = codeIn(given.words)
  const lasts = numberOf(given, 'days', 90, 366)
  const atOnce = given.options['at-once'] === true
  const goOn = numberOf(given, 'overlap', overlapDays, 30)
  const coach = await enrolled(here, id)
  const now = here.clock.now()
  const valid = (await here.journal.tokens(id)).filter(({ expiresAt }) => expiresAt > now)
  const until = plus(now, { days: goOn })
  const ends = atOnce ? 'at once' : `by ${day(until)}`
  if (given.dryRun)
    return {
      lines: [
        `A new token of ${lasts} days would be made for ${coach.name}; ${tokens(valid.length)} before it would end ${ends}.`,
      ],
      data: { coach: id, ending: valid.length, until: atOnce ? now : until },
    }
  if (atOnce && valid.length > 0)
    await confirm(
      given,
      world,
      `${tokens(valid.length)} of ${coach.name} would end at once; who uses one is turned away.`,
      id,
    )
  // At once: the old ones end first, so that a failure half-way lets nobody in. Else the new one comes first, so that nobody is kept out.
  if (atOnce) await here.journal.revokeTokens(id)
  const { lines, data } = await issue(here, coach, lasts)
  if (!atOnce)
    for (const { hash, expiresAt } of valid) if (expiresAt > until) await here.journal.putToken(id, hash, until)
  const said = `${tokens(valid.length)} of ${coach.name} from before ${valid.length === 1 ? 'ends' : 'end'} ${ends}${atOnce ? '' : '; both are good until then'}.`
  return {
    lines: valid.length === 0 ? lines : [said, '', ...lines],
    data: { coach: id, ending: valid.length, ...(valid.length > 0 && { until: atOnce ? now : until }), ...data },
  }
}

export const coachRotate: Command = {
  name: 'coach rotate',
  takes: 'CODE',
  does: 'shows a new token; the old one stays good for a week',
  teaches: [
    'Makes a new token. The one before goes on for seven days, or until it would have ended anyway, so that whatever uses it can be',
    'changed over and no copy is missed. Where a token may have leaked, say --at-once: then it asks back, and every older one ends',
    'before the new one is made.',
    ...aboutCodes,
  ],
  examples: [
    ['coach rotate JOAN', 'a new token; both are good for a week'],
    ['coach rotate JOAN --at-once', 'the old one was lost, or seen: it ends now'],
  ],
  words: [1, 1],
  options: {
    days,
    overlap: { takes: 'DAYS', does: `how long the token before goes on; ${overlapDays} unless told otherwise` },
    'at-once': { does: 'ends every older token now' },
  },
  changes: true,
  confirms: true,
  run: (given, world) => within(given, world, (here) => runRotate(given, world, here)),
}

export const coachRevoke: Command = {
  name: 'coach revoke',
  takes: 'CODE',
  does: 'ends every token of theirs, at once',
  teaches: [
    'Ends every token, and with it every session that was signed in with one. What people share stays as it is; nobody can read it until',
    'coach rotate makes another token.',
  ],
  examples: [
    ['coach revoke JOAN', 'asks back, then ends them'],
    ['coach revoke JOAN --dry-run', 'says how many there are'],
  ],
  words: [1, 1],
  changes: true,
  confirms: true,
  run: (given, world) =>
    within(given, world, async (here) => {
      const id = codeIn(given.words)
      const { name } = await enrolled(here, id)
      const count = (await here.journal.tokens(id)).length
      if (given.dryRun)
        return { lines: [`${tokens(count)} of ${name} would end.`], data: { coach: id, ended: 0, would: count } }
      await confirm(given, world, `${tokens(count)} of ${name} end at once; who uses one is turned away.`, id)
      const ended = await here.journal.revokeTokens(id)
      return {
        lines: [
          `${tokens(ended)} of ${name} ended.`,
          `Nobody can export with the code ${id} until: coach rotate ${id}`,
        ],
        data: { coach: id, ended },
      }
    }),
}
