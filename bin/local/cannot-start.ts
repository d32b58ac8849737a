/** Something a person can put right: told in one line, without a stack. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}

/** The operating system's or SQLite's name for what went wrong, when it was one of them. */
export const codeOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined
  const { code, errstr, cause } = error as Error & { code?: unknown; errstr?: unknown }
  if (typeof errstr === 'string') return errstr
  if (typeof code === 'string') return code
  return codeOf(cause)
}
