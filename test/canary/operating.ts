import { plus } from '../../functions/domain/time.ts'
import { deadLettersOf } from '../operator-office.ts'
import { type Flow, failingAt, joined } from './texts.ts'
import { dana } from './world.ts'

/** What an operator asks for and is shown: ids, dates and counts; never a word of anybody, and no number. */
export const operating: Readonly<Record<string, Flow>> = {
  'the operator looks': async (w, c) => {
    await joined(w, c)
    await w.says(
      c,
      `Slept, ${c.words}`,
      `AFFIRM I am ${c.words}`,
      `HUSH ${c.words}`,
      `FOCUS rest`,
      `SHARE ${dana}`,
      'OK',
    )
    const looks = [
      ['find', c.phone],
      ['explain', c.phone, 'yesterday'],
      ['account'],
      ['rehearse', c.phone, '--texts'],
      ['export', c.phone, '--dry-run'],
      ['forget', c.phone, '--dry-run'],
      ['invite', c.phone, '--yes'],
      ['coach', 'list'],
    ]
    for (const look of looks) {
      await w.operator(...look)
      await w.operator(...look, '--json')
      await failingAt(w, 'table', c, () => w.operator(...look))
    }
    await w.operator('find', `${c.phone}00000`)
    await w.operator('find', c.words)
    await w.operator('invite', c.words)
    await w.operator('forget', c.phone, '--yes')
    await w.operator('find', c.phone)
  },
  'the operator puts back what was given up': async (w, c) => {
    await joined(w, c)
    w.faults.table = { by: c, after: 0 }
    await w.says(c, `Slept, ${c.words}`)
    delete w.faults.table
    const letters = w.take('waiting').map((each) => JSON.stringify(each))
    // As somebody may have put them there: what a function cannot read, and may be anything.
    const strange = [c.words, JSON.stringify({ text: c.words, to: c.phone }), `{"${c.words}`]
    for (const queue of ['waiting', 'due', 'photos-wanted'] as const)
      w.dead[queue] = deadLettersOf([...letters, ...strange])
    await w.operator('redrive', '--dry-run')
    await w.operator('redrive')
    await w.operator('redrive', '--json')
    await w.operator('redrive', 'photos')
    await w.works('waiting', ...w.dead.waiting.back.map((body) => JSON.parse(body)))
    w.set(plus(w.now(), { minutes: 5 }))
    await w.operator('explain', c.phone, 'today')
  },
}
