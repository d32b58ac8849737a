import type { Language } from '../domain/participant.ts'

/** What the journal's pages say; in full sentences and with all accents, since a page has room. */
export type PageWords = {
  title: string
  greeting: (v: { name?: string }) => string
  open: string
  openHow: string
  openButton: string
  ended: string
  endedHow: string
  close: string
  filterTitle: string
  theme: string
  anyTheme: string
  words: string
  filter: string
  everything: string
  days: string
  showedUp: string
  month: (v: { month: number; year: number }) => string
  weekOf: (v: { date: string }) => string
  day: (v: { date: string }) => string
  themesTitle: string
  inMonth: (v: { month: string; wins: number }) => string
  fromTo: (v: { from: string; to: string }) => string
  noneYet: string
  noneFound: string
  private: string
  photo: string
  reflection: string
  /** What others noticed. */
  noticed: string
  noticedBy: (v: { from?: string; date: string }) => string
  keepNote: string
  letGoNote: string
  change: string
  makePrivate: string
  takeOffSure: string
  takenOffEnds: (v: { days: number }) => string
  older: string
  newest: string
  asPicture: string
  copyTitle: string
  copyHow: string
  tooLarge: string
  tooLargeYear: string
  back: string
}

const locale: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' }

/** A date of ours as a person reads it. Only formats: the date itself is known already. */
const spoken = (language: Language, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale[language], { timeZone: 'UTC', ...options })
  return (date: string) => format.format(new Date(`${date}T00:00:00Z`))
}
const dayOf = {
  en: spoken('en', { weekday: 'long', month: 'long', day: 'numeric' }),
  es: spoken('es', { weekday: 'long', month: 'long', day: 'numeric' }),
}
const weekStart = {
  en: spoken('en', { month: 'long', day: 'numeric', year: 'numeric' }),
  es: spoken('es', { month: 'long', day: 'numeric', year: 'numeric' }),
}
const monthOf = { en: spoken('en', { month: 'long' }), es: spoken('es', { month: 'long' }) }
const firstOf = ({ month, year }: { month: number; year: number }) => `${year}-${String(month).padStart(2, '0')}-01`

export const pageWords: Readonly<Record<Language, PageWords>> = {
  en: {
    title: 'Your journal',
    greeting: ({ name }) => (name ? `${name}'s journal` : 'Your journal'),
    open: 'Your journal',
    openHow: 'This link opens once. The journal then stays open in this browser for half an hour.',
    openButton: 'Open my journal',
    ended: 'This link has ended',
    endedHow: 'Each link opens once, within ten minutes. Text JOURNAL for a new one.',
    close: 'Close the journal',
    filterTitle: 'Look for',
    theme: 'Theme',
    anyTheme: 'any theme',
    words: 'Words',
    filter: 'Show',
    everything: 'Show everything',
    days: 'Days you wrote',
    showedUp: 'you wrote',
    month: (v) => monthOf.en(firstOf(v)),
    weekOf: ({ date }) => `Week of ${weekStart.en(date)}`,
    day: ({ date }) => dayOf.en(date),
    themesTitle: 'What it was about',
    inMonth: ({ month, wins }) => `${month} ${wins}`,
    fromTo: ({ from, to }) => `Month by month, from ${from} to ${to}.`,
    noneYet: 'This page is open. Whatever you text as a win has its place here.',
    noneFound: 'Nothing here holds that. Everything else is still in your journal.',
    photo: 'Photo',
    private: 'private',
    reflection: "the week's page",
    noticed: 'Noticed in you',
    noticedBy: ({ from, date }) => `${from ?? 'Someone you trust'}, ${date}`,
    keepNote: 'Keep it',
    letGoNote: 'Let it go',
    change: 'Change',
    makePrivate: 'Keep it private',
    takeOffSure: 'Take it off my journal',
    takenOffEnds: ({ days }) =>
      `What you take off is shown, shared and copied nowhere from then on. After ${days} days it is erased for good, with all that came with it.`,
    older: 'Older',
    newest: 'Newest',
    asPicture: 'This week as a picture',
    copyTitle: 'Take it with you',
    copyHow: 'All of it, private lines too, as a file:',
    tooLarge: 'It has grown too long for one file of this kind, and nothing was left out instead. By year:',
    tooLargeYear: 'One year is too much for this kind of file. The others hold more:',
    back: 'Back to my journal',
  },
  es: {
    title: 'Tu diario',
    greeting: ({ name }) => (name ? `El diario de ${name}` : 'Tu diario'),
    open: 'Tu diario',
    openHow: 'Este enlace se abre una vez. Luego el diario queda abierto media hora en este navegador.',
    openButton: 'Abrir mi diario',
    ended: 'Este enlace ha terminado',
    endedHow: 'Cada enlace se abre una vez, en diez minutos. Manda MI DIARIO para otro.',
    close: 'Cerrar el diario',
    filterTitle: 'Buscar',
    theme: 'Tema',
    anyTheme: 'cualquier tema',
    words: 'Palabras',
    filter: 'Mostrar',
    everything: 'Mostrar todo',
    days: 'Días en que escribiste',
    showedUp: 'escribiste',
    month: (v) => monthOf.es(firstOf(v)),
    weekOf: ({ date }) => `Semana del ${weekStart.es(date)}`,
    day: ({ date }) => dayOf.es(date),
    themesTitle: 'De qué se trataba',
    inMonth: ({ month, wins }) => `${month} ${wins}`,
    fromTo: ({ from, to }) => `Mes a mes, de ${from} a ${to}.`,
    noneYet: 'Esta página está abierta. Lo que mandes como logro tiene su lugar aquí.',
    noneFound: 'Nada de aquí contiene eso. Todo lo demás sigue en tu diario.',
    photo: 'Foto',
    private: 'privado',
    reflection: 'la página de la semana',
    noticed: 'Lo que otros notan en ti',
    noticedBy: ({ from, date }) => `${from ?? 'Alguien de tu confianza'}, ${date}`,
    keepNote: 'Guardarlo',
    letGoNote: 'Dejarlo ir',
    change: 'Cambiar',
    makePrivate: 'Guardarlo en privado',
    takeOffSure: 'Quitarlo de mi diario',
    takenOffEnds: ({ days }) =>
      `Lo que quitas ya no se muestra, no se comparte y no se copia. A los ${days} días se borra del todo, con lo que vino con eso.`,
    older: 'Anteriores',
    newest: 'Recientes',
    asPicture: 'Esta semana en una imagen',
    copyTitle: 'Llévatelo contigo',
    copyHow: 'Todo, también lo privado, en un archivo:',
    tooLarge: 'Ya es demasiado largo para un archivo de este tipo, y nada se dejó fuera. Por año:',
    tooLargeYear: 'Un año es demasiado para este tipo de archivo. Los otros admiten más:',
    back: 'Volver a mi diario',
  },
}
