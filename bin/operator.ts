import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { newToken } from '../functions/adapters/bearer-token.ts'
import { documentClient, dynamoJournal } from '../functions/adapters/dynamo-journal.ts'
import { ExportWinsEnvironment, parseEnvironment } from '../functions/adapters/environment.ts'
import { systemClock, systemRandom } from '../functions/adapters/system.ts'
import { type CoachId, isCoachId } from '../functions/domain/ids.ts'
import type { Journal } from '../functions/domain/journal.ts'
import type { Clock, Random } from '../functions/domain/ports.ts'
import { plus } from '../functions/domain/time.ts'
import { cost } from './operator/cost.ts'
import { understandLines } from './understand.ts'

/** What the operator reads, and the exit code: 0 done, 1 failed, 2 not understood. */
export type Answer = { lines: readonly string[]; code: 0 | 1 | 2 }

type Command =
  | { name: 'add'; coach: CoachId; called: string; days: number }
  | { name: 'rotate'; coach: CoachId; days: number }
  | { name: 'revoke'; coach: CoachId }
  | { name: 'list' }

const help = [
  'Usage: npm run operator -- <command>',
  '',
  '  coach add CODE "Name" [--days 90]   enrols a coach and prints their export token, once',
  '  coach rotate CODE [--days 90]       prints a new token; every older one ends at once',
  '  coach revoke CODE                   ends every token of theirs',
  '  coach list                          who is enrolled, and how many people share with them',
  '  understand                          reads JSON lines {"text": "..."} and says what would be understood of each',
  '  cost [--participants 1000] [--json] what AWS costs for one participant, measured here, beside the carrier',
  '',
  'CODE is what a participant texts after SHARE: 3 to 20 of A-Z, 0-9 and -.',
  'Name is what they are then asked about: 1 to 30 characters of plain text.',
  'A token lasts 90 days unless --days says otherwise (1 to 366).',
  '',
  'TABLE_NAME names the table of the deployed stack. Region and credentials are found as the AWS CLI finds them;',
  'AWS_ENDPOINT_URL_DYNAMODB points at another DynamoDB, such as one on this machine.',
]

// The name is read out in our texts, and one character outside GSM-7 would more than double what such a text costs.
const coachName = /^[A-Za-z0-9 .,'&()/\-ÄÖÑÜäöñüàèéùìòÇØøÅåÆæßÉ]{1,30}$/

const misused = (problem: string): Answer => ({ lines: [problem, 'npm run operator -- --help shows how.'], code: 2 })
const failed = (problem: string): Answer => ({ lines: [problem], code: 1 })

/** Reads a command line; the answer is already there when it asks for help or cannot be understood. */
export const readCommand = (args: readonly string[]): Command | Answer => {
  let parsed: { values: { days?: string; help?: boolean }; positionals: string[] }
  try {
    const options = { days: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
    parsed = parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    return misused('The only options are --days and --help.')
  }
  const { values, positionals } = parsed
  const [subject, name, code = '', called = ''] = positionals
  if (values.help || subject === undefined) return { lines: help, code: values.help ? 0 : 2 }
  if (subject !== 'coach') return misused('Commands begin with "coach", or are "understand" or "cost".')
  if (name !== 'add' && name !== 'rotate' && name !== 'revoke' && name !== 'list')
    return misused('The commands are coach add, coach rotate, coach revoke and coach list.')
  const expected = { add: 4, rotate: 3, revoke: 3, list: 2 }[name]
  if (positionals.length > expected) return misused('Too many words. A name of several goes in quotes.')
  if (values.days !== undefined && (name === 'revoke' || name === 'list'))
    return misused(`coach ${name} takes no --days.`)
  if (name === 'list') return { name }

  const coach = code.toUpperCase()
  if (!isCoachId(coach)) return misused('CODE is 3 to 20 of A-Z, 0-9 and -, not beginning with -.')
  if (name === 'revoke') return { name, coach }
  const days = Number(values.days ?? 90)
  if (!Number.isInteger(days) || days < 1 || days > 366) return misused('--days is a whole number from 1 to 366.')
  if (name === 'rotate') return { name, coach, days }
  if (!coachName.test(called) || called.trim() !== called)
    return misused("Name is 1 to 30 characters a plain text can hold: letters, digits, spaces, and . , ' & ( ) / -")
  return { name, coach, called, days }
}

type Needs = { journal: Journal; clock: Pick<Clock, 'now'>; random: Random }

const issueToken = async (coach: CoachId, called: string, days: number, { journal, clock, random }: Needs) => {
  const { token, hash } = newToken(coach, random)
  const expiresAt = plus(clock.now(), { days })
  await journal.putToken(coach, hash, expiresAt)
  return [
    `The token of ${called}, shown this once, valid until ${expiresAt.slice(0, 16).replace('T', ' ')} UTC:`,
    '',
    `  ${token}`,
    '',
    'To take a copy without leaving the token in the history of the shell:',
    '',
    '  read -rs TOKEN        # paste it, then press Enter',
    `  printf 'Authorization: Bearer %s' "$TOKEN" | curl -fOJ -H @- "https://YOUR-ADDRESS/export"`,
    '',
    'Add ?format=json, ?from=2026-11-01&to=2026-11-30, or ?limit=1000 for pages.',
  ]
}

const peopleSharing = async (journal: Journal, coach: CoachId) => {
  let people = 0
  let page = await journal.sharing(coach)
  for (; page.next !== undefined; page = await journal.sharing(coach, page.next)) people += page.items.length
  return people + page.items.length
}

const list = async (journal: Journal): Promise<Answer> => {
  const coaches = await journal.coaches()
  if (coaches.length === 0) return { lines: ['No coach is enrolled yet: coach add CODE "Name"'], code: 0 }
  const lines: string[] = []
  for (const { id, name } of coaches) {
    const people = await peopleSharing(journal, id)
    lines.push(`${id.padEnd(20)}  ${name.padEnd(30)}  shared with by ${people}`)
  }
  return { lines, code: 0 }
}

const run = async (command: Command, needs: Needs): Promise<Answer> => {
  const { journal } = needs
  if (command.name === 'list') return list(journal)
  const { coach } = command
  const known = await journal.coach(coach)
  if (command.name === 'add') {
    if (known) return failed(`${coach} is ${known.name} already. For a new token: coach rotate ${coach}`)
    await journal.putCoach({ id: coach, name: command.called })
    const token = await issueToken(coach, command.called, command.days, needs)
    return { lines: [`${coach} is enrolled. People share by texting: SHARE ${coach}`, '', ...token], code: 0 }
  }
  if (known === undefined) return failed(`No coach has the code ${coach}. coach list shows who is enrolled.`)
  // The old ones end first: should we fail half-way, nobody gets in, and the same command mends it.
  const ended = await journal.revokeTokens(coach)
  const endedLine = `${ended} ${ended === 1 ? 'token' : 'tokens'} of ${known.name} ended.`
  if (command.name === 'rotate') {
    return { lines: [endedLine, '', ...(await issueToken(coach, known.name, command.days, needs))], code: 0 }
  }
  return { lines: [endedLine, `Nobody can export with the code ${coach} until: coach rotate ${coach}`], code: 0 }
}

/** Does what a command line says. Throws what the journal throws. */
export const operate = async (args: readonly string[], needs: Needs): Promise<Answer> => {
  const command = readCommand(args)
  return 'code' in command ? command : run(command, needs)
}

const main = async (args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Answer> => {
  const command = readCommand(args)
  if ('code' in command) return command
  try {
    const { TABLE_NAME } = parseEnvironment(ExportWinsEnvironment, environment)
    const client = documentClient(new DynamoDBClient({}))
    const journal = dynamoJournal({ client, table: TABLE_NAME })
    return await run(command, { journal, clock: systemClock, random: systemRandom })
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    return failed(name === 'Error' ? message : `${name}: ${message}`)
  }
}

if (import.meta.main && process.argv[2] === 'understand' && process.argv.length === 3) {
  process.exitCode = (await understandLines(process.stdin, process.stdout)) ? 0 : 1
} else if (import.meta.main && process.argv[2] === 'cost') {
  // Each day takes its line's place, where somebody is looking.
  const progress = (line: string) => process.stderr.isTTY && process.stderr.write(`\r${line}  `)
  const { lines, code } = await cost(process.argv.slice(3), progress)
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  const out = code === 0 ? process.stdout : process.stderr
  out.write(`${lines.join('\n')}\n`)
  process.exitCode = code
} else if (import.meta.main) {
  const { lines, code } = await main(process.argv.slice(2), process.env)
  const out = code === 0 ? process.stdout : process.stderr
  out.write(`${lines.join('\n')}\n`)
  process.exitCode = code
}
