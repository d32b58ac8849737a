import type { Language } from '../domain/participant.ts'

/** What can be said of a field that did not go through. */
export const joinProblems = ['phone', 'name', 'coach', 'consent', 'old', 'quick'] as const
export type JoinProblem = (typeof joinProblems)[number]

export const longestFirstName = 20

type Words = {
  title: string
  what: string
  other: string
  phone: string
  phoneHow: string
  name: string
  coach: string
  optional: string
  termsTitle: string
  /** Recorded with the consent: any change of `terms` or of `agree` is a new version. */
  consentVersion: string
  terms: readonly string[]
  agree: string
  send: string
  problems: Readonly<Record<JoinProblem, string>>
  asked: string
  /** The same to everybody, so that nobody learns from it who takes part. */
  askedHow: readonly string[]
  instead: string
  full: string
  fullHow: string
  byText: (v: { code?: string; number?: string }) => string
  start: string
}

const joinBy = (code: string | undefined) => (code === undefined ? 'JOIN' : `JOIN ${code}`)

export const joinWords: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Join Small Wins',
    what: 'One short text a day that asks for a small win: anything that was not easy, or was kind to you. On Sunday you read your week back, in your own words.',
    other: 'En español',
    phone: 'Your mobile number',
    phoneHow: 'Like 602 555 0123; outside of the US and Canada with + and the country.',
    name: 'First name',
    coach: "Your coach's code",
    optional: 'if you like',
    termsTitle: 'What you say yes to',
    consentVersion: 'form-en-1',
    terms: [
      'Small Wins sends this number about 1 text a day, at a time you choose, and an answer when you write. You answer or you do not; both are fine.',
      'Msg & data rates may apply. Text HELP for help and STOP to end it, at any time.',
      'It is automatic: no one is watching live. In danger, call or text 988, or call 911.',
      'What you text is kept in your journal, for you. A coach reads it only if you say OK to that by text, and until you text UNSHARE. What begins with PRIVATE is never shared.',
      'A text is no secret on its way: the phone companies can read it, and whoever holds your phone.',
      'Your number is used for these texts and is passed on to nobody but the company that delivers them. If you do not answer, it is not kept.',
      'It is for people of 13 and older. Nothing else depends on your yes.',
    ],
    agree: 'Yes, this is my own number, and I want these texts from Small Wins.',
    send: 'Text me',
    problems: {
      phone: 'No text can go to this number as it is written. Ten digits do in the US and Canada, like 602 555 0123.',
      name: `A first name is letters here, ${longestFirstName} at most. It can stay empty too.`,
      coach: 'No coach here has this code. It can stay empty too.',
      consent: 'The box is not ticked yet. A text is sent to who wants one, and to nobody else.',
      old: 'This page was open for a while. Please send it once more.',
      quick: 'That was very quick, as machines are. Please send it once more.',
    },
    asked: 'Look at your phone',
    askedHow: [
      'If that number can get texts, one is on its way. Reply OK to begin.',
      'At night it waits until 8 in the morning, where the number is from. A number is asked once in 30 days.',
    ],
    instead: 'If nothing comes',
    full: 'The form has done enough for this hour',
    fullHow: 'It texts only so many numbers an hour, so nothing was sent. There is another way, and it works at once.',
    byText: ({ code, number }) =>
      `From your phone, text ${joinBy(code)} to ${number ?? 'the number you were given'}. It is answered at once.`,
    start: 'Who once texted STOP comes back with START.',
  },
  es: {
    title: 'Entrar en Small Wins',
    what: 'Un mensaje corto al día que pregunta por un pequeño logro: algo que no fue fácil, o que te hizo bien. El domingo lees tu semana, con tus propias palabras.',
    other: 'In English',
    phone: 'Tu número de celular',
    phoneHow: 'Como 602 555 0123; fuera de EE. UU. y Canadá con + y el país.',
    name: 'Nombre',
    coach: 'El código de tu coach',
    optional: 'si quieres',
    termsTitle: 'A qué dices que sí',
    consentVersion: 'form-es-1',
    terms: [
      'Small Wins manda a este número cerca de 1 mensaje al día, a la hora que elijas, y una respuesta cuando escribes. Respondes o no; las dos cosas están bien.',
      'Pueden aplicar cargos de mensajes y datos. Manda AYUDA (HELP) para ayuda y STOP para terminar, cuando sea.',
      'Es automático: nadie mira en vivo. En peligro, llama al 988 y marca 2, o llama al 911.',
      'Lo que mandas queda en tu diario, para ti. Un coach lo lee solo si dices OK a eso por mensaje, y hasta que mandes NO COMPARTIR. Lo que empieza con PRIVADO nunca se comparte.',
      'Un mensaje no es secreto en el camino: lo pueden leer las compañías de teléfono y quien tenga tu celular.',
      'Tu número se usa para estos mensajes y no se pasa a nadie más que a la compañía que los entrega. Si no respondes, no se guarda.',
      'Es para personas de 13 años o más. Nada más depende de tu sí.',
    ],
    agree: 'Sí, este es mi propio número, y quiero estos mensajes de Small Wins.',
    send: 'Mándame el mensaje',
    problems: {
      phone:
        'A este número, como está escrito, no puede ir un mensaje. En EE. UU. y Canadá bastan diez cifras, como 602 555 0123.',
      name: `Un nombre son letras aquí, ${longestFirstName} como mucho. También puede quedar vacío.`,
      coach: 'Ningún coach de aquí tiene este código. También puede quedar vacío.',
      consent: 'La casilla todavía no está marcada. Se manda un mensaje a quien lo quiere, y a nadie más.',
      old: 'Esta página estuvo abierta un buen rato. Mándala otra vez, por favor.',
      quick: 'Eso fue muy rápido, como lo hacen las máquinas. Mándala otra vez, por favor.',
    },
    asked: 'Mira tu celular',
    askedHow: [
      'Si ese número puede recibir mensajes, uno va en camino. Responde OK para empezar.',
      'De noche espera hasta las 8 de la mañana, según de dónde es el número. A un número se le pregunta una vez en 30 días.',
    ],
    instead: 'Si no llega nada',
    full: 'El formulario ya hizo bastante en esta hora',
    fullHow:
      'Manda mensajes a unos cuantos números por hora, así que no se mandó nada. Hay otra manera, y funciona enseguida.',
    byText: ({ code, number }) =>
      `Desde tu celular, manda ${joinBy(code)} al ${number ?? 'número que te dieron'}. Se responde enseguida.`,
    start: 'Quien una vez mandó STOP vuelve con START.',
  },
}
