import { spawn } from 'node:child_process'
import { join } from 'node:path'

const entry = join(import.meta.dirname, '../../../bin/operator.ts')

/** The command as an operator calls it: a process of its own, with nobody at a terminal. */
export const operator = (
  argv: readonly string[],
  environment: Record<string, string> = {},
  input = '',
): Promise<{ code: number | null; out: string; err: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry, ...argv], {
      env: {
        PATH: process.env.PATH ?? '',
        // Nobody's credentials: neither of a file nor of the machine.
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
        AWS_CONFIG_FILE: '/nowhere',
        ...environment,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const said = { out: '', err: '' }
    child.stdout.on('data', (chunk) => {
      said.out += chunk
    })
    child.stderr.on('data', (chunk) => {
      said.err += chunk
    })
    child.once('close', (code) => resolve({ code, ...said }))
    child.stdin.end(input)
  })
