import { type CoachId, isCoachId } from '../../functions/domain/ids.ts'
import { type InvitationRefusal, invitationOwed } from '../../functions/domain/invitations.ts'
import { segmentsOf } from '../../functions/domain/segments.ts'
import { phoneTyped } from '../../functions/domain/typed-phone.ts'
import { nameGiven } from '../../functions/domain/word-readers.ts'
import { joinWords } from '../../functions/pages/join-words.ts'
import { type Answer, type Command, confirm, type Given, optionOf, type World } from './command.ts'
import { type Here, typed, within } from './here.ts'
import { Problem } from './problem.ts'

const refusals: Readonly<Record<InvitationRefusal, string>> = {
  joined: 'They take part already.',
  stopped: 'They have said STOP: only they can come back, by texting START.',
  'asked-before': 'They were asked within the last thirty days, and are not asked again so soon.',
  'too-late': 'It is too late for it.',
  'cut-off': 'It may have left already.',
}

const coachOf = async ({ journal }: Here, code: string | undefined) => {
  if (code === undefined) return undefined
  const id = code.toUpperCase()
  const coach = isCoachId(id) ? await journal.coach(id as CoachId) : undefined
  if (coach === undefined) throw new Problem('No coach has that code. coach list shows who is enrolled.')
  return coach
}

const run = async (given: Given, world: World, here: Here): Promise<Answer> => {
  const language = optionOf(given, 'lang') ?? 'en'
  if (language !== 'en' && language !== 'es') throw new Problem('--lang is en or es.', 2)
  const phone = phoneTyped((await typed(given.words[0] ?? '', world, 'Phone number')).trim())
  if (phone === undefined) throw new Problem('No text can go to that: a number is such as +16025550123.', 2)
  const said = optionOf(given, 'name')
  const name = said === undefined ? undefined : nameGiven(said)
  if (said !== undefined && name === undefined) throw new Problem('--name is a first name.', 2)
  const coach = await coachOf(here, optionOf(given, 'coach'))
  const participant = await here.identify(phone)
  const at = here.clock.now()
  // Agreed to in person: the words are those of the form.
  const wording = `${joinWords[language].consentVersion}/operator`
  const invitation = {
    participant,
    phone,
    language,
    at,
    wording,
    ...(name && { name }),
    ...(coach && { coach }),
  } as const
  const [held, before] = await Promise.all([
    here.journal.participant(participant),
    here.journal.invitation(participant),
  ])
  if (before !== undefined) throw new Problem('One waits for them already, and leaves as soon as it may.')
  const owed = invitationOwed(held, invitation, at)
  if ('refused' in owed) throw new Problem(refusals[owed.refused])
  const waits = 'waits' in owed ? owed.waits : 0
  const when = waits === 0 ? 'now' : `in about ${Math.ceil(waits / 3600)} h, since it is night there`
  const segments = 'text' in owed ? segmentsOf(owed.text).segments : 1
  const data = { participant, waitsSeconds: waits, segments }
  if (given.dryRun) return { lines: [`${participant} would be texted once, ${when}.`], data }
  const { terms, agree } = joinWords[language]
  const what = ['Only who has agreed to this may be texted:', ...terms, agree].join('\n  ')
  await confirm(given, world, what, 'agreed')
  await here.journal.invite(invitation)
  await (await here.due()).send([{ invited: participant, tries: 0 }])
  return {
    lines: [
      `${participant} is texted once, ${when}${given.local ? ', when `npm start` runs' : ''}. OK joins; without it nothing more is sent.`,
      'Whether it left: find, or "invitation-sent" in the log of send-due.',
    ],
    data,
  }
}

export const invite: Command = {
  name: 'invite',
  takes: 'PHONE',
  does: 'texts somebody once who agreed to it, and asks for their OK',
  teaches: [
    'Does what the form at /join does, for somebody who agreed to you: by word, or on paper. They are texted once, and take part when they',
    'answer OK. Who takes part, has stopped, or was asked within thirty days is not texted; at night it waits for the morning.',
    'The sender decides all that once more when it sends. Nobody else keeps their number: it goes with the text, or after a day.',
    'Keep a note of when and how they agreed. --yes says that they did.',
  ],
  examples: [
    ['invite - --coach JOAN --name Ana', 'asks for the number, so that it is in no history; asks back; texts her'],
    ['invite +16025550123 --dry-run', 'says whether and when she would be texted'],
  ],
  words: [1, 1],
  options: {
    name: { takes: 'NAME', does: 'their first name, which is not asked then' },
    coach: { takes: 'CODE', does: 'the coach they are asked to share with, once they joined' },
    lang: { takes: 'en|es', does: 'the language they are asked in; en unless told otherwise' },
  },
  changes: true,
  confirms: true,
  run: (given, world) => within(given, world, (here) => run(given, world, here)),
}
