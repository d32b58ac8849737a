import { parseArgs } from 'node:util'
import type { Here } from './here.ts'
import { type Code, Problem } from './problem.ts'

/** What a command found or did: lines for a person, data for a machine (`--json`). Neither holds what a participant wrote, or a number. */
export type Answer = { lines: readonly string[]; data: unknown; code?: Code }

/** Everything of the outside that a command may need. */
export type World = {
  environment: NodeJS.ProcessEnv
  /** For what takes long: how far it is. Never the answer. */
  tell(line: string): void
  /** Asks whoever sits there; absent where nobody does. */
  ask?(question: string): Promise<string>
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
  /** Opens what is deployed, or what lies on this machine. */
  open(given: Given): Promise<Here>
}

type Option = { takes?: string; does: string }

export type Command = {
  /** One word or two. */
  name: string
  /** What follows it, as help shows it. */
  takes: string
  /** In half a line, for the list of all. */
  does: string
  /** What one should know before using it. */
  teaches: readonly string[]
  examples: readonly (readonly [command: string, does: string])[]
  /** How many words may follow. */
  words: readonly [least: number, most: number]
  options?: Readonly<Record<string, Option>>
  /** It changes something, so it can be tried with --dry-run. */
  changes?: true
  /** It cannot be taken back, so it asks, or is told --yes. */
  confirms?: true
  run(given: Given, world: World): Promise<Answer>
}

export type Given = {
  words: readonly string[]
  options: Readonly<Record<string, string | true | undefined>>
  dryRun: boolean
  yes: boolean
  json: boolean
  local: boolean
}

export const everywhere: Readonly<Record<string, Option>> = {
  json: { does: 'answers with one JSON document, for a machine' },
  local: { does: 'works on what `npm start` keeps on this machine (SMALL_WINS_DATA), which must not be running' },
  stack: { takes: 'NAME', does: 'the deployed stack; small-wins unless told otherwise' },
  region: { takes: 'REGION', does: 'where it is deployed; else as the AWS CLI finds it' },
  help: { does: 'teaches' },
}
const trying: Option = { does: 'says what would be done, and does nothing' }
const sure: Option = { does: 'does not ask back' }

/** Every option that a command knows. */
export const optionsOf = ({ options, changes, confirms }: Command): Readonly<Record<string, Option>> => ({
  ...options,
  ...(changes && { 'dry-run': trying }),
  ...(confirms && { yes: sure }),
  ...everywhere,
})

/** The command that a line begins with, and what follows it. */
export const commandIn = (
  commands: readonly Command[],
  argv: readonly string[],
): { command: Command; rest: readonly string[] } | undefined => {
  for (const length of [2, 1]) {
    const command = commands.find(({ name }) => name === argv.slice(0, length).join(' '))
    if (command !== undefined) return { command, rest: argv.slice(length) }
  }
  return undefined
}

/** Reads what follows a command. Throws `Problem` naming what is wrong with it. */
export const readGiven = (command: Command, rest: readonly string[]): Given & { help: boolean } => {
  const known = optionsOf(command)
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { takes }]) => [
      name,
      {
        type: takes === undefined ? ('boolean' as const) : ('string' as const),
        ...(name === 'help' && { short: 'h' }),
      },
    ]),
  )
  let read: { values: Record<string, unknown>; positionals: string[] }
  try {
    read = parseArgs({ args: [...rest], options, allowPositionals: true })
  } catch {
    const names = Object.entries(known).map(([name, { takes }]) =>
      takes === undefined ? `--${name}` : `--${name} ${takes}`,
    )
    throw new Problem(`${command.name} knows these options, and no others: ${names.join(', ')}.`, 2)
  }
  const { values, positionals } = read
  const [least, most] = command.words
  const help = values.help === true
  const usage = `Usage: ${command.name} ${command.takes}`.trimEnd()
  if (!help && positionals.length < least) throw new Problem(`Something is missing. ${usage}`, 2)
  if (!help && positionals.length > most)
    throw new Problem(`Too many words; a name of several goes in quotes. ${usage}`, 2)
  return {
    words: positionals,
    options: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : value === true || undefined,
      ]),
    ),
    dryRun: values['dry-run'] === true,
    yes: values.yes === true,
    json: values.json === true,
    local: values.local === true,
    help,
  }
}

/** What was given for an option that takes something. */
export const optionOf = ({ options }: Pick<Given, 'options'>, name: string): string | undefined => {
  const value = options[name]
  return value === true ? undefined : value
}

/** A whole number that was given for an option. Throws `Problem`. */
export const numberOf = (given: Pick<Given, 'options'>, name: string, otherwise: number, most: number): number => {
  const value = Number(optionOf(given, name) ?? otherwise)
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Problem(`--${name} is a whole number from 1 to ${most}.`, 2)
  return value
}

/** Asks back before what cannot be taken back: the word has to be typed. Throws `Problem` when it is not, and nothing is done. */
export const confirm = async (given: Given, world: World, what: string, word: string): Promise<void> => {
  if (given.yes) return
  if (world.ask === undefined)
    throw new Problem(
      `${what} Nothing was done: this cannot be taken back, so say --yes, or call it from a terminal.`,
      3,
    )
  const typed = await world.ask(`${what}\nType ${word} to go on: `)
  if (typed.trim() !== word) throw new Problem('That was something else, so nothing was done.', 3)
}

/** Tells how far something is, every so many of it. */
export const counting = ({ tell }: Pick<World, 'tell'>, what: string, every = 100) => {
  let count = 0
  return (by = 1): void => {
    const before = Math.floor(count / every)
    count += by
    if (Math.floor(count / every) > before) tell(`${count} ${what} ...`)
  }
}
