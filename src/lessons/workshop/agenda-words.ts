import { keyed } from '../keyed.ts'
import type { ItemWords } from './agenda.ts'

export const words = keyed('workshop.agendas', {
  half: {
    title: 'A taste',
    aim: 'For a team meeting: everybody can say afterwards what is left of a budget, and what that decides.',
  },
  short: {
    title: 'A workshop',
    aim: 'For a team that will choose its first SLO: it leaves with an SLI, a target that survived a bad month, and a vote.',
  },
  long: {
    title: 'A half day',
    aim: 'For product, development and operations together: from the promise to the policy, with a game at the end.',
  },
  titles: {
    welcome: 'Welcome',
    pause: 'Break',
    debrief: 'What we take home',
    results: 'Groups report',
  },
  welcome: {
    say: 'There is no right answer to know today. Guess first, aloud, and be glad of a wrong guess: it is the one that teaches.',
    wrong:
      'Long rounds of introductions eat the first exercise. One sentence each: name, and the last outage you remember.',
    moveOn: 'When everybody has spoken once.',
  },
  cards: {
    say: 'Read the question, let all hands go up for an answer at once, and only then reveal it.',
    wrong: 'People look at the quickest among them. Ask for all hands at the same moment.',
    moveOn: 'When someone has said in their own words why the popular answer is wrong.',
  },
  promise: {
    say: 'An SLO is a promise with a number. What fails beyond it is not allowed; what fails within it is paid for.',
    wrong: 'SLI, SLO and SLA are mixed up. Measured, promised, and owed to a customer, in that order.',
    moveOn: 'When somebody else than you can tell the three apart.',
  },
  budget: {
    say: 'Turn the promise around: so much may fail. Ask what they would buy with it.',
    wrong: 'The budget is taken for downtime alone. Ask what an hour of a few failing requests spends.',
    moveOn: 'When the room can say how much time the budget is at this target.',
  },
  nines: {
    say: 'Ask everybody to write down how long three nines are, and then ask: of what?',
    wrong: 'A month, a week and a quarter are mixed up. Always say the window with the number.',
    moveOn: 'When somebody asks “per what?” before you do.',
  },
  tour: {
    say: 'Now the story of one team, through all views. You drive, they guess.',
    wrong: 'It is tempting to explain every number. Stay with the one in the sentence.',
    moveOn: 'After the last step; leave out the views that nobody will meet again today.',
  },
  burnRate: {
    say: 'A burn rate says how many times too fast. Ask how long the budget lasts at the fastest rule’s rate before you show it.',
    wrong: 'It is read as percent, or as hours left.',
    moveOn: 'When the room can turn a rate into a time.',
  },
  chooseAnSli: {
    say: 'In groups, with a role each. The question is not what can be measured, but what a buyer would notice.',
    wrong: 'Groups begin with their dashboards. Send them back to the last time they left a shop.',
    moveOn: 'When each group has one sentence with events, good, and a place.',
  },
  testTheTarget: {
    say: 'Choose before you know. Then the same bad months come for everybody.',
    wrong: 'Groups take the strictest target that sounds good, and are ashamed when it breaks.',
    moveOn: 'When each group has said whether it would promise less or mend first.',
  },
  nightWatch: {
    say: 'A month on call, on paper first. Mark what should wake you before you see what would.',
    wrong: 'Incidents are counted, and not rings.',
    moveOn: 'When each group has one rule that it would change.',
  },
  vote: {
    say: 'Three roles, one number, closed eyes. The smallest side speaks first.',
    wrong: 'The loudest role explains the budget to the others. It belongs to all three.',
    moveOn: 'When a clause has been changed, or when all three would sign it as it is.',
  },
  chain: {
    say: 'Each takes a part of the shop. What can we promise together?',
    wrong: 'The weakest link is taken for the promise of the chain.',
    moveOn: 'When the bargain fits into the budget, or when it is clear that it cannot.',
  },
  shipOrFreeze: {
    say: 'A policy is decided on a calm day. This is one.',
    wrong: 'A freeze is heard as a punishment. Ask who would sign it beforehand.',
    moveOn: 'When they can say what may still go out in a freeze.',
  },
  game: {
    say: 'A quarter in a short hour, with three roles and secret votes. All tables have the same seed, so the scores compare.',
    wrong: 'A table that ships nothing keeps its promise and loses all the same. Say so before it begins.',
    moveOn: 'When the first table is done, give the others five weeks’ time, and then compare.',
  },
  results: {
    say: 'Each group says one number and one surprise, in a minute.',
    wrong: 'Groups defend their answers. Ask for what surprised them instead.',
    moveOn: 'When every group has spoken.',
  },
  pause: {
    say: 'Leave the last number on the screen.',
    wrong: 'A break that is left out is taken anyway, one by one.',
    moveOn: 'On time, also if somebody is missing.',
  },
  debrief: {
    say: 'Each writes one sentence: what will I look at on Monday? Then give out the cheat sheet.',
    wrong: 'A summary by who leads. Let the room say it.',
    moveOn: 'When the last sentence has been read, and never late.',
  },
} as const satisfies Readonly<Record<string, ItemWords | Readonly<Record<string, string>>>>)
