/** What a browser sends along; names in lower case. */
type Asked = { headers: Readonly<Record<string, string | undefined>> }

/** The cookie of that name; only the browser of the one it was set in has it. */
export const cookieIn = ({ headers }: Asked, name: string): string | undefined =>
  headers.cookie
    ?.split(/;\s*/)
    .map((pair) => pair.split('='))
    .find(([each]) => each === name)?.[1]

/** Sets a cookie for so many seconds; with an empty value and 0 it is gone. Its name begins with `__Host-`. */
export const sessionCookie = (name: `__Host-${string}`, value: string, seconds: number): string =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Strict`

/** A form that another site sends is not heard, whatever the browser did with the cookie. */
export const isFromElsewhere = ({ headers }: Asked, origin: string): boolean =>
  headers['sec-fetch-site'] !== undefined
    ? headers['sec-fetch-site'] !== 'same-origin'
    : headers.origin !== undefined && headers.origin !== origin

/** What they read, as far as a browser tells: Spanish where it comes first of the two. */
export const languageOf = ({ headers }: Asked): 'en' | 'es' =>
  /^\s*es\b/i.test(headers['accept-language'] ?? '') ? 'es' : 'en'
