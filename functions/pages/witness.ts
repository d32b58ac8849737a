import { html } from 'hono/html'
import { longestNote, longestNoteFrom, type NoteProblem } from '../domain/notes.ts'
import type { Language } from '../domain/participant.ts'
import { page } from './layout.ts'

type Words = {
  title: (v: { name?: string }) => string
  what: (v: { name?: string }) => string
  how: string
  examples: readonly string[]
  note: string
  from: string
  send: string
  problems: Readonly<Record<NoteProblem, string>>
  thanks: string
  thanksHow: (v: { name?: string }) => string
  enough: string
  enoughHow: string
  ended: string
  endedHow: string
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    title: ({ name }) => `What have you noticed in ${name ?? 'them'}?`,
    what: ({ name }) =>
      `${name ?? 'Somebody who trusts you'} keeps a small journal of wins, and asked what you see. Others often see change first.`,
    how: 'A few plain words are enough. They go to that person alone, who reads them first and keeps them or lets them go. You see none of the journal, and nobody is told what you wrote.',
    examples: [
      'You laugh more than you did in spring.',
      'You said no to me last week, and it was kind.',
      'You ask how I am again.',
    ],
    note: 'What I have noticed',
    from: 'Your first name, if you like',
    send: 'Send it',
    problems: {
      empty: 'There are no words here yet.',
      long: `That is a little long: ${longestNote} characters fit.`,
      link: 'Addresses and numbers are not passed on. The words alone are.',
      harsh: 'Some of these words could hurt in a text, so this was not sent. It can be said another way.',
    },
    thanks: 'Thank you',
    thanksHow: ({ name }) => `${name ?? 'The person who asked'} reads it with one of the next texts.`,
    enough: 'Enough is on its way',
    enoughHow: 'A few notes are waiting to be read already. This link may take another in some days.',
    ended: 'This link has ended',
    endedHow: 'A link takes notes for seven days. Whoever sent it can text ASK for a new one.',
  },
  es: {
    title: ({ name }) => `¿Qué has notado en ${name ?? 'esta persona'}?`,
    what: ({ name }) =>
      `${name ?? 'Alguien que confía en ti'} lleva un pequeño diario de logros y quiere saber qué ves. Otros suelen ver el cambio primero.`,
    how: 'Unas palabras sencillas bastan. Llegan solo a esa persona, que las lee primero y las guarda o las deja ir. No ves nada del diario, y nadie sabe lo que escribiste.',
    examples: [
      'Te ríes más que en primavera.',
      'Me dijiste que no la semana pasada, y fue con cariño.',
      'Otra vez preguntas cómo estoy.',
    ],
    note: 'Lo que he notado',
    from: 'Tu nombre, si quieres',
    send: 'Enviar',
    problems: {
      empty: 'Todavía no hay palabras aquí.',
      long: `Es un poco largo: caben ${longestNote} caracteres.`,
      link: 'Los enlaces y los números no se pasan. Las palabras sí.',
      harsh: 'Algunas de estas palabras podrían doler en un mensaje, y no se envió. Se puede decir de otra manera.',
    },
    thanks: 'Gracias',
    thanksHow: ({ name }) => `${name ?? 'Quien te lo pidió'} lo lee con uno de los próximos mensajes.`,
    enough: 'Ya va bastante en camino',
    enoughHow: 'Hay algunas notas que esperan ser leídas. En unos días este enlace puede recibir otra.',
    ended: 'Este enlace ha terminado',
    endedHow: 'Un enlace recibe notas durante siete días. Quien lo envió puede pedir otro.',
  },
}

type Asked = { language: Language; name?: string }

/** The form of whoever was asked. What did not go through stays in it. */
export const witnessPage = (
  { language, name }: Asked,
  action: string,
  again?: { text: string; from: string; problem: NoteProblem },
): string => {
  const { title, what, how, examples, note, from, send, problems } = words[language]
  return page(
    language,
    title({ name }),
    html`<main><h1>${title({ name })}</h1><p>${what({ name })}</p><p>${how}</p>
<ul class="examples">${examples.map((each) => html`<li>${each}</li>`)}</ul>
<form method="post" action="${action}" class="writing">
${again && html`<p class="say" role="alert" id="problem">${problems[again.problem]}</p>`}
<p><label for="note">${note}</label><textarea id="note" name="note" rows="6" maxlength="${longestNote}" required${again ? html` aria-describedby="problem"` : ''}>${again?.text ?? ''}</textarea></p>
<p><label for="from">${from}</label><input id="from" name="from" maxlength="${longestNoteFrom}" autocomplete="given-name" value="${again?.from ?? ''}"></p>
<p class="unseen" aria-hidden="true"><label for="website">Website</label><input id="website" name="website" tabindex="-1" autocomplete="off"></p>
<button class="first">${send}</button></form></main>`,
  )
}

const told = (language: Language, title: string, how: string): string =>
  page(language, title, html`<main><h1>${title}</h1><p>${how}</p></main>`)

export const thanksPage = ({ language, name }: Asked): string => {
  const { thanks, thanksHow } = words[language]
  return told(language, thanks, thanksHow({ name }))
}

export const enoughPage = ({ language }: Asked): string =>
  told(language, words[language].enough, words[language].enoughHow)

/** The same for a link that never was, one that is too old, and one of somebody who takes no texts any more. */
export const witnessEndedPage = (): string => {
  const { en, es } = words
  return page(
    'en',
    en.ended,
    html`<main><h1>${en.ended}</h1><p>${en.endedHow}</p><h2 lang="es">${es.ended}</h2><p lang="es">${es.endedHow}</p></main>`,
  )
}
