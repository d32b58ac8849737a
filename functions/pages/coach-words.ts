import type { NoteProblem } from '../domain/notes.ts'
import { longestNote } from '../domain/notes.ts'
import type { Language } from '../domain/participant.ts'

/** What the coach's pages say. */
export type CoachWords = {
  signIn: string
  signInHow: string
  token: string
  signInButton: string
  refused: string
  people: (v: { name: string }) => string
  peopleHow: string
  nobody: string
  noName: string
  lastShared: (v: { date: string }) => string
  nothingShared: string
  /** There is much that is private, and older things may be shared. */
  nothingLately: string
  winsThisWeek: (v: { wins: number }) => string
  noneThisWeek: string
  themes: string
  prepare: (v: { name: string }) => string
  more: string
  signOut: string
  back: string
  span: string
  days: (v: { days: number }) => string
  show: string
  inDays: (v: { wins: number; showedUp: number; days: number }) => string
  none: string
  noneLately: string
  olderInExport: string
  noteTitle: string
  noteHow: (v: { name: string }) => string
  note: string
  send: string
  sent: (v: { name: string }) => string
  enough: string
  problems: Readonly<Record<NoteProblem, string>>
  exportTitle: string
  exportAll: string
  exportOne: (v: { name: string }) => string
  exportHow: string
  from: string
  to: string
  format: string
  download: string
  tooLarge: string
  badDates: string
  receipt: string
  ended: string
  endedHow: string
}

export const coachWords: Readonly<Record<Language, CoachWords>> = {
  en: {
    signIn: 'For coaches',
    signInHow:
      'Your token opens the wins of those who chose to share with you. It stays out of addresses and is not kept in this browser; you are signed out after an hour.',
    token: 'Token',
    signInButton: 'Sign in',
    refused: 'That token is not valid. Whoever runs this can make a new one.',
    people: ({ name }) => `${name}: who shares with you`,
    peopleHow: 'In the order of their names. Each of them is told when you read, once a day at most.',
    nobody: 'Nobody shares with you yet. A person starts by texting SHARE and your code, and says OK.',
    noName: 'No name given',
    lastShared: ({ date }) => `Last shared: ${date}`,
    nothingShared: 'Nothing shared so far.',
    nothingLately: 'Nothing shared lately. A file has all of it.',
    winsThisWeek: ({ wins }) => `${wins} ${wins === 1 ? 'win' : 'wins'} this week`,
    noneThisWeek: 'A quiet week so far',
    themes: 'Themes',
    prepare: ({ name }) => `Prepare a session with ${name}`,
    more: 'More people',
    signOut: 'Sign out',
    back: 'All people',
    span: 'Looking back',
    days: ({ days }) => `${days} days`,
    show: 'Show',
    inDays: ({ wins, showedUp, days }) =>
      `${wins} ${wins === 1 ? 'win' : 'wins'} on ${showedUp} ${showedUp === 1 ? 'day' : 'days'}, in the last ${days}.`,
    none: 'Nothing was shared in these days. That says nothing about how the days were.',
    noneLately: 'Nothing of the latest was shared. The files below have all of it.',
    olderInExport: 'There is more than this page holds: the files below have all of it.',
    noteTitle: 'What I have noticed',
    noteHow: ({ name }) =>
      `A few kind words about what you see. ${name} gets them by text, and keeps them or lets them go. You are not told which.`,
    note: 'Your note',
    send: 'Send it',
    sent: ({ name }) => `Thank you. ${name} reads it with one of the next texts.`,
    enough: 'A few notes wait to be read already. Another can follow in some days.',
    problems: {
      empty: 'There are no words here yet.',
      long: `That is a little long: ${longestNote} characters fit.`,
      link: 'Addresses and numbers are not passed on by text. The words alone are.',
      harsh: 'Some of these words could hurt in a text, so this was not sent. It can be said another way.',
    },
    exportTitle: 'Take a copy',
    exportAll: 'Of everybody who shares with you.',
    exportOne: ({ name }) => `Of what ${name} shares.`,
    exportHow: 'Dates are on each person’s own calendar; without them it is everything. Nothing is cut off.',
    from: 'From',
    to: 'To',
    format: 'File',
    download: 'Download',
    tooLarge: 'That is too much for one file, so nothing was taken. Choose shorter dates, and take several.',
    badDates:
      'That cannot be made a file of: the dates do not go together, or the person or the kind of file is unknown.',
    receipt: 'Who is read is told so by text.',
    ended: 'You are signed out',
    endedHow: 'Sign in again with your token.',
  },
  es: {
    signIn: 'Para coaches',
    signInHow:
      'Tu clave abre los logros de quienes eligieron compartir contigo. No queda en ninguna dirección ni en este navegador; la sesión termina en una hora.',
    token: 'Clave',
    signInButton: 'Entrar',
    refused: 'Esa clave no es válida. Quien administra esto puede hacer otra.',
    people: ({ name }) => `${name}: quiénes comparten contigo`,
    peopleHow: 'En orden de nombre. Cada persona se entera de que lees, una vez al día como mucho.',
    nobody: 'Todavía nadie comparte contigo. Se empieza con COMPARTIR y tu código, y un OK.',
    noName: 'Sin nombre',
    lastShared: ({ date }) => `Lo último: ${date}`,
    nothingShared: 'Nada compartido hasta ahora.',
    nothingLately: 'Nada compartido últimamente. Un archivo lo tiene todo.',
    winsThisWeek: ({ wins }) => `${wins} ${wins === 1 ? 'logro' : 'logros'} esta semana`,
    noneThisWeek: 'Una semana tranquila hasta hoy',
    themes: 'Temas',
    prepare: ({ name }) => `Preparar una sesión con ${name}`,
    more: 'Más personas',
    signOut: 'Salir',
    back: 'Todas las personas',
    span: 'Mirar atrás',
    days: ({ days }) => `${days} días`,
    show: 'Mostrar',
    inDays: ({ wins, showedUp, days }) =>
      `${wins} ${wins === 1 ? 'logro' : 'logros'} en ${showedUp} ${showedUp === 1 ? 'día' : 'días'}, de los últimos ${days}.`,
    none: 'En estos días no se compartió nada. Eso no dice cómo fueron los días.',
    noneLately: 'De lo último no se compartió nada. Los archivos de abajo lo tienen todo.',
    olderInExport: 'Hay más de lo que cabe en esta página: los archivos de abajo lo tienen todo.',
    noteTitle: 'Lo que he notado',
    noteHow: ({ name }) =>
      `Unas palabras amables sobre lo que ves. ${name} las recibe por mensaje, y las guarda o las deja ir. No se te dice cuál.`,
    note: 'Tu nota',
    send: 'Enviar',
    sent: ({ name }) => `Gracias. ${name} la lee con uno de los próximos mensajes.`,
    enough: 'Ya esperan algunas notas. Otra puede seguir en unos días.',
    problems: {
      empty: 'Todavía no hay palabras aquí.',
      long: `Es un poco largo: caben ${longestNote} caracteres.`,
      link: 'Los enlaces y los números no se pasan por mensaje. Las palabras sí.',
      harsh: 'Algunas de estas palabras podrían doler en un mensaje, y no se envió. Se puede decir de otra manera.',
    },
    exportTitle: 'Llevar una copia',
    exportAll: 'De todas las personas que comparten contigo.',
    exportOne: ({ name }) => `De lo que comparte ${name}.`,
    exportHow: 'Las fechas son las del calendario de cada persona; sin ellas es todo. Nada se corta.',
    from: 'Desde',
    to: 'Hasta',
    format: 'Archivo',
    download: 'Descargar',
    tooLarge: 'Es demasiado para un solo archivo, y no se tomó nada. Elige fechas más cortas y toma varios.',
    badDates:
      'De eso no se puede hacer un archivo: las fechas no van juntas, o no conocemos a la persona o el tipo de archivo.',
    receipt: 'A quien se lee se le dice por mensaje.',
    ended: 'Has salido',
    endedHow: 'Entra otra vez con tu clave.',
  },
}
