/**
 * What is not mutated, and why. Everything else in `functions/domain` is ours to decide, so a change of it must fail a test.
 */
export const excluded: readonly { files: RegExp; because: string }[] = [
  {
    files: /^functions\/domain\/texts\//,
    because: 'texts: other words are other words; the previews and test/domain/texts.test.ts look at each',
  },
  {
    files: /^functions\/domain\/danger\/|\/danger-model\.ts$/,
    because: 'words of danger: measured on the labelled texts of test/corpus, where one word less shows as a rate',
  },
  {
    files: /-(?:words|phrases|model)\.ts$|\/(?:area-codes|zone-names|plain-words)\.ts$/,
    because: 'word lists and learned weights: data, measured on the corpus or looked up as they are',
  },
]

/** Files whose tests bear another name than theirs. */
export const testedIn: Readonly<Record<string, readonly string[]>> = {
  'functions/domain/due.ts': ['test/domain/due.test.ts', 'test/domain/daily.test.ts'],
  'functions/domain/send-once.ts': ['test/domain/send-once.test.ts', 'test/send-due.test.ts'],
  'functions/domain/late.ts': ['test/domain/late.test.ts', 'test/domain/overtaken.test.ts'],
}

export const isMutated = (file: string): boolean =>
  /^functions\/domain\/.*\.ts$/.test(file) && !excluded.some(({ files }) => files.test(file))
