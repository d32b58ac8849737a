import type { Single } from './intents.ts'

/** Whole messages, in words nobody could list: each pattern is held against plain words without courtesies. */
const asked: readonly (readonly [RegExp, Single])[] = [
  // Everything we hold of somebody, or what only looks like it: one entry is UNDO's.
  [
    /^(?:i (?:want|need|would like|wanna) (?:you )?(?:to )?)?(?:delete|erase|wipe|destroy|clear|purge|get rid of|remove|trash) (?:(?:all|everything|every|any|of|my|the|me|about|and|from|your|you|u|ve|have|got|on|has|saved|stored|i|ive|sent|wrote|texted|written|said|whole|entire|personal|account|profile|data|info|information|journal|history|wins|entries|entry|messages|texts|records|stuff|database|system|forever|permanently|out|here|us|journals|logs|file|files) ?)+$/,
    { name: 'forget' },
  ],
  [
    /^(?:borra|borrar|borren|elimina|eliminar|eliminen|quita|quiten) (?:(?:todo|todos|todas|toda|lo|que|mis|mi|los|las|la|el|de|y|tienen|tienes|sobre|datos|informacion|cuenta|historial|diario|mensajes|logros|registros|entradas|perfil|mio) ?)+$/,
    { name: 'forget' },
  ],
  [
    /^(?:close|cancel|terminate|deactivate) (?:my|the) account$|^cerrar mi cuenta$|^forget (?:me|about me|all about me|everything(?: about me)?|my (?:data|info|number))(?: (?:forever|completely|entirely))?$/,
    { name: 'forget' },
  ],

  [
    /^(?:export|download|send|give|email|get|show|text|fetch|share)(?: me)?(?: with me)? (?:(?:a|an|the|my|of|all|whole|entire|full|copy|file|everything|i|ive|wrote|sent|said|you|have|on|me|about|in|as|to|csv|pdf|json|markdown|spreadsheet|excel|data|history|info|information|journal|wins|entries|texts) ?)*(?:data|csv|pdf|json|spreadsheet|excel|export|copy|download|markdown)$/,
    { name: 'export' },
  ],
  [
    /^(?:export|download|back up|backup|save a copy of) (?:all )?(?:of )?(?:my|the|everything|all|wins|journal|data)(?: \w+){0,2}$|^(?:(?:get|have|see|send|want|need|i want|i need)(?: me)? )?(?:a )?copy of (?:all |everything )?(?:of )?(?:my|everything|what|it|i)(?: \w+){0,3}$|^(?:a )?copy of (?:all )?(?:my|everything)(?: \w+){0,2}$|^(?:exportar|exporta|descargar|descarga)(?: \w+){0,3}$|^(?:how (?:do|can) i )(?:export|download|get (?:a copy of|all))(?: \w+){0,4}$/,
    { name: 'export' },
  ],

  [
    /^(?:(?:i )?(?:need|have|got|want) to )?(?:cancel|call off|cancelar|cancela|anular) (?:(?:my|our|the|that|this|mi|la|el|upcoming|next|tomorrows|todays) )*(?:\w+ )?(?:session|sessions|appointment|appt|apt|booking|reservation|call|meeting|sesion|cita|llamada|reserva)(?: (?:with|w|for|on|at|tomorrow|today|tonight|this|next|con|de|del|para|manana|hoy)\b.*)?$/,
    { name: 'book', action: 'cancel' },
  ],
  [
    /^(?:(?:i )?(?:need|have|want) to )?(?:reschedule|move|change|postpone|push back|reagendar|cambiar|mover) (?:(?:my|our|the|that|this|mi|la|el) )*(?:\w+ )?(?:session|appointment|appt|booking|sesion|cita|reserva)(?: (?:with|for|on|at|to|tomorrow|today|this|next|con|de|para|a)\b.*)?$|^reschedule$|^reagendar$/,
    { name: 'book', action: 'reschedule' },
  ],
  [
    /^(?:(?:i )?(?:need|would like|want|have) (?:to )?|how (?:do|can) i |when can i )?(?:book|schedule|reserve|set up|arrange|get|have) (?:me )?(?:in )?(?:(?:a|an|my|the|another|next|first|new|free|some) )*(?:(?:coaching|phone|video|zoom|follow up|followup|intro|discovery|neighbor talk|check in|quick|\d+ minute|1 on 1|one on one|call|time) )*(?:session|sessions|call|calls|appointment|appt|slot|consult|consultation|meeting|time|chat|talk)(?: (?:with (?:my |a |the |you|u|someone|somebody|coach).*|for .*|on .*|next .*|this .*|tomorrow.*|today.*|in .*))?$/,
    { name: 'book' },
  ],
  [
    /^(?:can i |i want to |i need to |id like to )?(?:talk|speak|meet)(?: to| with) (?:my |the |a )(?:life )?coach$|^(?:i (?:want|need|would like) to )?(?:book|schedule|see|meet|talk) (?:with |to |w )?(?:my |the |a )?(?:life )?coach(?: (?:this|next|soon|again|week|month|can|could|do|how|i|you|book|schedule|set|it|up|a|session|time|possible|is|that))*$|^(?:reservar|reserva|agendar|agenda|programar|hacer|sacar|pedir) (?:(?:una|la|mi|otra) )?(?:sesion|cita|llamada)(?: con .*| para .*)?$|^(?:quiero|necesito) (?:una )?(?:cita|sesion)$|^i (?:want|need) (?:a|another|to have a) (?:coaching )?(?:session|appointment|appt|booking)$/,
    { name: 'book' },
  ],

  [
    /^(?:(?:it|this|that|today|tonight|im|i am|ive|i have|i|its|it s|been|having|had|was|is|has|what|such|just|been|another|one|of|those|kind|kinda|sort|to|feel|feels|like|so|far|ugh|oof|man|omg|honestly|well|sorry) )*(?:an? )?(?:(?:really|very|so|super|pretty|extremely|real|hella|fucking|freaking|damn|totally|kinda|quite|too|rlly|incredibly|just|super) )*(?:hard|bad|rough|tough|awful|terrible|horrible|shitty|crappy|lousy|brutal|heavy|difficult|sucky|crummy|rotten|worst|miserable|painful|ruff|dificil|duro) (?:ass )?(?:day|days|dia|night|morning|evening|afternoon|week|one|time)(?: (?:today|tonight|ever|for me|here|so far|again|lol|man|honestly|all around|too|ugh|hoy|now|at work|right now))*$/,
    { name: 'hard-day' },
  ],
  [
    /^(?:today|tonight|this day|the day|hoy|el dia)(?: (?:has been|was|is|just|really|so|very|truly|fue|ha sido|estuvo|esta|es|muy|bien|kinda|kind of|pretty|super|has|been|one of the))* (?:hard|bad|rough|tough|awful|terrible|horrible|shitty|crappy|brutal|heavy|difficult|sucked|sucks|suck|worst|dificil|duro|pesado|malo|feo|horrible|miserable)(?: (?:today|for me|lol|man|honestly|so far|one|ugh|af))*$|^(?:hoy )?(?:fue|tuve|tengo|que|es|ha sido|estoy teniendo)(?: (?:un|una|dia|muy))* (?:mal|dia|dificil|duro|pesado|horrible|malo)(?: (?:dia|hoy|duro|dificil|pesado|malo|horrible))*$/,
    { name: 'hard-day' },
  ],

  [
    /^(?:(?:the|my|that|mi|la|el) )?(?:inner |voz )?(?:critic|critico|critica)(?: interno| interna)? (?!.*\b(?:quiet|silent|gone|softer|quieter|calm|wrong)\b)(?:is|says|said|keeps|wont|will not|came|has been|was|got|tells me|thinks|just|again|today|esta|dice|no para)(?: .{0,120})?$/,
    { name: 'critic' },
  ],
  [
    /^(?:help (?:me )?(?:with|answer|shut up|quiet) |what do i say to |how do i answer |answer |quiet |silence )(?:the |my )?(?:inner )?critic$|^(?:my |the )?(?:negative |critical )?(?:self talk|inner voice|head voice)(?: is)?(?: (?:so|really|very|loud|bad|mean|harsh|back|today|again))+$/,
    { name: 'critic' },
  ],
  [
    /^(?:(?:can|could|may) i (?:have|get|please have|please get) |(?:i )?(?:need|want|would like|could use) |(?:send|give|text|share|tell|show)(?: me| us)? |dame |mandame |enviame |quiero |necesito )*(?:a |an |my |some |one |another |todays |daily |new |positive |una |otra |unas )*(?:affirmation|affirmations|afirmation|affermation|afirmacion|afirmaciones|mantra)(?: (?:of the day|for today|for me|now|today|again|del dia|para hoy|hoy))*$/,
    { name: 'affirm' },
  ],

  [
    /^(?:can you |could you )?(?:text|message|send|write)(?: me| texts| messages)?(?: only| just)? (?:once a week|weekly|on sundays(?: only)?|every sunday|one a week|only on sundays|1x a week)$|^(?:only|just) (?:text|message|send)(?: me)?(?: texts| it| the recap)? (?:once a week|weekly|on sundays?|sundays?)$|^(?:just|only) (?:want |send )?(?:me )?the (?:weekly |sunday )?recaps?$/,
    { name: 'rhythm', rhythm: 'sundays' },
  ],
  [
    /^(?:can you |could you |i want |i would like |please )?(?:(?:text|message|write|send|get|receive)(?: me| texts| messages)? )?(?:a little |a bit )?(?:less|fewer)(?: (?:often|frequently|texts|messages|texting|please|of these|a week|per week))*$|^(?:you text|u text|these are|this is|its|that is|thats) (?:me )?(?:way )?too (?:much|often|many|frequent)(?: texts| messages)?$|^(?:text|message|send)(?: me| texts)? every (?:other|third|3rd|few|three|3|2|two) days?$/,
    { name: 'rhythm', rhythm: 'less' },
  ],
  [
    /^(?:text|message|send|write)(?: me| texts| it)? (?:every ?day|daily|each day)(?: again| please)?$|^(?:back to|go back to|switch to|i want|resume) (?:daily|every ?day)(?: texts| messages)?$|^(?:can you |could you )?(?:text|message) me more(?: often)?$/,
    { name: 'rhythm', rhythm: 'daily' },
  ],

  [
    /^(?:how (?:was|is|did)|what was|show me|send me|see|give me|whats|what is|tell me about) my (?:week|recap|weekly (?:recap|summary)|summary)(?: (?:so far|going|look|looking|go|like|this week|please|now))*$|^(?:a )?(?:recap|summary) (?:of|for) (?:my|the|this) week(?: so far| please)?$|^(?:como (?:va|fue|estuvo) mi semana|mandame mi resumen|quiero (?:ver )?mi resumen|ver mi resumen|dame mi resumen)$/,
    { name: 'recap' },
  ],
  [
    /^(?:can i |could i |i want to |let me |i would like to )?(?:see|show|read|view|list|get|check|hear|look at|have|send|what are|what were)(?: me)?(?: all| a list of)?(?: of)? (?:my|the) (?:last |latest |recent |past |previous |old |small |5 |five |few |saved )*(?:wins|entries|logs?|history|list)(?: (?:so far|please|again|list|from this week|this week|now))*$|^what (?:have i|did i) (?:done|written|texted|logged|saved|sent|write|text|log|save|send|win|say|said|told you|tell you)(?: (?:so far|this week|last week|lately|before|recently|yesterday|this month|to you|in|here))*$|^(?:show|send|give|tell|read)(?: me)? (?:everything|all|what|all that)(?: that)?(?: i| ive| i ve| i have)(?: (?:have|did|done|wrote|written|texted|said|sent|saved|logged))+(?: (?:so far|this week|last week|here))?$|^(?:muestrame|mandame|quiero ver|ensename|ver|dame|lista de)(?: todos)? (?:mis|los) (?:ultimos )?(?:logros|victorias)$/,
    { name: 'wins' },
  ],

  [
    /^(?:what|which|how)(?: \w+){0,2} (?:can|do|should|could) (?:i|you|u|this|it)(?: \w+)? (?:do|text|say|send|use|work|type|reply|write|help with)(?: (?:this|here|it|with this|to you|now|for me|about))*$|^(?:how|como) (?:do|does|can|is|se|funciona|uso|usa)(?: \w+){0,3} (?:this|it|work|works|use|used|esto|usa|usar)$|^(?:show|list|send|see|give)(?: me)?(?: the| all| your)? (?:commands|options|menu|instructions|help)$|^(?:im|i am) (?:so |really )?(?:confused|lost here|stuck here)$|^(?:i (?:dont|do not) (?:get|understand) (?:this|how this works|how it works|it|what this is|what to do))$|^que (?:puedo|tengo que|debo|hago) ?(?:hacer|escribir|decir|mandar)?(?: aqui)?$|^necesito ayuda$/,
    { name: 'help' },
  ],

  [
    /^(?:start|send|resume|begin|turn on|restart|continue)(?: the| my| me| sending| these| those| texting)*(?: daily)? (?:texts|texting|messages|prompts|them)(?: me)?(?: (?:again|back|now|back on))*$|^(?:im|i am) (?:back|ready|ready again|good now|here again)(?: (?:now|again|to start|to go|for texts|start again|text me))*$|^(?:turn|switch) (?:it|texts|them|the texts) back on$|^(?:take me off|end|stop|cancel|lift|undo|remove|no more) (?:the |my |this )?(?:pause|break|snooze)$|^(?:you can )?(?:text|message) me again(?: now)?$|^(?:vuelve|vuelvan) a (?:mandarme|enviarme|escribirme)(?: \w+)?$|^(?:quita|termina) la pausa$/,
    { name: 'resume' },
  ],
  [
    /^(?:i )?(?:want to|wanna|would like to|need to|take|taking|need|want) (?:a |take a )(?:short |little |quick )?break(?: from (?:this|texts|the texts|these|texting|messages))?$|^(?:i )?need a (?:texting|text) (?:break|pause)$|^(?:necesito|quiero) (?:un descanso|una pausa)(?: de (?:los mensajes|esto))$|^(?:hold|mute|pausa|pausar|silence) (?:my |the |all |these |los )?(?:texts|messages|prompts|mensajes)$|^mute$|^hold$/,
    { name: 'pause' },
  ],

  [
    /^(?:sign|enroll|enrol|add|put|count|register|start|opt) (?:me|us) (?:up|in|on|back|back in|up again|back up)(?: (?:please|again|for (?:this|texts|the texts|small wins)|to the list|now))*$|^(?:i (?:want|would like|wanna) (?:to )?)(?:join|sign up|start|subscribe|opt in|be added|enroll)(?: (?:again|please|this|now|small wins|up|texts))*$|^(?:how do i )(?:join|sign up|start|enroll)$|^(?:quiero|me gustaria) (?:unirme|empezar|inscribirme|suscribirme|comenzar|participar)$|^join(?: (?:me|us|small wins|the (?:program|list)|again|now|up|in))+$/,
    { name: 'join', word: 'join' },
  ],

  [
    /^(?:stop|end|quit|cancel|remove|turn off|no more|revoke|dont|do not|no) (?:share|sharing|shares)(?: (?:with|my|wins|anything|to|everything|it|this|them|coach|the|any|more|her|him|data|stuff|journal|now|please|anymore|w|a|from))*(?: [a-z0-9]+)?$|^(?:remove|unlink|disconnect|revoke|kick out|block)(?: (?:my|the|access|of|from|for))* (?:coach|coachs access|coach access|coaches)$|^(?:i dont want|i do not want) (?:my )?coach (?:to )?(?:see|seeing|read|reading|access)(?: \w+){0,3}$|^(?:ya no (?:quiero )?compartir|deja de compartir|no comparta[sn]?|dejen de compartir|no quiero compartir)(?: \w+){0,4}$/,
    { name: 'unshare' },
  ],
  [
    /^who(?: all)? (?:can|is|else|has|will|does|gets)(?: \w+)? (?:see|seeing|read|reads|access|view|sees|access to)(?: (?:to|my|this|these|it|what|i|wins|write|text|stuff|journal|me|texts|entries|them|send|say))*$|^(?:am i|who am i) sharing(?: \w+){0,4}$|^quien (?:puede )?(?:ver|lee|ve|leer)(?: \w+){0,4}$/,
    { name: 'share' },
  ],
  [
    /^(?:can (?:you|we|u)|could you|do you|please)? ?(?:speak|talk|text|write|switch to|change to|in|habla|hablar|hablas|hablan|escribe|cambia a|cambiar a|prefiero|quiero)(?: me| to me)?(?: en| in| el| the)? (?:spanish|espanol|castellano)(?: (?:please|por favor|instead))?$|^(?:language|idioma|lang) (?:spanish|espanol)$|^(?:solo hablo|no hablo ingles|hablo|yo hablo)(?: espanol)?$|^spanish only$/,
    { name: 'language', language: 'es' },
  ],
  [
    /^(?:can (?:you|we|u)|could you|please)? ?(?:speak|talk|text|write|switch (?:back )?to|change (?:back )?to|back to|in|i (?:only )?speak|habla|escribe|cambia a|prefiero|quiero)(?: me| to me)?(?: en| in)? (?:english|ingles)(?: (?:please|instead|again|only))?$|^(?:language|idioma|lang) (?:english|ingles)$/,
    { name: 'language', language: 'en' },
  ],
]

/** A command asked for in a sentence of one's own; undefined when the message is none. `plain` is without courtesies. */
export const askedFor = (plain: string): Single | undefined => asked.find(([words]) => words.test(plain))?.[1]
