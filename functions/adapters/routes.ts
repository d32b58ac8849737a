/**
 * Every HTTP route, once: the stack and the local front both read this. `perSecond` is what the door lets in: above it somebody is
 * knocking, not texting. Each route has its own, so that what the carrier tells of an evening's texts (up to four calls for each
 * that leaves, 100 a second with a short code) never keeps out a text that arrives.
 */
export const routes = [
  { method: 'POST', path: '/sms', function: 'receive-text', perSecond: 100 },
  { method: 'POST', path: '/sms/status', function: 'track-delivery', perSecond: 400 },
  { method: 'GET', path: '/export', function: 'export-wins', perSecond: 10 },
  { method: 'GET', path: '/j/{token}', function: 'journal-page', perSecond: 10 },
  { method: 'POST', path: '/j/{token}', function: 'journal-page', perSecond: 10 },
  { method: 'GET', path: '/c/{token}', function: 'journal-page', perSecond: 10 },
  { method: 'GET', path: '/journal/card', function: 'journal-page', perSecond: 5 },
  { method: 'GET', path: '/journal', function: 'journal-page', perSecond: 10 },
  { method: 'POST', path: '/journal', function: 'journal-page', perSecond: 10 },
  { method: 'GET', path: '/journal/copy', function: 'journal-page', perSecond: 5 },
  { method: 'POST', path: '/journal/delete', function: 'journal-page', perSecond: 10 },
  { method: 'POST', path: '/journal/private', function: 'journal-page', perSecond: 10 },
  { method: 'POST', path: '/journal/close', function: 'journal-page', perSecond: 10 },
  { method: 'POST', path: '/journal/note', function: 'journal-page', perSecond: 10 },
  { method: 'GET', path: '/w/{token}', function: 'witness-page', perSecond: 10 },
  { method: 'POST', path: '/w/{token}', function: 'witness-page', perSecond: 5 },
  { method: 'GET', path: '/coach', function: 'coach-page', perSecond: 10 },
  { method: 'POST', path: '/coach/sign-in', function: 'coach-page', perSecond: 5 },
  { method: 'POST', path: '/coach/sign-out', function: 'coach-page', perSecond: 5 },
  { method: 'GET', path: '/coach/people/{id}', function: 'coach-page', perSecond: 10 },
  { method: 'POST', path: '/coach/people/{id}/note', function: 'coach-page', perSecond: 5 },
  { method: 'GET', path: '/coach/export', function: 'coach-page', perSecond: 5 },
  { method: 'GET', path: '/health', function: 'health', perSecond: 5 },
  { method: 'GET', path: '/openapi.json', function: 'health', perSecond: 5 },
  { method: 'GET', path: '/join', function: 'join-page', perSecond: 10 },
  { method: 'POST', path: '/join', function: 'join-page', perSecond: 5 },
] as const

export type Route = (typeof routes)[number]

/** Whether a path is one of that route's: what stands in braces is one part of it, whatever it says. */
export const isRouteOf = (pattern: string, path: string): boolean => {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  return (
    wanted.length === given.length &&
    wanted.every((part, at) => (part.startsWith('{') ? given[at] !== '' : part === given[at]))
  )
}
