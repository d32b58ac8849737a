import { inOrder, near, together } from './together.ts'

const noche =
  '(noche|madrugada|sol[ao]|nadie|dormid[ao]s|duermen|no hay (nadie|gente)|no ay nadie|[1-4] de la manana|cansad[ao]|ya no|llorando|adios|perdon\\w*|despedi\\w*|se acabe|acabar|ultim[ao]|harto|harta|enfrente|en la mano|en mi cuarto|miro|mirando|viendo|borrach[ao]|tomad[ao]|abajo|orilla|brincar|saltar|tirarme|aventarme|no se que hacer)'
const remedio =
  '(pastillas?|pildoras?|medicinas?|medicament\\w*|insulina|dialisis|quimio\\w*|tratamiento|clonazepam|rivotril|frasco|clonas|chochos|tafil|tramadol|paracetamol|ibuprofeno|pastillero)'
const arma =
  '(pistola|arma|cinto|cinturon|lazo|mecate|escopeta|rifle|cuerda|soga|navaja|cuchillo|veneno|raticida|cuter|cutter|gillette|rastrillo|balas?)'
const alto = '(puente|azotea|techo|vias?( del tren)?|tren|barranco|balcon|estacionamiento|edificio|precipicio|metro)'
const animo =
  '(bonit[ao]|jaja\\w*|jeje\\w*|atardecer|foto\\w*|fiesta|familia (comio|vino)|ropa|lav(e|ar|ando)|caminando|correr|corri|carne asada|partido|pelicula|serie|novela|juego|cancion|doctor\\w* (dijo|me dijo)|a tiempo|receta|farmacia|feliz|contenta?|content[ao]|gracias a dios|orgullos[ao]|alumn[ao]s|clases|trabajo|vacaciones|viaje|boda|cumple\\w*|graduaci\\w*|tacos|cocin\\w*|comida rica|rasur\\w*|por fin logre|terapia)'
const fin =
  '(morir\\w*|muer(a|o|ta|to)|matar\\w*|desaparecer\\w*|desaparezco|desaparezca|no existir|suicid\\w*|quitarme la vida|irme (de aqui )?para siempre|dormir (y|para) (ya )?no|no despert\\w*|no amanec\\w*|descansar (de todo|ya|por fin|para siempre)|acabar con (todo|esto|mi)|que (ya )?(se|todo) (\\w+ )?(acabe|termine)|aventarme|tirarme|colgarme|ahorcarme|cortarme las venas|brincar del|saltar del)'
const querer =
  '(quier[oe]|quisiera|queria|quiero que|ojala|deseo|prefiero|preferiria|pienso|pensando|pense|penso|piensa|ganas|mejor|dan ganas|me dan ganas|idea|ideas|pensamientos?|voy a|vo a|a punto|casi|sueno con|imagino|le pido a dios|pido|rezo|antoja|lo mejor|nomas|list[ao])'
const inutil = '(chiste|sentido|caso|razon|motivo|ganas|esperanza|salida|remedio|para que)'

/** Danger as it is texted in Spanish by Mexicans and Latinos: no accents, words shortened, told sideways. */
export const spanishSigns = [
  ...together('suicide', 'now', [
    [
      'an end, wished',
      [inOrder(querer, fin, 5)],
      `(risa|hambre|verguenza|sueno de|calor|amor por|la dieta|las deudas|cucarach\\w*|mosco\\w*|aranas?|jugando|videojuego|no (quiero|quisiera|pienso|voy a) (morir\\w*|matar\\w*)|pelicula|${animo})`,
    ],
    [
      'life without sense',
      [
        `no (le |ya )?(\\w+ )?(hallo|encuentro|veo|tengo|tiene|hay|siento) (\\w+ ){0,2}${inutil}|(para|pa) que (\\w+ )?(seguir|sigo|vivo|vivir|tanto|lucho|luchar|existo|estoy|quier\\w+|las|los)|total para que`,
        '(vida|vivir|seguir|nada|ya|existir|todo|cansad[ao]|hart[ao]|nadie|cosas|insulina|dialisis|pastillas|morir\\w*|asi|mas|estar)',
      ],
      `(pelicula|serie|tarea|examen|novela|${animo}|ganas de (cocinar|salir|ir|trabajar|levantar\\w*)|comprar|pagar|ropa)`,
    ],
    [
      'a burden, and better without',
      [
        '(estorb\\w*|carga|sobro|solo doy (problemas|lata)|no sirvo|no valgo|hago falta|le importo|importo a nadie|nadie (me )?(quiere|extran\\w*|necesita|nota\\w*|lloraria))',
        '(mejor|familia|todos|hijos|nadie|sin mi|nomas|siento|soy|si me|si yo|ya no|morir\\w*|vivir|casa)',
      ],
      `(carga de (ropa|trabajo)|cargador|${animo})`,
    ],
    [
      'better without, whoever says it',
      [
        inOrder(
          '(estarian|estaria|estan|estaran|viviran|vivirian|serian|va a estar|van a estar|estara)',
          '(mejor|felices|feliz|tranquil[ao]s?|bien|aliviad[ao]s)',
          2,
        ),
        '(sin mi|si (yo )?(ya )?no (estuviera|estoy|existiera|viviera)|si me (muero|muriera|voy|fuera)|cuando (ya )?no (este|estoy)|el dia que (no|me))',
      ],
      '(jefe|trabajo|equipo|vacaciones)',
    ],
    [
      'God asked to take them',
      [
        '(diosito|dios|virgencita|senor|la muerte|papa dios)',
        '(me (lleve|lleves|recoja|recojas|llame|quite|quites|saque)|llevame|recogeme|ya (llevame|recogeme)|quitame la vida|no me (despierte|despiertes|deje|dejes) (despertar|amanecer|mas))',
      ],
      '(me lleve (de la mano|al trabajo|con bien)|llevame (por|con bien)|trabajo)',
    ],
    [
      'what was past is back',
      [
        '(antes|hace (\\w+ )?(anos?|meses|tiempo)|cuando (era|estaba)|ya (se me )?habia|pense que ya|crei que ya|llevaba|tenia (\\w+ )?(limpi[ao]|sin|meses|anos))',
        '(regres(o|aron|a|an|ando)|volvi(o|eron)?|vuelv(e|en)|otra vez|de nuevo|recai\\w*|peor|anoche|ayer)',
      ],
      '(hoy (estoy|cumplo|celebr\\w*|soy)|feliz|nunca mas|volvi a (nacer|sonreir|vivir|estudiar|trabajar)|regrese a (la escuela|trabajar|clases)|gracias a dios ya no)',
    ],
  ]),
  ...together('suicide', 'unless-past', [
    [
      'a means, and nobody there',
      [
        `(tengo|agarre|saque|traigo|compre|encontre|consegui|hay|ay|estan|esta|junte|juntando|guard\\w*|cont(e|ando)) (\\w+ ){0,4}(${arma}|${remedio})`,
        noche,
      ],
      `(${animo}|caceria|cazar|para el (pollo|perro|nino|dolor)|carnitas|cocina|dolor de|toma(r|mos)|cada|todos los dias|control|vacuna|mi (nino|nina|hijo|hija) (toma|tiene))`,
    ],
    [
      'a height gone to',
      [
        `(en|al|a|del|por|desde|junto a|cerca de) (el|la|las|los|un|una|este|ese)? ?${alto}`,
        '(ando|estoy|sub(i|o)|parad[ao]|sentad[ao]|camin(e|o|ando)|fui|vine|voy|mir(e|o|ando)|paso|pens\\w*|me quede|llegue|siempre)',
      ],
      animo,
    ],
    [
      'leave taken, things given',
      [
        `(regal[eo]|regale|regalando|di|deje|dejando|encargo|encargue|encargar|reparti|vendi|doy|le deje|les deje|entregue) (\\w+ ){0,4}(cosas|ropa|perr(it)?[oa]s?|gat(it)?[oa]s?|mascotas?|animal\\w*|todo|carro|troca|dinero|ahorros|papeles|contrasenas?|seguro|llaves|guitarra|celular|plantas|herramientas?|joyas?|ninos|hijos)`,
        '(tranquil[ao]|pag(ue|ando) (mis|todas|las) (deudas|cuentas)|papeles (estan|en)|contrasenas|mesa|comadre|vecina|ya no (las?|los?|lo|me|voy|las voy|los voy)|(ya )?(para|pa) que|cuid(en|a|e|alos|enlos|enmelos)|por si|cuando (ya )?(no|yo)|no (voy|vo) a (estar|necesitar|regresar|volver)|despedi\\w*|adios|me voy|ultim[ao]|descansar|en paz|sin mi|carta|perdon\\w*|donde voy)',
      ],
      `(${animo}|iglesia|donacion|mudan\\w*|mudar\\w*|goodwill|tianguis|segunda|que ya no (uso|me queda|usaba)|no me queda|vacacion\\w*|viaj\\w*|hospital|operaci\\w*|ir al trabajo)`,
    ],
    [
      'a letter, or leave taken unseen',
      [
        '(carta|cartas|nota|notas|recado|video|mensaje|audio|despedi\\w*|despedida)',
        '(no amanezco|no despierto|no (regreso|vuelvo|llego)|ya no (este|estoy|voy)|por si (algo|me|no)|sin que (\\w+ ){0,3}(supieran|sepan|supiera|se den)|cuando (ya )?no este|perdon\\w*|adios|ultim[ao]|no saben|para siempre|me encuentren|quien me encuentre|almohada|cajon|mesa|buro)',
      ],
      `(${animo}|lonche|operaci\\w*|cirugia|jubil\\w*|santa|reyes|novi[ao] me (dejo|mando)|del dia|de la semana)`,
    ],
    [
      'forgiveness asked of those who read',
      [
        '(si (lees|leen|estas leyendo)|cuando (leas|lean)|hij[oa]s?|mama|papa|familia|amor)',
        '(perdon(en|enme|ame|ame todos|eme)?|no (es|fue) (\\w+ )?culpa|no se culpen|no llor\\w*|los (voy a cuidar|cuido) desde|siempre los)',
      ],
      `(${animo}|llegue tarde|terapia|mi mama me pidio|(le|les|nos|me) pedi\\w*|pedi(r|rle|rles|rnos)? perdon|(le|les) dije (\\w+ )?perdon|se lo dije|me abrazo|nos abrazamos|ya nos|hablamos|nos perdonamos)`,
    ],
    [
      'no more effort, and going',
      [
        '(de todos modos|de todas formas|al cabo|total|ya ni|ya no le echo|ya estuvo|hasta aqui|hoy si|ya me canse|me pesa (\\w+ )?(respirar|vivir|todo))',
        '(me voy( a ir)?|ya me canse de (todo|vivir|esto)|respirar|vivir|amanec\\w*|ya no|hoy si (lo|me) (hago|voy)|morir\\w*|me muero|para que|ganas de (nada|vivir|seguir)|sin ganas|nadie|descansar)',
      ],
      `(${animo}|me voy (a|al|pa|para) (mi|la|el|casa|mexico|dormir|trabajar|otro)|mudan\\w*|trabajo nuevo|renunci\\w*|dieta|gym|termine|acabe|pescar)`,
    ],
    [
      'thanks, and a last message',
      [
        '(gracias|los quiero|las quiero|te quiero|los amo|cuidense|perdonen\\w*|perdon)',
        '(mi ultim[ao]|ultimo (mensaje|texto|logro|dia)|adios|ya no (me )?(escriban|manden|voy a (contestar|estar))|hasta (aqui|siempre)|me voy|hasta nunca|nos vemos (alla|arriba|en el cielo))',
      ],
      `(del (dia|mes|ano)|de la (semana|noche)|este ano|${animo}|adios a (mis|la|los|las)|me voy (a|al|pa|para|de) (\\w+ )?(trabajar|dormir|trabajo|mexico|vacaciones|casa|misa|la cama|el gym)|semestre|programa|dios)`,
    ],
    [
      'wounds',
      [
        near(
          '(me|volvi a|otra vez|de nuevo|anoche|recai) (\\w+ )?(cort\\w*|quem(e|o|ar|ando)\\w*|lastim\\w*|rasgun\\w*|hice (dano|cortadas)|abri)',
          '(brazos?|piernas?|munecas?|venas|muslos?|sangre|sangr\\w*|otra vez|de nuevo|anoche|volvi|navaja|no deja|hond[ao]|profund[ao]|escond\\w*|manga larga|para (sentir|no|calmar\\w*)|cutter|gillette)',
          7,
        ),
      ],
      `(cebolla|cocin\\w*|carne|rasur\\w*|pelo|unas|trabajo|sol|aceite|comal|estufa|horno|accident\\w*|sin querer|tacos|el dedo|${animo}|no me (corte|queme|lastime))`,
    ],
    [
      'a cure or food left, without hope',
      [
        `${near(
          '(deje|dejar|dejando|no (he|ha|voy a|quiero)|ya no|pare|tire) (de )?(\\w+ )?(tomar\\w*|ir|inyect\\w*|pon\\w*|comer|com(ido|o)|tomad[oa]|probad[oa]|me (tomo|pongo))',
          `${remedio}|dias|semana|comid[oa]|bocado`,
          6,
        )}|(deje|dejo|dejar|dejando|abandone|tire|no quiero|sin|se acabo) (\\w+ )?(la|las|el|mi|mis|los) ${remedio}`,
        '(para que|pa que|total|nadie|mejor (asi|me)|ya (no|que)|batallar|luchar|seguir|esta vida|desaparez\\w*|desmay\\w*|morir\\w*|me (muera|muero)|que (me|se) (lleve|acabe)|asi (me|ya)|no importa|da igual|vomit\\w*|gord[ao])',
      ],
      `(${animo}|dieta del|ayuno|doctor|alta|embaraz\\w*|gripa|resfri\\w*|ya no necesito)`,
    ],
  ]),
]
