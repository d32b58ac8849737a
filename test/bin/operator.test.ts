import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { commands } from '../../bin/operator.ts'
import { bearerToken } from '../../functions/adapters/bearer-token.ts'
import type { CoachId } from '../../functions/domain/ids.ts'
import { plus } from '../../functions/domain/time.ts'
import { office as anOffice } from '../operator-office.ts'

const dana = 'DANA' as CoachId
const tokenPattern = /^ {2}([A-Z0-9-]+\.[A-Za-z0-9_-]{43})$/

const office = () => {
  const o = anOffice()
  const run = async (...args: string[]) => {
    const { out, err, code } = await o.run(...args)
    const tokens = out.split('\n').flatMap((line) => tokenPattern.exec(line)?.[1] ?? [])
    return { code, text: `${out}${err}`.trimEnd(), tokens }
  }
  const accepted = async (token: string | undefined) => {
    const bearer = bearerToken(`Bearer ${token}`)
    const held = bearer && (await o.journal.token(bearer.coach, bearer.hash))
    return held && held.expiresAt > o.now() ? held : undefined
  }
  return { ...o, run, accepted }
}
const now = office().now()

describe('coach add', () => {
  it('enrols a coach and prints a token once, with how to use it', async () => {
    const { journal, run, accepted } = office()
    const { code, text, tokens } = await run('coach', 'add', 'DANA', 'Dana Ruiz')
    expect(code).toBe(0)
    expect(await journal.coach(dana)).toEqual({ id: 'DANA', name: 'Dana Ruiz' })
    expect(tokens).toHaveLength(1)
    expect(text.split(tokens[0]!)).toHaveLength(2)
    expect(text).toMatch(/SHARE DANA/)
    expect(text).toMatch(/curl .*\/export/)
    expect(text).toContain('2027-02-22 20:00 UTC')
    expect(await accepted(tokens[0])).toEqual({ expiresAt: plus(now, { days: 90 }) })
  })

  it('keeps only the SHA-256 of 32 random bytes', async () => {
    const { journal, run } = office()
    const { tokens } = await run('coach', 'add', 'DANA', 'Dana')
    const secret = tokens[0]!.slice('DANA.'.length)
    expect(Buffer.from(secret, 'base64url')).toEqual(Buffer.alloc(32, 1))
    expect(await journal.token(dana, secret)).toBeUndefined()
    expect(await journal.token(dana, createHash('sha256').update(secret).digest('hex'))).toBeDefined()
  })

  it('takes a code in small letters, and another life of the token', async () => {
    const { run, accepted } = office()
    const { tokens } = await run('coach', 'add', 'dana', 'Dana', '--days', '7')
    expect(await accepted(tokens[0])).toEqual({ expiresAt: plus(now, { days: 7 }) })
  })

  it('changes nothing for a code that is taken', async () => {
    const { journal, run, accepted } = office()
    const { tokens } = await run('coach', 'add', 'DANA', 'Dana')
    const again = await run('coach', 'add', 'DANA', 'Somebody else')
    expect(again).toMatchObject({ code: 1, tokens: [] })
    expect(again.text).toMatch(/DANA is Dana already.*coach rotate DANA/)
    expect(await journal.coach(dana)).toEqual({ id: 'DANA', name: 'Dana' })
    expect(await accepted(tokens[0])).toBeDefined()
  })
})

describe('coach rotate', () => {
  it('prints a new token; the old one stays good for a week, so that nothing is lost, and then ends', async () => {
    const { run, accepted, set } = office()
    const before = await run('coach', 'add', 'DANA', 'Dana')
    const { code, text, tokens } = await run('coach', 'rotate', 'DANA', '--days', '30')
    expect(code).toBe(0)
    expect(text).toMatch(/1 token of Dana from before ends by 2026-12-01 20:00 UTC; both are good until then/)
    expect(await accepted(before.tokens[0])).toEqual({ expiresAt: plus(now, { days: 7 }) })
    expect(await accepted(tokens[0])).toEqual({ expiresAt: plus(now, { days: 30 }) })
    set(plus(now, { days: 7 }))
    expect(await accepted(before.tokens[0])).toBeUndefined()
    expect(await accepted(tokens[0])).toBeDefined()
  })

  it('lets no old token live longer than it would have', async () => {
    const { run, accepted } = office()
    const { tokens } = await run('coach', 'add', 'DANA', 'Dana', '--days', '2')
    await run('coach', 'rotate', 'DANA', '--overlap', '5')
    expect(await accepted(tokens[0])).toEqual({ expiresAt: plus(now, { days: 2 }) })
  })

  it('keeps nobody out when it fails half-way: the new token comes first', async () => {
    const { journal, run, accepted } = office()
    const { tokens } = await run('coach', 'add', 'DANA', 'Dana')
    const put = journal.putToken
    journal.putToken = () => Promise.reject(new Error('no table'))
    expect(await run('coach', 'rotate', 'DANA')).toMatchObject({ code: 1, tokens: [] })
    journal.putToken = put
    expect(await accepted(tokens[0])).toBeDefined()
  })

  it('--at-once ends the old one, first, so that a failure half-way lets nobody in', async () => {
    const { journal, run, accepted } = office()
    const { tokens } = await run('coach', 'add', 'DANA', 'Dana')
    journal.putToken = () => Promise.reject(new Error('no table, and Ana wrote that she slept'))
    const { code, text } = await run('coach', 'rotate', 'DANA', '--at-once', '--yes')
    expect(code).toBe(1)
    expect(text).not.toContain('slept')
    expect(await accepted(tokens[0])).toBeUndefined()
  })

  it('--dry-run changes nothing', async () => {
    const { journal, run } = office()
    await run('coach', 'add', 'DANA', 'Dana')
    const held = await journal.tokens(dana)
    expect((await run('coach', 'rotate', 'DANA', '--dry-run')).text).toMatch(/would be made for Dana; 1 token before/)
    expect(await journal.tokens(dana)).toEqual(held)
  })

  it("leaves other coaches' tokens alone", async () => {
    const { run, accepted } = office()
    const { tokens } = await run('coach', 'add', 'ELI', 'Eli')
    await run('coach', 'add', 'DANA', 'Dana')
    await run('coach', 'rotate', 'DANA')
    expect(await accepted(tokens[0])).toBeDefined()
  })
})

describe('coach revoke', () => {
  it('ends every token and prints none', async () => {
    const { run, accepted } = office()
    const { tokens } = await run('coach', 'add', 'DANA', 'Dana')
    const revoked = await run('coach', 'revoke', 'DANA', '--yes')
    expect(revoked).toMatchObject({ code: 0, tokens: [] })
    expect(revoked.text).toMatch(/1 token of Dana ended/)
    expect(await accepted(tokens[0])).toBeUndefined()
  })
})

describe('before a coach is revoked', () => {
  it.each([
    { name: 'the code is asked for, and typed', answer: 'DANA', code: 0, left: 0 },
    { name: 'anything else does nothing', answer: 'y', code: 3, left: 1 },
    { name: 'without a terminal nothing is done', answer: undefined, code: 3, left: 1 },
  ])('$name', async ({ answer, code, left }) => {
    const { journal, run, answers } = office()
    await run('coach', 'add', 'DANA', 'Dana')
    answers(answer)
    expect((await run('coach', 'revoke', 'DANA')).code).toBe(code)
    expect(await journal.tokens(dana)).toHaveLength(left)
  })
})

describe('coach list', () => {
  it('names everybody enrolled and how many share with them, and no token', async () => {
    const { journal, run } = office()
    await run('coach', 'add', 'ELI', 'Eli')
    await run('coach', 'add', 'DANA', 'Dana Ruiz')
    const three = ['a', 'b', 'c'].map((letter) => ({
      participant: letter.repeat(26) as never,
      since: now,
      wording: '1',
    }))
    journal.sharing = async (coach, after) => {
      if (coach !== dana) return { items: [] }
      return after === undefined ? { items: three.slice(0, 2), next: three[1]!.participant } : { items: three.slice(2) }
    }
    const { code, text, tokens } = await run('coach', 'list')
    expect({ code, tokens }).toEqual({ code: 0, tokens: [] })
    expect(text.split('\n')).toEqual([
      expect.stringMatching(/^DANA +Dana Ruiz +shared with by 3 +token until 2027-02-22 20:00 UTC$/),
      expect.stringMatching(/^ELI +Eli +shared with by 0 +token until 2027-02-22 20:00 UTC$/),
    ])
  })

  it('says so when there is nobody', async () => {
    const { code, text } = await office().run('coach', 'list')
    expect(code).toBe(0)
    expect(text).toMatch(/No coach is enrolled yet/)
  })
})

describe('a command line', () => {
  it('shows help when asked, and all commands in it', async () => {
    const { code, text } = await office().run('--help')
    expect(code).toBe(0)
    for (const { name } of commands) expect(text).toContain(`  ${name}`)
  })

  it.each(commands.map((command) => ({ command })))(
    '$command.name teaches, with examples of its own',
    async ({ command }) => {
      const { code, text } = await office().run(...command.name.split(' '), '--help')
      expect(code).toBe(0)
      expect(text).toContain(`Usage: npm run operator -- ${command.name}`)
      expect(command.examples.length).toBeGreaterThan(0)
      for (const [example] of command.examples) expect(example).toMatch(new RegExp(`^${command.name}`))
      for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(150)
      if (command.changes) expect(text).toContain('--dry-run')
    },
  )

  it('answers with one JSON document when told so, also when it fails', async () => {
    const { run } = office()
    expect(JSON.parse((await run('coach', 'add', 'DANA', 'Dana', '--json')).text)).toMatchObject({ coach: 'DANA' })
    const { code, text } = await run('coach', 'add', 'DANA', 'Dana', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(text)).toEqual({ error: expect.stringMatching(/DANA is Dana already/) })
  })

  it.each([
    { name: 'nothing', args: [], says: /Usage/ },
    { name: 'an unknown subject', args: ['participant', 'list'], says: /The commands are: / },
    { name: 'a subject alone', args: ['coach'], says: /commands of coach are/ },
    { name: 'an unknown command', args: ['coach', 'drop', 'DANA'], says: /commands of coach are/ },
    { name: 'a command with a name of the language', args: ['coach', 'constructor'], says: /commands of coach are/ },
    { name: 'no code', args: ['coach', 'add'], says: /Something is missing/ },
    { name: 'a short code', args: ['coach', 'rotate', 'DA'], says: /CODE is/ },
    { name: 'a code with a dot', args: ['coach', 'add', 'DA.NA', 'Dana'], says: /CODE is/ },
    { name: 'no name', args: ['coach', 'add', 'DANA'], says: /Name is/ },
    { name: 'a blank name', args: ['coach', 'add', 'DANA', '   '], says: /Name is/ },
    { name: 'a name that is too long', args: ['coach', 'add', 'DANA', 'x'.repeat(31)], says: /Name is/ },
    { name: 'a name of two lines', args: ['coach', 'add', 'DANA', 'Dana\nSTOP'], says: /Name is/ },
    { name: 'a name that a plain text cannot hold', args: ['coach', 'add', 'DANA', 'Dana 🌱'], says: /Name is/ },
    { name: 'a name without quotes', args: ['coach', 'add', 'DANA', 'Dana', 'Ruiz'], says: /quotes/ },
    { name: 'no days', args: ['coach', 'add', 'DANA', 'Dana', '--days', '0'], says: /--days is/ },
    { name: 'years', args: ['coach', 'add', 'DANA', 'Dana', '--days', '367'], says: /--days is/ },
    { name: 'half days', args: ['coach', 'rotate', 'DANA', '--days', '1.5'], says: /--days is/ },
    { name: 'words for days', args: ['coach', 'rotate', 'DANA', '--days', 'many'], says: /--days is/ },
    { name: 'days without a number', args: ['coach', 'rotate', 'DANA', '--days'], says: /knows these options/ },
    { name: 'days where they mean nothing', args: ['coach', 'revoke', 'DANA', '--days', '3'], says: /no others/ },
    { name: 'a secret as a flag', args: ['coach', 'rotate', 'DANA', '--token', 'x'], says: /no others/ },
  ])('with $name is refused with 2, says what is wrong and changes nothing', async ({ args, says }) => {
    const { journal, run } = office()
    const { code, text, tokens } = await run(...args)
    expect({ code, tokens }).toEqual({ code: 2, tokens: [] })
    expect(text).toMatch(says)
    expect(await journal.coaches()).toEqual([])
  })

  it.each(['rotate', 'revoke'])('coach %s fails with 1 for a code that nobody has', async (command) => {
    const { journal, run } = office()
    const { code, text, tokens } = await run('coach', command, 'NADA', ...(command === 'revoke' ? ['--yes'] : []))
    expect({ code, tokens }).toEqual({ code: 1, tokens: [] })
    expect(text).toMatch(/No coach has the code NADA/)
    expect(await journal.coaches()).toEqual([])
  })
})
