import { acrossZones, inOneZone, onIslands } from './area-codes.ts'
import type { Phone } from './ids.ts'
import { plainText } from './plain-text.ts'
import { isMeant } from './typos.ts'
import { namedZones } from './zone-names.ts'

/** Calling codes of countries that keep one time. */
const oneTime = `
  27 Africa/Johannesburg, 30 Europe/Athens, 31 Europe/Amsterdam, 32 Europe/Brussels, 33 Europe/Paris, 36 Europe/Budapest,
  39 Europe/Rome, 40 Europe/Bucharest, 41 Europe/Zurich, 43 Europe/Vienna, 44 Europe/London, 45 Europe/Copenhagen,
  46 Europe/Stockholm, 47 Europe/Oslo, 48 Europe/Warsaw, 49 Europe/Berlin, 51 America/Lima, 57 America/Bogota,
  58 America/Caracas, 63 Asia/Manila, 65 Asia/Singapore, 66 Asia/Bangkok, 81 Asia/Tokyo, 82 Asia/Seoul, 90 Europe/Istanbul,
  91 Asia/Kolkata, 92 Asia/Karachi, 233 Africa/Accra, 234 Africa/Lagos, 254 Africa/Nairobi, 353 Europe/Dublin,
  358 Europe/Helsinki, 420 Europe/Prague, 502 America/Guatemala, 503 America/El_Salvador, 504 America/Tegucigalpa,
  506 America/Costa_Rica, 507 America/Panama, 852 Asia/Hong_Kong, 886 Asia/Taipei, 966 Asia/Riyadh, 971 Asia/Dubai,
  972 Asia/Jerusalem`

/** Countries of several times, with the one that most of their people keep. */
const severalTimes = `
  34 Europe/Madrid, 52 America/Mexico_City, 54 America/Argentina/Buenos_Aires, 55 America/Sao_Paulo, 56 America/Santiago,
  61 Australia/Sydney, 64 Pacific/Auckland, 351 Europe/Lisbon, 593 America/Guayaquil`

const zoneOfCode = (table: string, digits: string): string | undefined =>
  table
    .split(',')
    .map((row) => row.trim().split(' '))
    .find(([code = '']) => digits.startsWith(code))?.[1]

const zoneOfArea = (table: Readonly<Record<string, string>>, area: string): string | undefined =>
  Object.entries(table).find(([, areas]) => areas.includes(area))?.[0]

const sureZone = (digits: string): string | undefined => {
  if (!digits.startsWith('1')) return zoneOfCode(oneTime, digits)
  const area = digits.slice(1, 4)
  return zoneOfArea(inOneZone, area) ?? zoneOfArea(onIslands, area)
}

const likelyZone = (digits: string): string | undefined =>
  digits.startsWith('1') ? zoneOfArea(acrossZones, digits.slice(1, 4)) : zoneOfCode(severalTimes, digits)

/**
 * The time zone somebody probably lives in, by their number. Not `sure` when the number could be from several zones,
 * or from somewhere we have no table for: then ask. People move and keep their number, so it is a first guess at best.
 */
export const zoneOfPhone = (phone: Phone): { zone: string; sure: boolean } => {
  const digits = phone.slice(1)
  const sure = sureZone(digits)
  if (sure !== undefined) return { zone: sure, sure: true }
  return { zone: likelyZone(digits) ?? 'America/New_York', sure: false }
}

/** Whether we have a table for where the number is from. */
export const knowsZoneOf = (phone: Phone): boolean =>
  (sureZone(phone.slice(1)) ?? likelyZone(phone.slice(1))) !== undefined

/** The IANA name as the runtime writes it, for any spelling or old alias of it; undefined when there is none. */
const canonical = (zone: string): string | undefined => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

const cityOf = (zone: string) => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')

let cities: readonly (readonly [zone: string, city: string])[] | undefined
/** Listed when a place is first named. Easter is left out: it is a slip of Eastern far more often than an island. */
const cityNamed = (matches: (city: string) => boolean): string | undefined => {
  cities ??= Intl.supportedValuesOf('timeZone')
    .filter((zone) => zone !== 'Pacific/Easter')
    .map((zone) => [zone, plainText(cityOf(zone))] as const)
  return cities.find(([, city]) => matches(city))?.[0]
}

const idle =
  /\b(?:time ?zone|time|zone|standard|daylight|savings?|city of|state of|hora(?: del?| de la)?|zona|horaria|to|in|is|im|i am|my|the|usa?|please|pls|now)\b/g

/** A slip is forgiven in names long enough to be no other name. */
const isMeantFor = (said: string, name: string) => name.length > 5 && isMeant(said, name)

const exactly = (said: string): string | undefined => namedZones.get(said) ?? cityNamed((city) => city === said)

/** "Dallas TX", "New York City": the place, when what comes after it only says where that is. */
const withoutState = (said: string): string | undefined => {
  const [, place, state = ''] = /^(.+) ([a-z]+)$/.exec(said) ?? []
  return place !== undefined && (state === 'city' || namedZones.has(state)) ? exactly(place) : undefined
}

/**
 * The time zone somebody names: a zone ("Pacific", "EST"), a state or country that keeps one time, a city, an IANA name.
 * Undefined when unclear: a state split between two times is. A zone returned exists.
 */
export const zoneSaid = (words: string): string | undefined => {
  const iana = /\b[a-z]+\/[a-z_/+ -]+/i.exec(words)?.[0].trim().replaceAll(' ', '_')
  if (iana !== undefined) return canonical(iana)
  const plain = plainText(words)
  const said = plain.replace(idle, ' ').replace(/ +/g, ' ').trim()
  if (said === '') return undefined
  return (
    namedZones.get(plain) ??
    exactly(said) ??
    withoutState(said) ??
    [...namedZones].find(([name]) => isMeantFor(said, name))?.[1] ??
    cityNamed((city) => isMeantFor(said, city))
  )
}

const spoken: Readonly<Record<string, string>> = {
  'America/New_York': 'Eastern',
  'America/Detroit': 'Eastern',
  'America/Toronto': 'Eastern',
  'America/Chicago': 'Central',
  'America/Winnipeg': 'Central',
  'America/Denver': 'Mountain',
  'America/Boise': 'Mountain',
  'America/Edmonton': 'Mountain',
  'America/Phoenix': 'Arizona',
  'America/Los_Angeles': 'Pacific',
  'America/Vancouver': 'Pacific',
  'America/Anchorage': 'Alaska',
  'America/Halifax': 'Atlantic',
  'Pacific/Honolulu': 'Hawaii',
}

/** A zone as a person reads it before the word "time": "Pacific", "Mexico City". */
export const zoneName = (zone: string): string => spoken[zone] ?? cityOf(zone)
