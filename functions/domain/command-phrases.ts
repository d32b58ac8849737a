import type { Single } from './intents.ts'

/** Whole messages, courtesies aside, that mean one thing whatever else is going on. */
const commands: readonly (readonly [Single, string])[] = [
  [
    { name: 'help' },
    `help, help me, hlep, hepl, halp, info, information, menu, commands, options, list commands, what can i text, what can i text you, what can i text here, what can i say, what can i do, what are the commands,
    how do i use this, how to use this, how does this work, how does it work, what do i do, what am i supposed to do, how do i do this, what is this,
    whats this, what are you, are you a bot, are you real, are you human, are you a robot, are you a real person, are you a person, are you ai, are you an ai, is this a bot, is this a robot, is this ai, is this automated, is this a real person, is anyone there reading this,
    eres un robot, eres una persona, eres real, eres un bot, eres una maquina,
    i need help, need help, ayuda, ayudame, que es esto, como funciona, como funciona esto, comandos, opciones`,
  ],
  [
    { name: 'hard-day' },
    `hard, hard day, bad day, rough day, tough day, awful day, terrible day, horrible day, really hard day, really bad day, really rough day, very hard day, very bad day, so hard today,
    today was hard, today is hard, today was rough, today is rough, todays hard, today sucked, today sucks, its a hard day, it was a hard day, its been a hard day, its a bad day,
    it was a bad day, its been a bad day, its a rough day, its been a rough day, having a hard day, having a bad day, having a rough day, had a hard day, had a bad day, had a rough day,
    i had a hard day, i had a bad day, i had a rough day, im having a hard day, im having a bad day, im having a rough day, such a hard day, such a bad day, rough one today, hard one today, mal dia hoy, dia pesado, un dia pesado, que dia tan pesado, que dia tan dificil, que dia tan duro, dia dificil hoy, hard night, rough night, bad night,
    dia dificil, un dia dificil, mal dia, un mal dia, dia duro, un dia duro, dia malo, hoy fue dificil, hoy fue duro, fue un dia dificil, fue un mal dia, tuve un mal dia, tuve un dia dificil`,
  ],
  [
    { name: 'critic' },
    `critic, the critic, inner critic, my inner critic, the inner critic, inner critic is loud, my inner critic is loud, the inner critic is loud, inner critic is loud today, my inner critic is loud today,
    my inner critic is so loud, inner critic is back, my inner critic is back, inner critic wont stop, my inner critic wont stop, my inner critic wont shut up, answer my inner critic,
    help with my inner critic, negative self talk, critico, critico interno, mi critico interno, la critica interna, mi critica interna, mi voz critica`,
  ],
  [
    { name: 'affirm' },
    `affirm, tell me something kind, tell me something nice, tell me something good, tell me something encouraging, say something kind, say something nice, say something nice to me, say something kind to me, something kind, i need a kind word, i need some encouragement, encourage me,
    dime algo bonito, dime algo lindo, dime algo amable, dime algo positivo, algo bonito, affirmation, affirmations, an affirmation, send affirmation, send an affirmation, send me an affirmation, send me affirmation, give me an affirmation, i need an affirmation,
    need an affirmation, text me an affirmation, another affirmation, one more affirmation, affirmation now, affirmation today, can i have an affirmation, can i get an affirmation, i want an affirmation,
    afirmacion, una afirmacion, afirmaciones, mandame una afirmacion, dame una afirmacion, necesito una afirmacion, quiero una afirmacion`,
  ],
  [
    { name: 'join', word: 'join' },
    `join, jion, join now, join us, join again, sign me up, sign up, subscribe, resubscribe, opt in, optin, opt me in, add me, rejoin, i am in, im in,
    unirme, unir, quiero unirme, inscribirme, suscribirme, me uno`,
  ],
  [
    { name: 'join', word: 'start' },
    'start, quiero volver a recibir los mensajes, quiero volver a recibir mensajes, volver a recibir mensajes, unstop, start again, restart, start over, begin, empezar, comenzar, iniciar, start texts, start now',
  ],
  [{ name: 'join', word: 'yes' }, 'yes, yess, yesss, yes yes, yes please'],
  [
    { name: 'resume' },
    `resume, unpause, un pause, continue, im back, i am back, resume texts, resume texting, resume texting me, resume messages, resume my texts, start texting me again,
    start texting again, text me again, end pause, end the pause, stop the pause, stop pause, cancel pause, cancel the pause, pause off, reanudar, continuar,
    ya volvi, ya regrese, despausar, quitar pausa`,
  ],
  [
    { name: 'wins' },
    `wins, my wins, show wins, show my wins, show me my wins, see my wins, see wins, list wins, list my wins, view my wins, view wins, send my wins, send me my wins,
    read my wins, read me my wins, what are my wins, what were my wins, history, my history, show my history, wins list, recent wins, last wins, past wins,
    wins this week, logros, mis logros, ver mis logros, ver logros, victorias, mis victorias, historial`,
  ],
  [
    { name: 'recap' },
    `recap, my recap, how am i doing, how am i doing this week, how am i doing so far, how did i do this week, how did my week go, how did this week go, como voy, como voy esta semana, como me fue esta semana, como estuvo mi semana, como me va, weekly recap, week recap, show recap, show my recap, show me my recap, send recap, send my recap, send me my recap, see my recap, recap now,
    recap this week, recap my week, recap week, recap of the week, recap so far, how was my week, how is my week going, summary, weekly summary, resumen,
    mi resumen, resumen semanal, resumen de la semana`,
  ],
  [
    { name: 'share' },
    `share, sharing, share with my coach, share with coach, share my wins, share wins, share my wins with my coach, share status, who can see my wins, who sees my wins,
    who sees this, who can see this, compartir, compartir con mi coach`,
  ],
  [
    { name: 'unshare' },
    `unshare, un share, stop sharing, stop sharing my wins, stop sharing with my coach, stop sharing with coach, unshare my coach, unshare coach, dont share,
    dont share my wins, do not share, share off, sharing off, turn off sharing, dejar de compartir, no compartir`,
  ],
  [{ name: 'focus', focus: 'off' }, 'no focus, stop focus, remove focus, remove my focus, clear focus, clear my focus'],
  [
    { name: 'language', language: 'es' },
    'espanol, en espanol, spanish, in spanish, spanish please, language spanish, habla espanol, hablas espanol, se habla espanol',
  ],
  [{ name: 'language', language: 'en' }, 'english, in english, ingles, en ingles, language english'],
  [
    { name: 'answer', answer: 'skip' },
    'skip, skpi, skip it, skip this, skip that, skip this one, skip that one, skip this question, skip the question, skip for now, skip today, skip tonight, ill skip, ill pass, pass, next, saltar, omitir, paso',
  ],
  [
    { name: 'answer', answer: 'no' },
    'no, nope, nah, nah im good, no im good, no im okay, no im fine, nah thats ok, no thats ok, no thats okay, mejor no, no no, n, nop, not now, i dont agree, i do not agree, no way, ahora no',
  ],
  [
    { name: 'answer', answer: 'ok' },
    `ok, go ahead, go for it, sounds right, yes lets do it, lets do it, do it, absolutely, definitely, adelante, por supuesto, hagamoslo, ok, okay, okey, okk, k, kk, oki, o k, yep, yeah, yup, yea, ya, ye, y, sure, yes ok, ok yes, okay yes, yeah sure, yeah ok, sure ok, ok sure, yes sure, yes i agree, i agree,
    agreed, agree, of course, si, sip, vale, claro, claro que si, si claro, dale, de acuerdo, esta bien, bueno, i do, yes i do`,
  ],
  [
    { name: 'answer', answer: 1 },
    '1, one, uno, una, first, the first, the first one, option 1, option one, number 1, number one, 1st',
  ],
  [
    { name: 'answer', answer: 2 },
    '2, two, dos, second, the second, the second one, option 2, option two, number 2, number two, 2nd',
  ],
  [
    { name: 'answer', answer: 3 },
    '3, three, tres, third, the third, the third one, option 3, option three, number 3, number three, 3rd',
  ],
  [
    { name: 'wrong-number', sure: false },
    `who is this, whos this, who dis, new phone who dis, who is it, whose number is this, who are you, who r u, who r you, who is texting me, whos texting me, who is texting, do i know you,
    who am i talking to, who sent this, who gave you this number, who gave you my number, how did you get my number, how did you get this number, where did you get my number,
    new phone who is this, new phone whos this, new number who is this, who is this please, quien es, quien eres, quien habla, quien es este, de quien es este numero, quien me escribe`,
  ],
  [
    { name: 'five' },
    'five, fiv, fivee, five wins, 5 wins, my five, my five wins, noticing my progress, notice my progress, noticing progress, five small wins, 5 small wins, do five, start five, cinco, cinco logros, cinco victorias, mi progreso, notar mi progreso, notando mi progreso',
  ],
  [
    { name: 'check' },
    'check, self check, selfcheck, weekly check, weekly self check, check in, checkin, self check in, weekly check in, my check in, do the check, do my check in, honor check, chequeo, autochequeo, revision semanal',
  ],
  [
    { name: 'undo' },
    `undo, undoo, undo, undo that, undo it, undo this, undo last, undo the last, undo last one, undo the last one, undo my last one, undo last win, undo my last win, undo last text, undo my last text, undo last entry, undo my last entry,
    delete that, delete last, delete the last, delete it, delete this, delete last one, delete the last one, delete that one, delete that last one, delete my last one, delete last win, delete my last win, delete the last win, delete that win,
    delete my last text, delete last text, delete the last text, delete my last message, delete last message, delete last entry, delete my last entry, delete the last entry, delete that entry, delete that text,
    remove that, remove last, remove it, remove the last, remove last one, remove the last one, remove that one, remove that last one, remove last win, remove my last win, remove that win, remove last entry, remove my last entry, remove the last entry,
    erase that, erase it, erase last, erase the last one, erase that one, erase last entry, erase my last entry, erase my last win, erase my last text, scratch that, strike that, take that back, take it back, take that off, take back last,
    oops undo, oops delete that, oops wrong one, that was for someone else, oops that was for someone else, that wasnt for you, oops that wasnt for you, that was not meant for you, that was meant for someone else, sorry that was for someone else, oops delete, oops remove that, whoops delete that, ignore that, ignore my last text, ignore that last one, ignore last, ignore the last text, ignore last text, disregard, disregard that, disregard my last text, disregard last,
    forget that, forget that one, forget that last one, forget the last one, forget my last text, dont save that, dont keep that, do not save that, dont log that, unsend, unsend that,
    deshacer, deshaz, deshacer eso, deshaz eso, borra eso, borralo, borra lo ultimo, borrar lo ultimo, borra el ultimo, borrar el ultimo, borrar ultimo, borra la ultima, borra mi ultimo mensaje, elimina eso, elimina lo ultimo, eliminar ultimo, elimina el ultimo,
    quita eso, quita lo ultimo, quita el ultimo, olvida eso`,
  ],
  [
    { name: 'why' },
    `why, why this, why this text, why that text, why now, why did i get this, why did i get that, why did i get this text, why did i get that text, why am i getting this, why am i getting these, why am i getting this text, why am i getting these texts, why am i getting texts,
    why did this come, why did that come, why do i get these, why do i get this, why do i get these texts, why are you texting me, why are you texting, why did you text me, why did you text, why did you send this, why did you send that, why did you send me this, why do you text me,
    why are you messaging me, why this one, why this message, why am i getting messages, por que, porque, por que me llego esto, por que me llega esto, por que recibo esto, por que me escribes, por que me mandas esto, por que este mensaje, por que me llegan, por que me llego este mensaje, por que me llega este mensaje, por que recibi esto`,
  ],
  [
    { name: 'rhythm', rhythm: 'less' },
    `less, less texts, less text, less often, less messages, less please, fewer, fewer texts, fewer messages, fewer prompts, less prompts, text less, text me less, text me less often, message me less, send less, send less texts, send fewer texts, send me fewer texts, send me less texts,
    not so often, not so many texts, not so many, not every day, not everyday, not daily, too many texts, too many messages, too much texting, too often, every third day, every 3 days, every three days, every 3rd day, every other day, every few days, text me every 3 days, text me every third day, text me every three days,
    texts every 3 days, menos, menos mensajes, menos textos, menos seguido, demasiados mensajes, muchos mensajes, no tan seguido, cada tres dias, cada 3 dias, cada tercer dia`,
  ],
  [
    { name: 'rhythm', rhythm: 'daily' },
    `daily, daily texts, daily text, daily messages, daily again, back to daily, go back to daily, every day, everyday, every day please, each day, text me daily, text me every day, text me everyday, text every day, send daily, once a day, one a day, daily prompts, daily prompt, daily please, more texts, more often,
    a diario, cada dia, todos los dias, diario, diariamente, mas mensajes`,
  ],
  [
    { name: 'rhythm', rhythm: 'sundays' },
    `sundays, sundays only, only sundays, sunday only, only sunday, only on sundays, only on sunday, just sundays, just sunday, just on sundays, weekly, weekly only, only weekly, once a week, one a week, 1 a week, once a week only, only once a week, text me once a week, text me weekly, text me on sundays, text me only on sundays, recap only, only recap, only the recap, just the recap, just recap, only recaps, just recaps,
    domingos, los domingos, solo domingos, solo los domingos, solo el domingo, una vez a la semana, una vez por semana, semanal, solo el resumen`,
  ],
  [
    { name: 'time' },
    'change the time, change my time, change time, change the hour, how do i change the time, how do i change my time, how do i change the time of the text, how do i change when you text me, can i change the time, can you change the time, different time, another time, cambiar la hora, cambiar hora, como cambio la hora, puedo cambiar la hora, otra hora',
  ],
  [
    { name: 'focus' },
    'change focus, change my focus, give me something to focus on, give me a focus, what should i focus on, what can i focus on, help me focus, pick a focus, cambiar enfoque, cambiar mi enfoque, en que me enfoco',
  ],
  [
    { name: 'zone' },
    'change my time zone, change time zone, change the time zone, change my timezone, change timezone, how do i change my time zone, how do i change my timezone, cambiar zona horaria, cambiar mi zona horaria',
  ],
  [{ name: 'name' }, 'change my name, change name, how do i change my name, cambiar mi nombre, cambiar nombre'],
  [
    { name: 'pause', for: undefined },
    'take a break, i need a break from texts, give me a break from texts, pause texts, pause the texts, pause everything, pausa por favor',
  ],
  [
    { name: 'days' },
    'days, my days, which days, change days, change my days, set days, set my days, dias, mis dias, cambiar dias',
  ],
  [{ name: 'hush' }, 'hush, silencia, silenciar, ocultar'],
  [
    { name: 'cover' },
    'cover, cubrir, encubrir, encubierto, discreto, modo discreto, discreet, discreet mode, cover mode',
  ],
  [
    { name: 'cover', on: false },
    'cover off, uncover, no cover, end cover, stop cover, remove cover, turn off cover, discreto no, sin discreto, quitar discreto',
  ],
  [{ name: 'cover', on: true }, 'cover on, turn on cover, start cover'],
  [
    { name: 'ask' },
    'ask, ask someone, ask someone safe, ask somebody, ask somebody safe, ask a friend, ask friend, ask for someone, ask link, my ask link, witness, preguntar a alguien, pregunta a alguien, preguntale a alguien, pedir a alguien',
  ],
  [
    { name: 'card' },
    'card, my card, week card, weekly card, send card, send my card, send me my card, tarjeta, mi tarjeta',
  ],
  [
    { name: 'journal' },
    'journal, my journal, the journal, open journal, open my journal, show journal, show my journal, show me my journal, see my journal, view my journal, view journal, read my journal, journal link, journal page, link to my journal, send my journal, send me my journal, my diary, diary, mi diario, ver mi diario, abrir mi diario',
  ],
  [{ name: 'goodbye' }, 'goodbye, good bye, despedida, despedirme'],
  [
    { name: 'book' },
    'book, booking, book it, book now, booking link, link to book, how do i book, reservar, reserva, agendar, cita, sesion',
  ],
  [
    { name: 'export' },
    'export, download, csv, pdf, my data, data export, export data, export please, exportar, descargar, mis datos',
  ],
  [
    { name: 'forget' },
    `forget me, forgetme, forget about me, forget me please, erase me, delete me, delete everything, erase everything, wipe everything, delete it all, erase it all, delete all, erase all, wipe it, wipe it all, wipe me, delete all of it, olvidame, olvidenme, borrame, borra todo, borrar todo, borralo todo, elimina todo, eliminar todo, eliminame,
    right to be forgotten, right to erasure, i want to be forgotten`,
  ],
]

const listed = (list: string) => list.split(/,\s+/)

/** Whole messages and what each means. */
export const wholePhrases: ReadonlyMap<string, Single> = new Map(
  commands.flatMap(([intent, list]) => listed(list).map((phrase) => [phrase, intent] as const)),
)
