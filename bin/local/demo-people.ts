/**
 * Three people who do not exist, and what they texted in eight weeks. One line is one text: weekday, local time, words;
 * ` / ` begins a new line of it, a blank line begins the next week.
 */
export type DemoPerson = { phone: string; name: string; zone: string; joins: readonly string[]; journal: string }

export const demoCoach = { code: 'DEMO', name: 'Dana' }

/** Worn out from caring for everybody; learns to rest and to say no. Shares with the coach. */
const ana: DemoPerson = {
  phone: '+16025550142',
  name: 'Ana',
  zone: 'America/Phoenix',
  joins: ['JOIN', 'Ana', 'FOCUS rest'],
  journal: `
Mon 19:48 I got up and made coffee. That was all of it
Wed 21:02 sat in the car for ten minutes before going in, just breathing
Sat 20:15 took a nap and did not apologize for it

Tue 19:41 I told my sister I can't drive her on Thursday
Wed 20:30 went to bed at nine
Fri 19:55 cried in the shower, then felt a little lighter
Sun 10:20 let the dishes sit overnight

Mon 19:37 said no to the extra shift
Tue 20:10 took a lunch break outside, whole half hour
Thu 21:12 told mom I'd call her tomorrow instead / turned my phone off at eight
Sat 09:45 slept in

Mon 20:05 noticed I was about to say yes to everything and waited
Wed 19:50 asked my neighbor to pick up the kids
Thu 20:44 I rested on the couch and did nothing useful
SHARE Sat 11:00

Tue 19:36 left the meeting on time even though they stayed
Wed 12:30 cancelled dinner and stayed home in my robe
Fri 20:22 didn't answer the work text until morning
Sun 16:10 walked around the block slowly, no podcast

Mon 19:58 told my boss the deadline doesn't work for me
Thu 20:01 went to bed early again, third time this week
Fri 21:05 forgave myself for snapping at Leo and told him sorry

Tue 20:20 said no to hosting Thanksgiving prep
Wed 19:44 took the afternoon off, slept
Thu 19:52 told my sister I need space this weekend
Sat 10:05 sat in the sun with tea
Sun 11:30 asked Rosa to stay an hour so I could rest

Mon 20:11 didn't check email after dinner
Tue 19:33 let my brother handle dad's appointment
Thu 20:37 rested before I was exhausted. that's new
Fri 19:49 said no and didn't explain / slept nine hours
Sat 18:30 noticed the tight chest early and lay down for a bit
`,
}

/** After a separation; feelings, and mending what anger broke. */
const ben: DemoPerson = {
  phone: '+12125550187',
  name: 'Ben',
  zone: 'America/New_York',
  joins: ['JOIN', 'Ben'],
  journal: `
Tue 22:40 ate something that wasn't cereal
Thu 20:05 went to work. did the work

Mon 19:40 wrote two pages in the notebook instead of texting her
Fri 23:10 cried a bit, nobody died of it

Wed 20:00 called my brother back
Thu 19:45 idk nothing today
Sun 13:20 cleaned the kitchen and opened the windows

Tue 19:51 I was angry and went for a walk before answering
Sat 22:15 said out loud that I miss her

Mon 20:33 apologized to Mike for last week
Wed 19:38 paid the bills I'd been avoiding
Thu 21:47 told the group how the week really was
Sat 09:30 run along the river, slow one

Tue 20:09 noticed I was spiraling and put the phone in the drawer
Fri 19:44 let myself be sad through a whole song

Mon 19:55 went back and talked it over with my dad
Wed 20:41 paused before hitting send. deleted it
Thu 19:39 therapy, and I didn't cancel
Sun 17:05 cooked for two, froze one

Mon 21:00 named it: lonely, not angry
Wed 19:47 said sorry to Kim without the but
Thu 20:12 therapy again / told him about the notebook
Sat 12:45 laughed at something. a real one
`,
}

/** Two jobs, two children; asks for help, and is learning to be on her own side. */
const carmen: DemoPerson = {
  phone: '+12135550119',
  name: 'Carmen',
  zone: 'America/Los_Angeles',
  joins: ['JOIN', 'Carmen', 'FOCUS self-compassion', 'TIME 8pm'],
  journal: `
Mon 21:20 got both kids to school on time
Tue 20:14 showed up to the appointment
Thu 20:40 asked my cousin for a ride
Fri 21:35 told myself good enough and closed the laptop

Mon 20:25 the house is a mess and I'm letting it be a mess
Wed 20:16 called the school counselor
Sat 21:00 sang in the kitchen with the girls

Tue 20:31 caught the mean voice in my head and said not today
Thu 20:18 accepted the casserole
Sun 15:40 asked for help with the forms at the library

Mon 20:52 kept going at work even though I was tired
Wed 20:21 told Luz I'm not ok, she came over
Fri 20:29 forgave myself for the late fee

Tue 20:12 went to the support group, only listened
Thu 21:08 burned dinner, laughed, made toast
Sat 20:20 let it be imperfect: the birthday cake leaned

Mon 20:37 asked my manager to swap Friday
Tue 20:45 spoke at the group
Thu 20:15 said something kind to myself in the mirror, felt silly, did it anyway
Sun 19:10 read to the girls, all of us in one bed

Wed 20:33 told Mami I need help on Saturdays
Thu 20:20 didn't call myself stupid when I lost the keys
Sat 20:50 let somebody else drive

Mon 20:17 asked the doctor all three questions on my list
Tue 20:39 kinder to myself about the weight / walked to the store
Thu 20:28 group again. I brought cookies
Fri 20:55 forgave myself for yelling, and told the girls so
Sun 12:15 took a bath with the door locked
`,
}

export const demoPeople: readonly DemoPerson[] = [ana, ben, carmen]
