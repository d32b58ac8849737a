import { addDays, type LocalDate, weekdayOf } from '../../functions/domain/time.ts'
import type { Person } from './people.ts'
import type { Universe } from './universe.ts'

/** How many wins a recap says there were; undefined when it counts none aloud. */
const countIn = (body: string): number | undefined => {
  const [, many, one] = /^(?:\S+, y|Y)our week(?:: (\d+) wins? on | has (a win) in it)/.exec(body) ?? []
  return one !== undefined ? 1 : many === undefined ? undefined : Number(many)
}

/**
 * Recaps of two Sundays that follow each other, of which the second does not count just the wins that came into the table
 * between the two. A claim and a win of the same person are written one after the other, so nothing can be in between.
 */
export const recapsThatMiscount = (universe: Universe): { person: Person; at: number; what: string }[] => {
  const { stored, claims } = universe.table
  const found: { person: Person; at: number; what: string }[] = []
  const winsOf = Map.groupBy(
    universe.table.items().filter(({ SK, kind }) => String(SK).startsWith('E#') && kind === 'win'),
    ({ PK }) => String(PK),
  )
  const claimsOf = Map.groupBy(claims, ({ PK }) => PK)
  for (const [id, person] of universe.ids) {
    const recaps = universe
      .sentTo(person)
      .flatMap(({ claim, body, began }) => (claim && weekdayOf(claim.date) === 7 ? [{ ...claim, body, began }] : []))
    const claimedAt = ({ date, began }: { date: LocalDate; began: number }) =>
      claimsOf.get(`P#${id}`)?.findLast((claim) => claim.date === date && claim.at <= began)?.at ?? Number.NaN
    for (const second of recaps) {
      // The last of them: one that the carrier never tried is composed anew.
      const first = recaps.findLast(({ date }) => date === addDays(second.date, -7))
      const said = countIn(second.body)
      if (first === undefined || said === undefined) continue
      const [from, to] = [claimedAt(first), claimedAt(second)]
      const wins = (winsOf.get(`P#${id}`) ?? []).filter(({ PK, SK, date }) => {
        const at = stored.get(`${PK} ${SK}`) ?? Number.NaN
        return at > from && at < to && String(date) <= second.date
      })
      if (said !== wins.length)
        found.push({
          person,
          at: second.began,
          what: `${second.date}: ${said} said, ${wins.length} came in since the last`,
        })
    }
  }
  return found
}
