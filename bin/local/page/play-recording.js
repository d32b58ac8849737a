// Reads a recording, and says in a sentence why something is none.

const kinds = new Set(['text', 'answer', 'daily', 'late-answer', 'fault', 'broken'])
const mostBytes = 20_000_000

const isObject = (value) => typeof value === 'object' && value !== null
const isZone = (zone) => {
  if (typeof zone !== 'string') return false
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }) !== undefined
  } catch {
    return false
  }
}

const wrongWithPerson = (person, taken) => {
  if (!isObject(person) || typeof person.phone !== 'string' || person.phone === '') return 'has no phone'
  if (taken.has(person.phone)) return 'has the phone of somebody else'
  taken.add(person.phone)
  return isZone(person.zone) ? undefined : 'has no time zone that is known here'
}

const wrongWithEvent = (event, phones) => {
  if (!isObject(event) || typeof event.at !== 'string' || Number.isNaN(Date.parse(event.at))) return 'has no time'
  if (!kinds.has(event.kind)) return 'is of a kind that is not known here'
  if (typeof event.body !== 'string') return 'has no words'
  if (event.phone !== undefined && !phones.has(event.phone)) return 'is on a phone that is nobody’s'
  if (event.phone === undefined && event.kind !== 'fault' && event.kind !== 'broken') return 'is on no phone'
  return event.zone === undefined || isZone(event.zone) ? undefined : 'names a time zone that is not known here'
}

const notOne = 'This is not a recording of the simulator'

const firstWrong = ({ people, events }) => {
  const phones = new Set()
  for (const [n, person] of people.entries()) {
    const wrong = wrongWithPerson(person, phones)
    if (wrong !== undefined) return `${notOne}: person ${n + 1} ${wrong}.`
  }
  for (const [n, event] of events.entries()) {
    const wrong = wrongWithEvent(event, phones)
    if (wrong !== undefined) return `${notOne}: event ${n + 1} ${wrong}.`
  }
  return undefined
}

const parsed = (text) => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { problem: `${notOne}: it is not JSON, or only a part of it.` }
  }
}

/** The recording in a file, or the problem with it. */
export const readRecording = async (file) => {
  if (file.size > mostBytes) return { problem: 'This file is too large to be a recording (20 MB at most).' }
  let text
  try {
    text = await file.text()
  } catch {
    return { problem: 'This file cannot be read. It may have been moved or changed: choose it again.' }
  }
  const { value, problem } = parsed(text)
  if (problem !== undefined) return { problem }
  if (!isObject(value) || !Array.isArray(value.people) || !Array.isArray(value.events))
    return { problem: `${notOne}: it has no people and no events.` }
  if (value.people.length === 0) return { problem: 'Nobody lives in this recording, so there is no phone to show.' }
  if (value.events.length === 0) return { problem: 'Nothing happens in this recording.' }
  const wrong = firstWrong(value)
  if (wrong !== undefined) return { problem: wrong }
  const events = value.events.map((event) => ({ ...event, ms: Date.parse(event.at) })).sort((a, b) => a.ms - b.ms)
  return { recording: { ...value, events } }
}
