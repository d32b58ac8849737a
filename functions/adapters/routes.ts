/** Every HTTP route, once: the stack and the local front both read this. */
export const routes = [
  { method: 'POST', path: '/sms', function: 'receive-text' },
  { method: 'POST', path: '/sms/status', function: 'track-delivery' },
  { method: 'GET', path: '/export', function: 'export-wins' },
] as const

export type Route = (typeof routes)[number]
