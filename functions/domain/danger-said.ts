import { isOthersOver, isSurvived } from './danger/over.ts'
import { dangerIn } from './danger.ts'
import { isDistress } from './heavy.ts'
import { plainWords } from './plain-words.ts'
import type { Danger } from './texts.ts'

/**
 * How grave a text is: `urgent` is answered at once with where help is; `other-person` is somebody else's danger, now or
 * once; `past` is danger survived; `concern` is heavy, and no emergency.
 */
export type DangerSaid = 'none' | 'urgent' | 'concern' | 'other-person' | 'past'

/** Looks at what was said of it all, text as a whole (`urgent`, where that is known already); first what is urgent, then whose it is, then when it was. */
export const dangerSaid = (
  text: string,
  { urgent }: { urgent?: Danger | undefined } = { urgent: dangerIn(text) },
): DangerSaid => {
  if (urgent !== undefined) return urgent === 'someone-else' ? 'other-person' : 'urgent'
  const clauses = plainWords(text)
  if (isOthersOver(clauses)) return 'other-person'
  if (isSurvived(clauses)) return 'past'
  return isDistress(text) ? 'concern' : 'none'
}
