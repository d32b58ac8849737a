/** A document to be printed or kept: sections with a heading each, and what stands under it. */
export type DocumentSection = {
  heading: string
  level: 2 | 3
  lines: readonly { text: string; about?: string }[]
}

export type Document = {
  title: string
  language: 'en' | 'es'
  intro?: string
  sections: Iterable<DocumentSection>
  /** The last line. */
  closing?: string
}

/** Makes a file of it. */
export type PrintDocument = (document: Document) => Promise<Uint8Array>
