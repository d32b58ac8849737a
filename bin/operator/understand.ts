import type { Command } from './command.ts'

export const understand: Command = {
  name: 'understand',
  takes: '',
  does: 'reads JSON lines {"text": "..."} and says what would be understood of each',
  teaches: [
    'Reads lines of JSON from standard input, and writes one for each: the intent, its arguments, themes, danger, and why.',
    'Beside "text" a line may hold "media" (how many pictures), "now" and "zone". Nothing is kept, and nobody is asked.',
  ],
  examples: [['understand < texts.jsonl', 'one answer for each line']],
  words: [0, 0],
  run: async (_, { input, output }) => {
    // Its rules are many, and no other command needs them.
    const { understandLines } = await import('../understand.ts')
    return { lines: [], data: undefined, code: (await understandLines(input, output)) ? 0 : 1 }
  },
}
