import { inOrder, near, together } from './together.ts'

const el =
  '(el|ella|viejo|vieja|marido|esposo|esposa|novio|novia|pareja|ex|papa|mama|padrastro|madrastra|patron|patrona|jefe|jefa|tio|primo|abuelo|hermano|hermanastro|suegr[ao]|coyote|cunado|vecino|senor|senora|hombre|tipo|guey|wey|vato|dueno|encargad[ao]|pastor|maestro|entrenador|ellos|nos|me|hijo|roommate)'
const golpe =
  '(apret(o|aba)|ahorc\\w*|asfixi\\w*|estrangul\\w*|peg(a|o|aba|aron|an|arme|arnos|ue)|golpe\\w*|pate\\w*|quem(o|a|aba|aron|arme)|avent(o|a|aba|aron)|empuj\\w*|cachete\\w*|jalone\\w*|arrastr\\w*|amarr\\w*|encierr\\w*|encerr\\w*|viol(o|a|aron|aba)|manose\\w*|toc(a|o|aba)|amenaz\\w*|apunt\\w*|aprieta el cuello|apreto el cuello|agarr(o|a) del (cuello|pelo)|acos(a|o)|persig\\w*|maltrat\\w*|humill\\w* y|forz\\w*|oblig\\w*|venden?|vendio)'
const papeles =
  '(papeles|pasaportes?|documentos|identificaci\\w*|ine|visa|celular|telefono|cel|llaves|dinero|cheques?|tarjetas?|sueldo|paga|licencia|mica)'
const jaja =
  '(jaja\\w*|jeje\\w*|risa|sticker|susto de broma|futbol|partido|pelicula|serie|novela|juego|el sol|gripa|resfri\\w*|abrazo|beso|chicle|cancion|pelota|dardos?|nerf|sin querer|nostalgia|emocion|corazon|hace (\\w+ )?anos|ya (soy|estoy|me siento) (libre|segura|a salvo)|clases|bailar|bebe (patea|pateo)|patada\\w* (de )?(mi|el|la) bebe|panza|banco|consulado|renov\\w*|completo|me pago|cuando era|toco (el turno|la loteria|trabajar|cocinar|manejar))'
const otro =
  '(amig[ao]|compa|carnal|herman[ao]|hermanit[ao]|hij[ao]|prim[ao]|mama|papa|novi[ao]|espos[ao]|sobrin[ao]|ti[ao]|abuel[ao]|companer[ao]|roommate|vecin[ao]|jef[ao]|cunad[ao]|suegr[ao]|comadre|compadre|muchach[ao]|chav[ao]|nin[ao]|bebe|el|ella|alguien)'
const cuerpo = '(cara|boca|brazo|mano|pierna|lado|ojo|lengua|medio cuerpo|mitad)'

/** Harm by others, to others, and of the body, as it is texted in Spanish. */
export const spanishHarm = [
  ...together('violence', 'unless-past', [
    [
      'done to them',
      [
        `${el} (\\w+ ){0,3}(me|nos|la|lo|le|les) (\\w+ )?${golpe}|(me|nos) (\\w+ )?(quiere|quiso|va a|iba a|trato de) (\\w+ ){0,2}${golpe}|me (ahorc|quem|encierr|encerr|golpe|estrangul|manose|amarr|viol|pate)\\w*`,
        '(anoche|ayer|hoy|otra vez|cuando|porque|si|y|con|pescuezo|cuello|vi negro|marcas?|moret\\w*|miedo|siempre|cada|llave|se enojo|borracho|cuello|tomado|de nuevo|casa|no puedo|ya|noche|plancha|se va|hasta)',
      ],
      `(${jaja}|encerre|me queme|quemarme|quemadura de sol|me encierro a|se me (pega|pego)|pegue|no me pego|la cancion|amarre)`,
    ],
    [
      'papers kept, work unpaid, migration as a threat',
      [
        `(quit(o|a|aron|an)|escond(io|e|ieron|en)|tien(e|en)|agarr(o|a|aron)|guard(o|a|an|aron)|rompi(o|eron)|romp(e|en)|retien\\w*|retuv\\w*|no (me|nos) (da|dan|devuelv\\w*|regresa\\w*|paga|pagan|pago|pagaron|quiere pagar|ha pagado|han pagado)) (\\w+ ){0,4}(${papeles}|y|nada|hasta|por|desde|meses)|(a|con) (la migra|migracion|inmigracion|el ice|ice)|deportar\\w*`,
        '(me|nos|mis|los|no (me|nos)|si)',
      ],
      `(${jaja}|abogad[ao]|cita|permiso|me dieron|aprob\\w*|tramit\\w*)`,
    ],
    [
      'a threat, if they leave',
      [
        '(si (lo|la|me|le) (dejo|voy|denuncio|hablo|digo|acuso|separo)|dij(o|eron) que|dice que|amenaz\\w*|jur(o|a) que)',
        '(me|nos|a mis) (\\w+ ){0,3}(va a|van a|iba a)? ?(matar\\w*|mata|quemar\\w*|quema|enterrar\\w*|desaparec\\w*|cortar\\w*|golpear\\w*|buscar\\w*|encontrar\\w*|quitar (a )?(los|mis)|rociar|ahogar\\w*|arrepent\\w*)',
      ],
      `(${jaja}|sorpresa|de trabajo|doctor)`,
    ],
    [
      'children left, or visited at night',
      [
        `(mama|jefita|jefa|papa|padrastro|madrastra|tio|primo|abuelo|vecino|padres|hermanastro|novio de mi mama|pareja de mi mama)`,
        `((nos|me|los|las) (dejo|dejaron|deja|abandono|abandonaron) (\\w+ )?(sol[ao]s?|encerrad\\w*|sin)|no (ha|han) (llegado|regresado|vuelto|venido)|(lleva|tiene|van) (\\w+ ){0,2}dias (\\w+ )?(que )?(no|sin)|no (llega|regresa|vuelve|aparece)|se (fue|fueron) (y|desde|hace)|se (mete|metio|metia|sube|acuesta) (\\w+ )?(a|en|con)|(entra|entro|entraba) (\\w+ )?(a|en) (mi|el|nuestro)|(le|les|nos|lo|la) (pega|peg[oa]|golpea|golpeo|quema|quemo|toca|toco|grita y)|corrio de (la )?casa)`,
      ],
      `(${jaja}|lonche|tamales|comida (hecha|en la mesa|lista)|vacacion\\w*|viaje|trabajo (de noche|doble)|descanso|abuelita nos cuido|pesadilla|cuento|trueno\\w*)`,
    ],
    [
      'a threat to somebody',
      [
        inOrder(
          '(lo|la|los|las|le|les) (voy|vo) a|(quiero|voy a|vo a|ganas de|a punto de|pienso|juro que (lo|la|los)|traigo)',
          '(matar\\w*|mato|pic(ar\\w*|o)|apunal\\w*|balac\\w*|dispar\\w*|quemar(le|lo|la|los|la casa)|partir\\w* (la|el) (madre|cara|hocico)|ahorcar(lo|la)|envenen\\w*|madre(ar\\w*|o)|golpear(lo|la|los)|cuchillo|pistola|fusca|bate|machete|lastimar (a|lo)\\w*)',
          4,
        ),
        '(si|cuchillo|pistola|bate|machete|fusca|casa|manana|hoy|traigo|tengo|ya|va a ver|van a ver|se van|pagar\\w*|me la|hermana|hija|otra vez|jefe|ex|todos|escuela|bebe)',
      ],
      `(${jaja}|mosco\\w*|cucarach\\w*|rata|raton|arana|hormig\\w*|tiempo|pollo|cebolla|carne|cocina|caceria|a besos|a abrazos|pastel|zacate|pasto|jardin|lena|monte|matarme|mato trabajando)`,
    ],
  ]),
  ...together('someone-else', 'unless-past', [
    [
      'found: a letter of somebody',
      [
        `(encontre|encontramos|halle|vi|lei|leimos) (\\w+ ){0,3}(carta|nota|recado|diario|mensajes?) (\\w+ )?(de|del|en) (\\w+ ){0,2}(${otro}|cuarto|mochila|cajon)`,
        '(ya no quiere|no quiere (estar|vivir|seguir)|morir\\w*|matar\\w*|suicid\\w*|despedi\\w*|adios|perdon\\w*|cortar\\w*|se corta|irse|desaparecer)',
      ],
      `(${jaja}|hace anos|en paz descanse|misa)`,
    ],
    [
      'leave taken by somebody',
      [
        `(mi|una?|su|el|la) (\\w+ )?${otro} (\\w+ ){0,4}(dejo|mando|escribio|puso|publico|subio|texteo|dijo|dice|regalo|anda|esta|habla)`,
        '(despedi\\w*|adios|carta|recado|nota|perdon\\w*|no quiere vivir|morir\\w*|matar\\w*|suicid\\w*|ya no (aguanta|quiere|puede)|azotea|puente|vias|pistola|quitarse|desaparecer)',
      ],
      `(${jaja}|lonche|boda|viaje|mudan\\w*|alumn[ao]s|maestra|hace anos|en paz descanse|misa|velorio|jubil\\w*)`,
    ],
    [
      'somebody who does not wake',
      [
        `${otro} (\\w+ ){0,6}no (\\w+ )?(despierta|reacciona|respira|contesta|responde|se mueve|abre los ojos|se levanta)|no (puedo|podemos|pude) despertar(lo|la)|(esta|quedo|se puso) (\\w+ )?(morad[ao]|azul|fri[ao]|palid[ao])`,
        '(tomo|pastillas|droga\\w*|borrach[ao]|tomad[ao]|inyect\\w*|respira|labios|morad[ao]|azul|fri[ao]|ayuda|piso|bano|algo|sangre|metio|espuma|rapido|ambulancia|nota|carta)',
      ],
      `(${jaja}|alarma|escuela|temprano|mensaje|despertador|trabajo)`,
    ],
    [
      'wounds on somebody',
      [
        near(
          '(se (corta|corto|esta cortando|lastima|quema|rasguna|hace dano)|cortad(as|itas)|marcas|cicatrices)',
          `(le vi|vi (los|sus)|en (sus|los) (brazos?|piernas?)|(mi|su) ${otro}|encontre|me dijo|descubri|esconde|munecas)`,
          8,
        ),
        `${otro}`,
      ],
      `(${jaja}|pelo|cebolla|cocin\\w*|operaci\\w*|cesarea|gato|bici\\w*|varicela|mi (hijo|hija) se corto el)`,
    ],
  ]),
  ...together('medical', 'unless-past', [
    [
      'speech gone wrong',
      [
        '(habla|hablando|hablo|dice|voz|palabras) (\\w+ ){0,3}(rar[ao]|chistos[ao]|como borrach[ao]|enredad[ao]|sin sentido|puras cosas|cosas raras|mal|trabad[ao])',
        '(baba|babea\\w*|lado|cara|boca|brazo|mano|pierna|de repente|confundid[ao]|maread[ao]|no (sabe|reconoce|puede)|dolor de cabeza|cayo)',
      ],
      `(${jaja}|bebe|borracho anoche|ingles|dentista)`,
    ],
    [
      'too many of them',
      [
        '(tome|tomo|trague|trago|meti|bebi|tomado|tragado) (\\w+ ){0,2}(un (chingo|monton|bonche|puno|friego|buen)|muchas?|muchos|bastantes|todas?|todo el|demasiad[ao]s|\\d\\d) (de )?(\\w+ )?(pastillas?|pildoras?|medicinas?|medicament\\w*|clonas?|clonazepam|rivotril|tafil|chochos|tramadol|paracetamol|ibuprofeno|frasco|bote|insulina)',
      ],
      `(${jaja}|a tiempo|agua|suero|jugo|como (dijo|me dijo))`,
    ],
    [
      'a stroke',
      [
        near(
          cuerpo,
          '(chuec[ao]|enchuec\\w*|torc\\w*|colg\\w*|caid[ao]|dormid[ao]|duerme|durmio|entum\\w*|adormec\\w*|no (la|lo|le|siento|siente|puede|puedo) ?(\\w+ )?(muev\\w*|mover|responde|siente)?|paraliz\\w*|sin fuerza)',
          5,
        ),
        '(hablar?|habla|palabras|balbuc\\w*|no puede|no puedo|de repente|lado|mareo|maread[ao]|dolor|duele|pecho|chueco|chueca|ayuda|cayo|ve|vista)',
      ],
      `(${jaja}|camion|avion|siesta|sentada|gimnasio|gym|dentista|anestesia|despues del derrame|ya camina|terapia|cargar)`,
    ],
    [
      'breath, heart',
      [
        '(no (puedo|puede|podia) (\\w+ )?respir\\w*|me (falta|cuesta)|ahog\\w*|me aprieta el pecho|pecho|corazon|inhalador|silbido)',
        '(inhalador|aire|respir\\w*|brazo|sudor|sudando|mare\\w*|duele|feo|aprieta|ayuda|asma|me estoy ahogando|desmay\\w*|muy rapido|a mil|punzada\\w*|labios|dormid[ao]|duerme|quijada)',
      ],
      `(${jaja}|de pecho|dar pecho|leche|pechuga|risa|amor|emocion|gripa|gym|ejercicio|corri|correr|sin usar|de todo corazon|novi[ao]|nervios|montan\\w*|yoga)`,
    ],
  ]),
]
