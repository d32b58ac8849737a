import type { Language, Participant } from './participant.ts'
import { plainText } from './plain-text.ts'

const listed = (words: string) => new Set(words.split(/\s+/))

/** Words that hold sentences together, and are no word of the other language. */
const words: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: listed(
    `the i im ive id you your my mine me we they he she it its is are was were be been am do dont did didnt have has had to of and or but for
    with on at in from this that these there what who how why when not just want need cant wont will would could get got going please yes`,
  ),
  es: listed(
    `que el la los las un una unos unas yo tu mi mis ti su sus de del al y o pero por para con sin en es soy eres somos son esta estoy estan
    estaba fue fui era ser estar hay muy ya hoy ayer manana anoche quiero quisiera puedo puede tengo tiene hice hizo voy va vamos nada nadie todo todos
    toda porque cuando donde como quien mas menos mal bien ahora aqui gracias hola favor si ni nos le les lo te se ayuda ayudame unirme unir
    empezar comenzar iniciar inscribirme suscribirme espanol alto basta matarme morir morirme vida casa mama papa hermana hermano amiga amigo`,
  ),
}

/** The language a text is in, as far as its small words tell; undefined when they do not. */
export const languageSaid = (text: string): Language | undefined => {
  const said = plainText(text).split(' ')
  const known = (language: Language) => said.filter((word) => words[language].has(word)).length
  const [english, spanish] = [known('en'), known('es')]
  if (english === spanish) return undefined
  return spanish > english ? 'es' : 'en'
}

/** The language in which danger is answered: whoever cries for help in Spanish reads it, whatever is set. */
export const languageOfHelp = (text: string, { language }: Pick<Participant, 'language'>): Language =>
  languageSaid(text) === 'es' ? 'es' : language
