import type { Journal } from './journal.ts'
import { type Done, makePrivate, settleNote, takeOff } from './own-hand.ts'
import type { Participant } from './participant.ts'
import type { LogEvent } from './ports.ts'
import { DeleteForm, NoteChoiceForm, PrivateForm } from './requests.ts'
import type { Instant } from './time.ts'

type Pressed = { done: Done; event: LogEvent }

/** What a button of the journal's page does; undefined when the form names nothing it could be done to. */
export const pressed = async (
  journal: Pick<Journal, 'participant' | 'wins' | 'remove' | 'hide' | 'note' | 'settleNote'>,
  participant: Participant,
  { path, body, now }: { path: string; body: string; now: Instant },
): Promise<Pressed | undefined> => {
  const form = Object.fromEntries(new URLSearchParams(body))
  const { id } = participant
  if (path === '/journal/note') {
    const note = NoteChoiceForm.safeParse(form).data?.note
    return (
      note && {
        done: await settleNote(journal, participant, note),
        event: { event: 'note-settled', participant: id, kept: note.kept },
      }
    )
  }
  if (path === '/journal/private') {
    const entry = PrivateForm.safeParse(form).data?.private
    return (
      entry && {
        done: await makePrivate(journal, participant, entry),
        event: { event: 'entry-hidden', participant: id },
      }
    )
  }
  const entry = DeleteForm.safeParse(form).data?.entry
  return (
    entry && {
      done: await takeOff(journal, participant, entry, now),
      event: { event: 'entry-deleted', participant: id },
    }
  )
}
