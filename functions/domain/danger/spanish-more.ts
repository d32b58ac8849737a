import { rules } from './vocabulary.ts'

const loved =
  '(amig[ao]|herman[ao]|hij[ao]|prim[ao]|mama|papa|novi[ao]|espos[ao]|sobrin[ao]|ti[ao]|abuel[ao]|companer[ao])'
const him =
  '(el|ella|ex|esposo|esposa|marido|novio|novia|pareja|papa|padrastro|padre|jefe|tio|hermano|hombre|vecino|mi ex)'
const clitic = '(me|nos|la|lo|le)'
const blow =
  '(peg[ao]|pegaba|pegaron|pegando|golpe[ao]|golpeando|golpearon|pate[ao]|ahorc[ao]|ahorcando|cachete[ao]|quemo|avento|aventaba|maltrat[ao]|amenaz[ao]|amenazan|amenazando|viol[ao]|violaron|abus[ao]|manose[ao]|encerr[ao]|encierra|persigue|acos[ao]|acosa|forzo|drogo|apunto|lastim[ao]|estrangul[ao]|jal[ao] (del|el) (pelo|cabello)|cort[ao] con|empuj[ao])'

/** Spanish and Spanglish, by idea; accents are gone here too. */
export const spanishMore = [
  ...rules('suicide', 'now', [
    [
      'at the end of strength',
      'ya no (aguanto|soporto|puedo con|quiero|resisto|tengo (ganas|fuerzas|razones?|motivos)( de| para)?) (\\w+ )?(mas|la vida|esta vida|este dolor|vivir|seguir|existir|despertar\\w*|estar (aqui|viv[ao])|nada de la vida)(?! (con|en|de (comer|comida)|sol[ao]))',
      'ya no (quiero|puedo) (live|be here|be alive|exist|wake up|do this|with life|con mi vida)',
      '(no|ni) (le )?(veo|encuentro|tiene|hay|hallo) (\\w+ )?(sentido|caso|razon|salida|motivo)( (a|de|para|en) (vivir|la vida|seguir|nada|estar|mi vida)|$)',
      'para que (vivo|vivir|seguir|sigo|estoy aqui|segui)',
      'mi vida no (vale|tiene|importa)',
      'odio (mi vida|vivir|estar viv[ao])',
      'cansad[ao] de (vivir|la vida|existir|seguir|mi vida|luchar$)',
    ],
    [
      'a wish to be dead',
      '(quisiera|quiero|ojala|deseo|prefiero|mejor|ganas de|pienso en|pensando en|pense en|pensar en|idea de|voy a|rezo|pido a dios|le pido a dios|wanna|want to|feel like|estoy list[ao] para) (\\w+ ){0,3}(morir(me|se)?|muera|matarme|suicidarme|desaparecer|no (despertar|existir|estar aqui|haber nacido|amanecer)|acabar con (todo|esto|mi)|terminar con (todo|esto|mi)|ahorcarme|colgarme|tirarme (de|del|al)|aventarme (de|del|al)|lanzarme (de|del|al)|cortarme (las|los)|tomarme (todas|todo|las)|quitarme la|irme (de este mundo|al cielo|para siempre)|hacerme dano|muert[ao]|dormir(me)? (para siempre|y (ya )?no)|me lleve|no despertar)(?! (de (risa|hambre|sueno|verguenza|calor|amor|frio|la risa)))',
      'me (quiero|quisiera|voy a|want to) (morir|matar|desaparecer|ahorcar|colgar|suicidar|die|kill|unalive|tirar (de|del|al))(?! (de|trabajando))',
      'quiero (die|kms|kill myself|be dead|unalive)',
    ],
    [
      'burden',
      '(todos|todo|mundo|familia|hijos|ellos|mama) (\\w+ ){0,4}(mejor|felices|tranquilos|feliz) (\\w+ )?(sin mi|si (yo )?(me|no|ya))',
      'si (yo )?(me (muero|muriera|mato|matara)|no (existiera|estuviera)|desapare(zco|ciera))',
      'nadie (me|se|va|lo) (\\w+ )?(extran\\w*|notaria|importa si|necesita|daria cuenta)',
      '(soy|solo) (\\w+ ){0,2}(una carga|un estorbo)',
      'estorbo (a|para|en)',
      'no deb(i|eria) (haber )?(nacer|nacido)',
      'no merezco vivir',
    ],
    [
      'a farewell, means',
      '(cuiden|cuida|cuidenme|diganle|dile) (\\w+ )?(a )?mis? (hij\\w*|perr\\w*|gat\\w*|mama|bebe\\w*|famili\\w*|ninos?)( \\w+)?( (mucho|por favor|que))?',
      'adios (a todos|para siempre|mundo|mama|familia)',
      '(los|las|te|l[eo]s) (quiero|amo)( \\w+){0,3} (adios|perdon\\w*)',
      'perdon\\w* (\\w+ )?(por todo|por (irme|dejar\\w*)|mama|a todos|ya no puedo)',
      '(es|sera) mi (despedida|ultim[ao]) ?(\\w+)?',
      '(escribi|deje|escribiendo|hice) (\\w+ )?(carta|nota|cartas)( de despedida| suicida| para (mis|mi|cuando|despues))',
      'no (voy a|creo que) (estar|amanecer|llegar a|despertar) ?(\\w+ )?(manana|aqui|mas|viv[ao])',
      '(tengo|compre|consegui|aqui) (\\w+ )?(pistola|soga|veneno|navaja|arma)( \\w+)?( en la mano| lista)?',
      '(estoy|parad[ao]) en (el puente|la azotea|las vias|el techo)',
    ],
  ]),
  ...rules('suicide', 'unless-past', [
    [
      'self-harm, an attempt',
      '(intente|trate de|intento|casi) (me )?(matar\\w*|mato|suicid\\w*|quitar\\w*|morir\\w*|ahorcar\\w*|colgar\\w*)',
      '(me )?(corte|corto|estoy cortando|cortando|cortandome|queme|quemo|lastime|lastimo|rasguno|rasgune|arane) (\\w+ ){0,3}(brazos?|piernas?|munecas?|venas|muslos?|piel|otra vez|de nuevo|anoche|a proposito|para (sentir|no))',
      '(ganas|urge|necesito|quiero) (de )?(cortarme|lastimarme|hacerme dano)(?! (el|un|la))',
      '(pensamientos|ideas) (suicidas|de (muerte|morir|matarme))',
      '(me|quiero) (corte|cortar) (las venas|los brazos)',
      'recai (y|con) (me )?(corte|cort\\w*)',
    ],
  ]),
  ...rules('violence', 'unless-past', [
    [
      'done to them',
      `${clitic} ${blow}(?! (el (sol|aire|viento|gusto)|la (risa|nostalgia|lluvia)|a (seguir|salir|hacer)|un (susto|abrazo)|en (el|la) (juego|cabeza que)|jaja))(?<!(no|nunca) ${clitic} (pego|pega|golpea|empujo))`,
      `my ${him} (\\w+ ){0,3}(hit|hits|beat|beats|choked|punched|pushed|slapped|threaten\\w*|me ${blow})`,
      '(golpes|moretones|moreton|marcas) (\\w+ ){0,4}(me|el|esposo|novio|marido|pareja)',
    ],
    [
      'threatened, feared',
      '(quiere|va a|iba a|dijo que|dice que|amenaz\\w*( con)?|intento|trato de|juro que) (\\w+ ){0,3}(matarme|matarnos|matar(la)?|me (mata|va a matar)|pegarme|golpearme|hacerme dano|lastimarme|violarme|quitarme (a )?(mis|los)|secuestr\\w*)',
      `(miedo|aterrada|aterrado|asustada|asustado|panico|tengo fear|scared) (\\w+ ){0,5}(de el|${him}|casa|llegue|pegue|mate|golpee|haga|borracho|me encuentre|regrese)(?<!(tren|perder) \\w+)`,
      '(siento|estoy|es) (\\w+ )?(segur[ao]|peligro) (en (mi )?casa|con el)(?<!(me|ya|si) (siento|estoy) segur[ao] (en (mi )?casa|con el))',
    ],
    [
      'held, followed, sexual violence',
      'no (me|nos) (deja|dejan|dejo) (salir|ir(me)?|usar|hablar|ver|trabajar|en paz|tener|leave|go out)',
      '(me|nos) (tiene|tienen|dejo|dejaron) (\\w+ )?(encerrad[ao]|encerrad[ao]s|amenazad[ao]|amarrad[ao]|atrapad[ao])',
      '(me|nos) (sigue a todos lados|(esta|estan|anda|andan|viene|vienen|sigue|siguen) (siguiendo|persiguiendo|buscando para|acosando|espiando|vigilando))',
      `${him} (\\w+ ){0,3}(afuera de|fuera de|en la puerta|rompiendo|gritando y|borracho y|con (un |una )?(cuchillo|pistola|arma))`,
      'me (quito|quita|escondio) (\\w+ )?(papeles|pasaporte|celular|llaves|telefono)',
      'me (toco|toca|tocaba) (las |los |mis |sin |cuando (duermo|estaba)|por la noche|en la noche|ahi|y (ahora|no))',
      `${him} me (tocaba|toco)(?! (el turno|limpiar|pagar|ir))(?<!me toco (las|los) (llaves|tacos))`,
      'abus(o|aron|a) (sexual\\w*|de (mi|ella|el))',
      'me obligo a (\\w+ )?(sexo|acostarme|tener|hacerlo|desnudar\\w*)',
    ],
  ]),
  ...rules('medical', 'unless-past', [
    [
      'heart, breath, stroke',
      'no (puedo|puede|pudo|podia) (respirar|moverse|hablar bien|mover (el|la|su|mi))',
      '(me|le) (cuesta|falta) (\\w+ )?(respirar|el aire|aire)',
      'no (me )?(respira|reacciona|despierta|responde)(?! (al|a los|mis) (mensaje|texto)s?)',
      '(dolor|duele|presion|punzadas?|aprieta) (\\w+ ){0,5}pecho',
      'pecho (\\w+ ){0,3}(duele|aprieta|apretado)',
      '(duele|dormido|adormecid[ao]|no siento|entumid[ao]) (\\w+ ){0,3}(brazo|cara|lado izquierdo)',
      '(cara|boca|brazo) (\\w+ ){0,2}(torcid[ao]|chueca|dormid[ao]|caid[ao])',
      'infarto',
      'derrame',
      'convulsi\\w*',
      'ataque al corazon',
    ],
    [
      'poison, blood, consciousness',
      '(tome|tomo|trague|trago|tomado|tragado|tomaron|bebi|bebio) (\\w+ ){0,3}(cloro|veneno|muchas (pastillas|pildoras|medicinas)|demasiad[ao]s|todas las (pastillas|pildoras)|todo el frasco|un (frasco|bote) (de )?\\w*|too many|\\d\\d pastillas|raticida)',
      '(mucha|tanta|perdiendo|vomit\\w*|escupiendo) sangre',
      'sangr\\w* (\\w+ ){0,4}(mucho|embaraz\\w*|no para|parar|much[ao])',
      'embaraz\\w* (\\w+ ){0,5}(sangr\\w*|dolor|no se mueve)',
      'se (desmayo|esta ahogando|atraganto|ahoga)',
      'me (desmaye|estoy desmayando|voy a desmayar)',
      '(inconsciente|ambulancia)',
      '(llam\\w*|marqu\\w*) al 911',
      'bebe no se mueve',
      'se me cierra la garganta',
      'alergi\\w* (\\w+ ){0,3}(respirar|garganta)',
    ],
  ]),
  ...rules('someone-else', 'unless-past', [
    [
      'somebody else',
      `mi (\\w+ )?${loved} (\\w+ ){0,5}((quiere|piensa|intento|trato de|habla de|amenaza con|ganas de) (\\w+ )?(morir\\w*|matar(se)?|suicid\\w*|quitarse|desaparecer)|se (corta|corto|lastima|hace dano|esta cortando|tomo|quiere (matar|morir))|no quiere (vivir|seguir|estar aqui)|(dice|dijo|says|said) (\\w+ ){0,3}(no quiere vivir|morir\\w*|matar\\w*|wants to die|kill)|tomo (muchas|todas|un frasco|demasiad[ao]s)|me (mando|escribio) (\\w+ )?(despedida|nota|adios))`,
      '(su|el) (esposo|novio|marido|papa) (la|le|lo) (pega|golpea|maltrata|pego|golpeo|amenaza|viola)',
      'como (ayudo|ayudar) (\\w+ ){0,4}(suicid\\w*|morir\\w*|matarse|se corta)',
    ],
  ]),
]
