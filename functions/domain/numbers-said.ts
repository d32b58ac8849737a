const inOrder = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
]
const others: Readonly<Record<string, number>> = {
  ...{ oh: 0, a: 1, an: 1, uno: 1, una: 1, couple: 2, pair: 2, par: 2, few: 3, several: 3, unos: 3, unas: 3 },
  ...{ twenty: 20, veinte: 20, thirty: 30, treinta: 30, forty: 40, cuarenta: 40, fifty: 50, cincuenta: 50 },
  ...{ sixty: 60, sesenta: 60, ninety: 90, noventa: 90 },
}
const numbers = new Map<string, number>([
  ...inOrder.flatMap((words) => words.split(' ').map((word, value) => [word, value] as const)),
  ...Object.entries(others),
])

/** A whole number in digits or words, English or Spanish: `3`, `three`, `veinte`; undefined otherwise. */
export const numberSaid = (word: string): number | undefined =>
  /^\d{1,4}$/.test(word) ? Number(word) : numbers.get(word)
