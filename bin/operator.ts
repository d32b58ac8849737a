import { createInterface } from 'node:readline/promises'
import { account } from './operator/account.ts'
import { coachAdd, coachRevoke, coachRotate } from './operator/coach.ts'
import { coachList } from './operator/coach-list.ts'
import { type Command, commandIn, readGiven, type World } from './operator/command.ts'
import { cost } from './operator/cost.ts'
import { openDeployed } from './operator/deployed.ts'
import { doctor } from './operator/doctor.ts'
import { explain } from './operator/explain.ts'
import { exportOwn } from './operator/export.ts'
import { find } from './operator/find.ts'
import { forget } from './operator/forget.ts'
import { helpOf, helpOfAll } from './operator/help.ts'
import { invite } from './operator/invite.ts'
import { openMachine } from './operator/machine.ts'
import { Problem, problemOf } from './operator/problem.ts'
import { redrive } from './operator/redrive.ts'
import { rehearse } from './operator/rehearse.ts'
import { understand } from './operator/understand.ts'

/** Everything that can be done from here, in the order help lists it. */
export const commands: readonly Command[] = [
  doctor,
  coachAdd,
  coachRotate,
  coachRevoke,
  coachList,
  invite,
  find,
  explain,
  account,
  redrive,
  exportOwn,
  forget,
  rehearse,
  cost,
  understand,
]

const misused = (argv: readonly string[]): Problem => {
  const [first = ''] = argv
  const like = commands.filter(({ name }) => name.split(' ')[0] === first).map(({ name }) => name)
  return new Problem(
    like.length > 0
      ? `The commands of ${first} are: ${like.join(', ')}.`
      : `The commands are: ${commands.map(({ name }) => name).join(', ')}.`,
    2,
  )
}

/** What is said, where, and with which code the process ends. */
export type Outcome = { out: string; err: string; code: number }

const lines = (said: readonly string[]) => said.map((line) => `${line}\n`).join('')

/** Does what a command line says. Throws nothing: what goes wrong is told in plain words, and by the code. */
export const main = async (argv: readonly string[], world: World): Promise<Outcome> => {
  const json = argv.includes('--json')
  try {
    const found = commandIn(commands, argv)
    const asksForHelp = argv.some((word) => word === '--help' || word === '-h')
    if (found === undefined) {
      if (argv.length > 0 && !argv[0]?.startsWith('-') && argv[0] !== 'help') throw misused(argv)
      const help = lines(helpOfAll(commands))
      return asksForHelp || argv[0] === 'help' ? { out: help, err: '', code: 0 } : { out: '', err: help, code: 2 }
    }
    const given = readGiven(found.command, found.rest)
    if (given.help) return { out: lines(helpOf(found.command)), err: '', code: 0 }
    const { lines: said, data, code = 0 } = await found.command.run(given, world)
    const out = !json ? lines(said) : data === undefined ? '' : `${JSON.stringify(data, undefined, 2)}\n`
    return { out, err: '', code }
  } catch (error) {
    const { message, code } = problemOf(error)
    if (json) return { out: `${JSON.stringify({ error: message })}\n`, err: '', code }
    return { out: '', err: lines([message, ...(code === 2 ? ['npm run operator -- --help shows how.'] : [])]), code }
  }
}

const ask = async (question: string): Promise<string> => {
  // Asked beside the answer, which may go into a file.
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await terminal.question(question)
  } finally {
    terminal.close()
  }
}

if (import.meta.main) {
  const { out, err, code } = await main(process.argv.slice(2), {
    environment: process.env,
    tell: (line) => process.stderr.write(`${line}\n`),
    ...(process.stdin.isTTY && { ask }),
    input: process.stdin,
    output: process.stdout,
    open: (given) => (given.local ? openMachine(process.env) : openDeployed(given, process.env)),
  })
  process.stdout.write(out)
  process.stderr.write(err)
  process.exitCode = code
}
