import type { Intent, Part, Single } from './intents.ts'

type One = (text: string) => Single

/** More than this is a story, whatever words it holds. */
const longest = 160
const mostParts = 4
/** So much can be told before a command that stands on a line of its own. */
const longestTale = 500

/** What can be done beside something else: it is whole in itself, and nothing about it has to be asked back. */
const isDoable = (intent: Single): boolean => {
  switch (intent.name) {
    case 'focus':
      return intent.focus !== undefined
    case 'time':
      return intent.time !== undefined
    case 'zone':
      return intent.zone !== undefined
    case 'days':
      return intent.days !== undefined
    case 'name':
      return intent.given !== undefined
    case 'hush':
      return intent.word !== undefined
    case 'share':
      return intent.code !== undefined
    case 'pause':
      return intent.problem === undefined
    case 'resume':
    case 'language':
    case 'rhythm':
    case 'wins':
    case 'recap':
    case 'affirm':
    case 'help':
    case 'unshare':
    case 'undo':
    case 'export':
    case 'journal':
    case 'book':
      return true
    default:
      return false
  }
}

/** Where one thing may end and another begin: between lines and sentences, at "and", and before a command's own word. */
const joints =
  /\s*(?:(?:\n+|\snew line\s|[.!?;]+\s+|\s[/&+|]\s|,\s*)(?:and |then |also |plus |y )*|\s(?:and then|and also|and|then|also|plus|y tambi[e\u00e9]n|y|tambi[e\u00e9]n)\s)\s*|\s+(?=(?:focus|time|zone|timezone|pause|resume|name|days|less|daily|sundays|recap|wins|affirm|affirmation|unshare|share|hush|spanish|espa\u00f1ol|english|enfoque|hora|zona|pausa|nombre|dias|logros|resumen|text me|call me|set|change)\b)/giu

/** All of it commands, one after another; undefined when any of it is not. */
const commands = (text: string, one: One, left = mostParts): readonly Part[] | undefined => {
  const whole = one(text)
  if (isDoable(whole)) return [{ intent: whole, text }]
  if (left === 1) return undefined
  for (const joint of text.matchAll(joints)) {
    const [first, rest] = [text.slice(0, joint.index).trim(), text.slice(joint.index + joint[0].length).trim()]
    if (first === '' || rest === '') continue
    const intent = one(first)
    if (!isDoable(intent)) continue
    const others = commands(rest, one, left - 1)
    if (others !== undefined) return [{ intent, text: first }, ...others]
  }
  return undefined
}

const lineEnds = /\n+|(?<=[.!?;])\s+/

/** A command among things that are told is written as one: in capitals, or with a time or a length that cannot be a tale. */
const isMeant = (part: Part): boolean =>
  isDoable(part.intent) &&
  (/^\W*\p{Lu}{3,}(?!\p{Ll})/u.test(part.text) ||
    /^\W*(?:time|zone|timezone|pause|snooze|hora|zona|pausa|(?:can you |please |pls )*(?:text me|move|change|set)) /i.test(
      part.text,
    ))

const kept: readonly Intent['name'][] = ['win', 'unknown-word', 'nothing']

/** What is told and what is asked, each line or sentence for itself; neighbours that are told stay one text. */
const toldAndAsked = (text: string, one: One): readonly Part[] => {
  const parts: Part[] = []
  for (const line of text.split(lineEnds).map((said) => said.trim())) {
    if (line === '') continue
    const part: Part = { intent: one(line), text: line }
    const last = parts.at(-1)
    if (isMeant(part)) parts.push(part)
    else if (last !== undefined && !isMeant(last))
      parts[parts.length - 1] = { intent: { name: 'win' }, text: `${last.text}\n${line}` }
    else parts.push(part)
  }
  return parts
}

/**
 * Two things in one text, or more, each with its words: "TIME 8pm FOCUS rest", "Slept late. PAUSE 3 days". What is only
 * courtesy beside a command is left away. Undefined when the text is one thing.
 */
export const severalSaid = (text: string, one: One): Intent | undefined => {
  if (text.length <= longest) {
    const all = commands(text, one)
    if (all !== undefined && all.length > 1) {
      // Said twice in other words ("that was for someone else, delete it") it is meant once.
      const parts = all.filter(
        ({ intent }, at) =>
          !(intent.name === 'undo' || intent.name === 'rhythm' || intent.name === 'resume') ||
          JSON.stringify(all[at - 1]?.intent) !== JSON.stringify(intent),
      )
      const [only] = parts
      return parts.length === 1 && only !== undefined ? only.intent : { name: 'several', parts }
    }
  }
  if (text.length > longestTale) return undefined
  const parts = toldAndAsked(text, one)
  if (!parts.some(isMeant) || parts.length > mostParts) return undefined
  const telling = parts.filter((part) => isMeant(part) || kept.includes(part.intent.name))
  const [only] = telling
  if (telling.length === 1 && only !== undefined) return parts.length > 1 ? only.intent : undefined
  return { name: 'several', parts: telling }
}
