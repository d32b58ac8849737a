import { type Command, everywhere, optionsOf } from './command.ts'

const call = 'npm run operator --'

const table = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

const optionRows = (options: ReturnType<typeof optionsOf>) =>
  Object.entries(options).map(([name, { takes, does }]) => [`--${name}${takes ? ` ${takes}` : ''}`, does] as const)

/** All commands, and how they are meant. */
export const helpOfAll = (commands: readonly Command[]): string[] => [
  `Usage: ${call} <command>        ${call} <command> --help teaches each, with examples`,
  '',
  ...table(commands.map(({ name, takes, does }) => [`${name} ${takes}`.trimEnd(), does])),
  '',
  'With every command:',
  ...table([
    ...optionRows(everywhere),
    ['--dry-run', 'where something changes: says what would be done, and does nothing'],
  ]),
  '',
  'WHO is an id, as the logs have it, or a phone number. A number typed here stays in the history of the shell;',
  'with - in its place it is asked for, or read from standard input.',
  'No command shows a number, or anything that a participant wrote.',
  '',
  'The table and all else is found by the stack, with the region and credentials of the AWS CLI; TABLE_NAME names it without a stack.',
  'Exit codes: 0 done and well, 1 failed or not well, 2 not understood, 3 not confirmed, and nothing done.',
]

/** One command: what it does, what one should know, and examples. */
export const helpOf = (command: Command): string[] => [
  `Usage: ${call} ${command.name} ${command.takes}`.trimEnd(),
  '',
  ...command.teaches,
  '',
  'Options:',
  ...table(optionRows(optionsOf(command))),
  '',
  'Examples:',
  ...command.examples.flatMap(([example, does]) => [`  ${call} ${example}`, `      ${does}`]),
]
