import * as z from 'zod'
import { coachFormats } from './coach-files.ts'
import { type Span, spans } from './coach-view.ts'
import { LocalDay } from './export-request.ts'
import { isMessageSid, isParticipantId, isPhotoName } from './ids.ts'
import type { EntryKey } from './journal.ts'
import { copyFormats } from './own-copy.ts'
import { themes } from './themes.ts'
import type { Instant } from './time.ts'

/*
 * What browsers send to the pages: parsed by these schemas, and described by them to whoever calls (GET /openapi.json).
 */

/** An entry, named by a button or a link: `<instant>~<sid>~<n>`. */
export const Key = z
  .string()
  .max(100)
  .transform((text) => text.split('~'))
  .pipe(z.tuple([z.iso.datetime({ precision: 3 }), z.string().refine(isMessageSid), z.string().regex(/^\d{1,2}$/)]))
  .transform(([at, sid, n]): EntryKey => ({ at: at as Instant, sid, n: Number(n) }))

/** What becomes of a note: `keep~<instant>~<id>` or `let-go~<instant>~<id>`. */
const NoteChoice = z
  .string()
  .max(100)
  .transform((text) => text.split('~'))
  .pipe(z.tuple([z.enum(['keep', 'let-go']), z.iso.datetime({ precision: 3 }), z.string().regex(/^[0-9a-f]{16}$/)]))
  .transform(([choice, at, id]) => ({ ref: { at: at as Instant, id }, kept: choice === 'keep' }))

/** A picture of an entry, named by the page that shows it: the entry's key, `~` and the picture's name. */
export const PhotoKey = z
  .string()
  .max(150)
  .transform((text) => {
    const end = text.lastIndexOf('~')
    return { entry: text.slice(0, end), photo: text.slice(end + 1) }
  })
  .pipe(z.object({ entry: Key, photo: z.string().refine(isPhotoName) }))

export const JournalQuery = z.object({ after: Key.optional() })

/** What is looked for comes in the body of a form: words in an address would stay in histories and logs. */
export const SearchForm = JournalQuery.extend({
  theme: z
    .enum(['', ...themes])
    .default('')
    .transform((theme) => (theme === '' ? undefined : theme)),
  q: z
    .string()
    .max(60)
    .default('')
    .transform((words) => words.trim() || undefined),
})

export const CopyQuery = z.object({
  format: z.enum(copyFormats),
  year: z
    .string()
    .regex(/^(19|20|21)\d\d$/)
    .transform(Number)
    .optional(),
})

export const DeleteForm = z.object({ entry: Key })
export const PrivateForm = z.object({ private: Key })
export const NoteChoiceForm = z.object({ note: NoteChoice })

/** More than fits is told to the one who wrote it, and not cut. */
export const WitnessForm = z.object({
  note: z
    .string()
    .max(5000)
    .default('')
    .transform((text) => text.replaceAll('\r\n', '\n')),
  from: z
    .string()
    .max(500)
    .default('')
    .transform((name) => name.trim() || undefined),
  /** Nobody sees this field: what is in it was filled in by a machine. */
  website: z.string().default(''),
})

const Person = z.string().refine(isParticipantId)
const day = z.union([z.literal('').transform(() => undefined), LocalDay]).optional()

export const SignInForm = z.object({ token: z.string().max(200) })
export const PeopleQuery = z.object({
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .default('1')
    .transform(Number),
  after: Person.optional(),
})
export const PersonQuery = z.object({
  days: z
    .enum(spans.map(String))
    .default('14')
    .transform((days) => Number(days) as Span),
})
export const CoachNoteForm = z.object({
  note: z
    .string()
    .max(5000)
    .default('')
    .transform((text) => text.replaceAll('\r\n', '\n').trim()),
})
export const CoachExportQuery = z
  .object({ format: z.enum(coachFormats), person: Person.optional(), from: day, to: day })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to)

const field = z.string().max(200).default('')
export const JoinForm = z.object({
  phone: field,
  name: field.transform((name) => name.trim()),
  coach: field.transform((code) => code.trim().toUpperCase()),
  agreed: field.transform((ticked) => ticked !== ''),
  stamp: field,
  lang: z.enum(['en', 'es']).default('en'),
  /** Nobody sees this field: what is in it was filled in by a machine. */
  website: field,
})

/** A code to be filled in, and the language; anything else is left aside. */
export const JoinQuery = z.object({
  coach: z.string().optional(),
  lang: z.enum(['en', 'es']).optional().catch(undefined),
})
