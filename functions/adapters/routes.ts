/**
 * Every HTTP route, once: the stack and the local front both read this. `perSecond` is what the door lets in: above it somebody is
 * knocking, not texting. Each route has its own, so that what the carrier tells of an evening's texts (up to four calls for each
 * that leaves, 100 a second with a short code) never keeps out a text that arrives.
 */
export const routes = [
  { method: 'POST', path: '/sms', function: 'receive-text', perSecond: 100 },
  { method: 'POST', path: '/sms/status', function: 'track-delivery', perSecond: 400 },
  { method: 'GET', path: '/export', function: 'export-wins', perSecond: 10 },
] as const

export type Route = (typeof routes)[number]
