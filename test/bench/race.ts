import { ours } from './race-ours.ts'
import { howToAddAPeer, peer, peerFrom } from './race-peer.ts'
import { connections } from './race-post.ts'
import { type Result, race, type Sizes } from './race-rounds.ts'

/** As many phones as share no factor with the repeats, so that repeats fall on all of them. */
const sizes: Sizes = { rounds: 5, phones: 41, warmUp: 60, measured: 400, interrupted: 300 }

const line = ({ name, answersPerSecond, acknowledged, lost, twice, kills }: Result) =>
  `${name.padEnd(10)} ${answersPerSecond.toFixed(0).padStart(6)} answers/s ${String(acknowledged).padStart(6)} acknowledged ${String(lost).padStart(5)} acknowledged and lost ${String(twice).padStart(5)} stored twice ${String(kills).padStart(3)} kills`

const ratio = ([us, them]: readonly Result[]) =>
  us && them && them.answersPerSecond > 0
    ? [`Small Wins answers ${(us.answersPerSecond / them.answersPerSecond).toFixed(2)} x as many a second as the peer`]
    : []

/** Our local system, and beside it the server that PEER_START names (`race-peer.ts`): what they answer, and what they hold after kill -9. */
export const benchRace = async (): Promise<string[]> => {
  const given = peerFrom(process.env)
  // Ctrl-C does not reach a peer, which has a process group of its own; our exit does.
  const interrupted = () => process.exit(130)
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)
  try {
    const results = await race(given ? [ours(), peer(given)] : [ours()], sizes)
    return [
      `${sizes.rounds} rounds in alternation, ${connections} connections, ${sizes.phones} phones, every tenth text posted again`,
      ...results.flatMap((result) => [line(result), ...result.notes.map((note) => `  ${note}`)]),
      ...ratio(results),
      ...(given ? [] : [howToAddAPeer]),
    ]
  } finally {
    process.off('SIGINT', interrupted)
    process.off('SIGTERM', interrupted)
  }
}
