import { type DangerRule, rules } from './vocabulary.ts'

/** Accents are gone: `mas` is más, `dano` is daño. After published warning signs (https://psicologiaymente.com/reflexiones/frases-suicidas) and our own guesses. */
export const spanish: readonly DangerRule[] = [
  ...rules('suicide', 'now', [
    [
      'no wish to live',
      'no (quiero|quisiera|deseo|tengo ganas de) (vivir|seguir viviendo|existir|despertar(me)?|estar (aqui|viva?o?) mas|seguir (aqui|asi))(?! (con|en|sola|solo))',
    ],
    [
      'a wish to be dead',
      '(me )?(quiero|quisiera|deseo|ojala|prefiero|tengo ganas de) (\\w+ )?(morir(me)?|morirse|matarme|desaparecer|estar muert[ao]|no despertar|dormir y no despertar|me muera)(?! de)',
      'me (quiero|voy a) (morir|matar|ir de este mundo)(?! (de|trabajando))',
      'mejor me (muero|mato)(?! de)',
    ],
    [
      'a wish to be dead',
      '(ojala|quisiera) (no (despert\\w+|despiert\\w+|hubiera nacido)|estuviera muert[ao])',
      'mejor (muert[ao]|estar muert[ao])',
    ],
    ['burden', '\\w+ mejor sin mi', 'soy (una|solo una) carga', '(nadie|no) me (va a extranar|extranaria|extranarian)'],
    [
      'at the end of strength',
      'ya no (aguanto|puedo) (mas|la vida)',
      'ya no aguanto$',
      'no le (veo|encuentro) sentido( a la vida| a nada| a vivir|$)',
      'no vale la pena vivir',
      'adios para siempre',
      '(cansad[ao]|canse) de vivir',
    ],
  ]),
  ...rules('suicide', 'unless-past', [
    [
      'said outright',
      'suicid\\w+',
      'quitar(me|se) la vida',
      '(acabar|terminar) con (todo|mi vida|su vida)',
      '(quiero|voy a|pensando en|ganas de|intente|pienso en) matarme',
      '(quiere|va a) matarse',
      '(quiere|queria) (morirse|morir|matarse)',
      'se (quiere|va a) (matar|morir)(?! de)',
    ],
    [
      'self-harm',
      '(cortarme|me estoy cortando|me corto|volvi a cortarme|me quiero cortar)(?! (el|la|las|los|un))',
      '(hacerme|me hice|hacerse) dano',
      'lastimarme',
      'me cort(e|o) (otra vez|de nuevo|los brazos|las venas|las munecas|anoche)',
    ],
  ]),
  ...rules('violence', 'unless-past', [
    [
      'done to them',
      '(me|nos) (pega|pego|golpea|golpeo|pegaba|ahorco|violo|violaron|abusa|abuso|amenaza|amenazo|maltrata|empujo|quiere matar|va a matar)(?! (el|la|un|jaja|mi mama|en (el|la) (juego|cabeza)))',
      'abuso de mi',
    ],
    [
      'feared',
      '(tengo|me da) miedo (\\w+ ){0,3}(mi (esposo|marido|novio|ex|pareja|papa|casa)|el$|casa|que me (pegue|mate|golpee))',
    ],
    ['held', '(no me deja|no me dejan) (salir|ir)', 'esta afuera de mi casa', 'me esta siguiendo'],
  ]),
  ...rules('medical', 'unless-past', [
    [
      'an overdose',
      '(tome|me tome|trague) (muchas|demasiadas|todas (mis|las)|un monton de|un frasco de) (pastillas|pildoras)',
      'sobredosis',
      'tome veneno',
    ],
    [
      'heart, breath',
      'no puedo respirar',
      'dolor (fuerte )?(en el|de) pecho',
      'me duele (mucho )?el pecho',
      '(tengo|teniendo|dando) un (infarto|derrame)',
      '(necesito|llamen) (a )?una ambulancia',
      'no respira',
    ],
  ]),
]
