import { numberSaid } from './numbers-said.ts'
import { plainText } from './plain-text.ts'
import { type Theme, themes } from './themes.ts'
import { isMeant } from './typos.ts'

/** What people call each theme when they name it; never what they tell in a win ("cried", "slept"). */
const names: Readonly<Record<Theme | 'off', string>> = {
  rest: `rest, resting, sleep, sleeping, sleep more, relax, relaxing, relaxation, slow down, slowing down, recharge, recharging, downtime, break,
    breaks, taking breaks, nap, naps, rest days, calm, burnout, energy, unwinding, descanso, descansar, dormir, sueno, relajarme, calma`,
  boundaries: `boundaries, boundary, limits, limit, no, saying no, say no, say no more, space, people pleasing, setting boundaries, set boundaries,
    my space, protecting my peace, limites, poner limites, decir no, decir que no`,
  'self-compassion': `self compassion, compassion, selfcompassion, selfcare, self care, selflove, self love, love, loving myself, love myself, self esteem,
    self worth, self kindness, kindness, being kinder, kinder to myself, being kinder to myself, being kind to myself, nicer to myself, being nicer to myself, being gentle with myself, gentle with myself, be kind to myself, kind to myself, inner critic, critic, self talk, forgiveness,
    forgiving myself, self forgiveness, self acceptance, acceptance, gentleness, being gentle, gentle, perfectionism, confidence, worth,
    autocompasion, compasion, amor propio, autoestima, autocuidado`,
  'asking-for-help': `asking for help, ask for help, asking help, help, getting help, support, reaching out, reach out, therapy, connection, connecting,
    friends, community, loneliness, pedir ayuda, ayuda, apoyo, terapia, amigos`,
  feelings: `feelings, feeling, my feelings, emotions, emotion, feel, grief, grieving, crying, anger, sadness, anxiety, fear, journaling, healing,
    sentimientos, emociones, duelo, ansiedad, enojo, tristeza`,
  repair: `repair, repairing, apologizing, apology, apologies, saying sorry, sorry, making amends, amends, relationships, relationship, conflict,
    accountability, reconnecting, reparar, disculpas, perdon, relaciones`,
  'noticing-patterns': `noticing patterns, patterns, pattern, noticing, notice, triggers, trigger, awareness, self awareness, mindfulness, impulses,
    impulse control, reactions, reacting, habits, pausing, patrones, notar patrones, habitos, notar`,
  'showing-up': `showing up, show up, showing up for myself, consistency, consistent, getting up, motivation, work, parenting, kids, small steps, one step,
    routine, discipline, keep going, keeping going, persistence, perseverance, productivity, progress, constancia, seguir adelante, seguir, estar presente, rutina`,
  off: `off, none, nothing, no focus, clear, reset, remove, everything, anything, any, all, random, general, default, whatever, ninguno, nada, todo`,
}

const byName: ReadonlyMap<string, Theme | 'off'> = new Map(
  Object.entries(names).flatMap(([theme, list]) =>
    list.split(/,\s+/).map((name) => [name, theme as Theme | 'off'] as const),
  ),
)

const lead = /^(?:(?:on|to|is|my|the|more|about|with|for|area|option|number|in|en|el|la|los|las|mi|de|mas) )+/
const trail = /(?: (?:more|please|pls|plz|again|instead|this week|from now on|for now|area|por favor))+$/

/** The area somebody names, in whatever words, or `off`; a number is that of the menu. Undefined when unclear. */
export const focusSaid = (words: string): Theme | 'off' | undefined => {
  const plain = plainText(words).replace(trail, '')
  const said = byName.has(plain) ? plain : plain.replace(lead, '')
  const number = said === 'a' ? undefined : numberSaid(said)
  if (number !== undefined && number <= 3) return themes[number - 1]
  return byName.get(said) ?? [...byName].find(([name]) => name.length > 5 && isMeant(said, name))?.[1]
}
