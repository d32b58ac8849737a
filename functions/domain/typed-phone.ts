import { isPhone, type Phone } from './ids.ts'
import { knowsZoneOf } from './zones.ts'

/** As people write them: 602 555 0123, (602) 555-0123, +1 602.555.0123, +44 (0)20 7946 0958. */
const between = /\(0\)|[\s()./\u2010-\u2015-]/g
/** Three digits that end in 11 are a service, in the place of an area as of an exchange. */
const northAmerican = /^(?:\+?1)?((?!.11)[2-9]\d{2}(?!.11)[2-9]\d{6})$/

/**
 * The number somebody typed into a form, if a text can go there; undefined when not. Where we do not know what time it is, nobody is
 * texted: it could be night. That leaves out numbers that are nobody's phone, free ones and dear ones.
 */
export const phoneTyped = (typed: string): Phone | undefined => {
  const digits = typed.replace(between, '').replace(/^00/, '+')
  const [, local] = northAmerican.exec(digits) ?? []
  const phone = local === undefined ? digits : `+1${local}`
  if (!isPhone(phone) || phone.length < 9 || (local === undefined && phone.startsWith('+1'))) return undefined
  return knowsZoneOf(phone) ? phone : undefined
}

/** A number as the people there write it; elsewhere than in North America as it is dialled. */
export const spokenPhone = (phone: Phone): string => phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3')
