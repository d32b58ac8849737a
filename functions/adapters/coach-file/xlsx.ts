import writeXlsx from 'write-excel-file/node'

/** Widths of the columns, in characters. */
const widths = [28, 16, 12, 8, 11, 24, 90] as const

/** A workbook of one sheet: a heading, and rows of text. Cells are written as text, so that nothing is computed. */
export const workbook = async (
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> => {
  const cell = (value: string) => (value === '' ? null : { value, type: String, wrap: true })
  const bold = heading.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  return writeXlsx([bold, ...rows.map((row) => row.map(cell))], {
    columns: heading.map((_, at) => ({ width: widths[at] ?? 20 })),
    sheet: 'Small Wins',
    stickyRowsCount: 1,
  }).toBuffer()
}
