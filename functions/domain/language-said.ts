import type { Language, Participant } from './participant.ts'
import { plainText } from './plain-text.ts'

const listed = (words: string) => new Set(words.split(/\s+/))

/** Words that hold sentences together. */
const common: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: listed(
    `the i im ive id you your my mine me we they he she it its is are was were be been am do dont did didnt have has had to of and or but for
    with on at in from this that these there what who how why when not just want need cant wont will would could get got going please yes`,
  ),
  es: listed(
    `que el la los las un una unos unas yo tu mi mis ti su sus de del al y o por con sin en es son era ser hay ya fue fui voy va mas
    mal bien si ni nos le les lo te se como alto vida casa`,
  ),
}
/** Words that stand in no English text, nor in the name of a place: one of them alone tells. */
const tellingSpanish = listed(
  `pero para muy hoy ayer manana anoche soy eres somos esta estoy estan estaba estar quiero quisiera puedo puede tengo tiene hice hizo vamos nada
    nadie todo todos toda porque cuando donde quien menos ahora aqui gracias hola ayuda ayudame unirme unir empezar comenzar iniciar inscribirme
    suscribirme espanol basta matarme morir morirme hermana hermano amiga amigo mensajes`,
)
const enough = 2

/** The language a text is in, as far as its words tell; undefined when they do not. Los Angeles is no Spanish yet. */
export const languageSaid = (text: string): Language | undefined => {
  const said = plainText(text).split(' ')
  const times = (words: ReadonlySet<string>) => said.filter((word) => words.has(word)).length
  const [english, spanish] = [times(common.en), times(common.es) + enough * times(tellingSpanish)]
  if (spanish > english && spanish >= enough) return 'es'
  return english > spanish ? 'en' : undefined
}

/** The language in which danger is answered: whoever cries for help in Spanish reads it, whatever is set. */
export const languageOfHelp = (text: string, { language }: Pick<Participant, 'language'>): Language =>
  languageSaid(text) === 'es' ? 'es' : language
