import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { CannotStart } from './cannot-start.ts'
import { demoBegins, demoWeeks, liveDemo } from './demo.ts'
import { settingsFrom } from './settings.ts'
import { startLocal } from './start.ts'

const usage = `npm start              the whole system on this machine, at http://localhost:3000
npm start -- --demo    the same, with eight weeks of three people's journals; --weeks 2 for fewer

PORT, SMALL_WINS_DATA, DYNAMODB_ENDPOINT and DYNOXIDE_BIN say where. With TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN,
TWILIO_FROM and PUBLIC_URL real texts are sent. CONTACT is whom HELP names.`

const readArguments = (given: string[]) => {
  try {
    return parseArgs({
      args: given,
      options: { demo: { type: 'boolean' }, weeks: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }).values
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message.split('. ')[0] : error}. See npm start -- --help.`)
  }
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const die = (line: string): never => {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/** Starts, says where, and stays until it is told to end. Throws `CannotStart`. */
export const run = async (given: string[]): Promise<void> => {
  const { demo, help, weeks: asked = String(demoWeeks) } = readArguments(given)
  if (help) return say(usage)
  const weeks = Number(asked)
  if (!(Number.isInteger(weeks) && weeks >= 1 && weeks <= demoWeeks))
    throw new CannotStart(`--weeks is not a number from 1 to ${demoWeeks}.`)
  const settings = settingsFrom(process.env)
  if (demo && settings.twilio) throw new CannotStart('--demo is for the pretend carrier: it would text real people.')
  const folder = settings.folder ?? join(import.meta.dirname, '../../.small-wins')

  let ending = false
  const local = await startLocal({
    folder,
    ...(demo && { demoFrom: demoBegins(new Date(), weeks) }),
    broken: (what) => die(`Small Wins has to stop: ${what}. Start it again; nothing that was answered is lost.`),
  })
  const end = (code: number) => {
    if (ending) process.exit(code)
    ending = true
    setTimeout(() => process.exit(code), 15_000).unref()
    local.stop().finally(() => process.exit(code))
  }
  process.on('SIGINT', () => end(130))
  process.on('SIGTERM', () => end(143))
  process.on('SIGHUP', () => end(129))
  process.on('uncaughtException', (error) => {
    process.stderr.write(`Small Wins has to stop: ${error.name}.\n${error.stack ?? ''}\n`)
    end(1)
  })

  const kept = relative('.', local.folder) || '.'
  if (demo && local.demo === undefined) say(`${kept} has journals already: --demo leaves them as they are.`)
  if (local.demo === 'cut-off')
    say(`The demo in ${kept} was cut off: this is how far it came. Remove the folder to see it whole.`)
  if (local.demo === 'begun') {
    say(`Living ${weeks === 1 ? 'a week' : `${weeks} weeks`} of three journals, less than a minute...`)
    await liveDemo(local, weeks)
    local.demoLived()
  }
  const where = local.url.replace('127.0.0.1', 'localhost')
  say(`Small Wins is at ${where}`)
  if (local.real) say(`REAL TEXTS are sent from ${local.number}. Twilio must call ${local.real.publicUrl}/sms.`)
  else
    say(
      local.store.handsets().length === 0
        ? 'Add a phone there, and text JOIN from it.'
        : 'The phones are as you left them.',
    )
  say(`Kept in ${kept}. Ctrl-C ends it.`)
}
