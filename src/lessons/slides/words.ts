import { keyed } from '../keyed.ts'

/** What stands above a slide, what it asks before it answers, and what only the presenter reads. */
export interface SlideWords {
  readonly title: string
  /** Asked while the answer is covered; absent where nothing is. */
  readonly ask?: string
  readonly notes: readonly [string, ...string[]]
}

export const words = keyed('slides', {
  budget: {
    remaining: {
      title: 'What is left of the budget?',
      notes: [
        'Read the promise aloud first. Then let the number stand for a moment before you say anything.',
        'Switch the unit: the same amount as a share, as time, as events, as money. Ask which of them the room would act on.',
        'Move on when somebody says what the number means for this week.',
      ],
    },
    promise: {
      title: 'What do we promise?',
      notes: [
        'Ask who chose this target, and who would notice if it were missed.',
        'Many take the target for the goal. It is the least that still keeps the promise; the rest is there to be used.',
      ],
    },
    spenders: {
      title: 'Who spent the budget?',
      ask: 'Which one thing spent the most? Say it before you look.',
      notes: [
        'Let everybody name one incident before you show the bar.',
        'People name the loudest outage. A slow leak that nobody was called for often costs more.',
        'No names of people: an incident has causes, not culprits.',
      ],
    },
    'burn-down': {
      title: 'How did it go?',
      ask: 'Draw the line in the air: where did it fall steeply, where slowly?',
      notes: [
        'A cliff is an outage. A slope is a leak. A step up is an old failure that leaves the window.',
        'People expect the line only to fall. In a rolling window it climbs again; in a calendar one it does not.',
      ],
    },
    incidents: {
      title: 'What happened?',
      notes: [
        'Go line by line, and ask of each what would have made it shorter.',
        'Move on when the room argues about blame: the next slides are about what to change.',
      ],
    },
    ahead: {
      title: 'How long will it last?',
      ask: 'If things go on as they did, is the promise kept?',
      notes: [
        'The forecast is a band, not a line: from a calm stretch to the worst of late.',
        'People read the band as a prediction. It says what follows if the rate stays, no more.',
      ],
    },
    methods: {
      title: 'Would another way of counting say the same?',
      ask: 'Which way of counting leaves the most of the budget?',
      notes: [
        'The same data, counted in three ways. None of them is cheating; each answers another question.',
        'Ask which one a customer would recognise.',
      ],
    },
    nines: {
      title: 'What does each nine allow?',
      ask: 'How long may it be down in a month? Write your guess down first.',
      notes: [
        'People remember one number for a month and use it for every window. The length of the window decides.',
        'Ask what could be done at all in the time that the strictest row leaves.',
      ],
    },
    beside: {
      title: 'Two scenarios side by side',
      notes: [
        'Say what differs before you say what follows from it.',
        'Ask which of the two the room would rather explain to a customer.',
      ],
    },
  },
  alerts: {
    woken: {
      title: 'Which alert would have woken me?',
      ask: 'How often would somebody have been woken?',
      notes: [
        'Ask who has been woken for nothing lately. Keep it light.',
        'A page does not mean that the promise is broken. It means that it soon would be.',
      ],
    },
    timeline: {
      title: 'When did they fire?',
      ask: 'Which incident fired an alert, and which one did not?',
      notes: [
        'Triangles wake somebody, diamonds wait for working hours.',
        'Look for an incident without a mark under it: cheap enough to sleep through, or missed?',
      ],
    },
    incidents: {
      title: 'What had it cost by then?',
      notes: [
        'Read one line: when it began, when somebody knew, what was spent by then.',
        'Ask what would have brought the alert forward, and what that would cost in false alarms.',
      ],
    },
    rules: {
      title: 'What are the rules?',
      notes: [
        'A burn rate is how many times too fast the budget goes. It is not a percentage.',
        'The short window does not make an alert faster. It lets it stop soon after the trouble ends.',
      ],
    },
    why: {
      title: 'Why did this rule fire?',
      notes: [
        'Take one rule and one incident, and follow the steps with a finger.',
        'Move on when somebody can say it without looking.',
      ],
    },
    detection: {
      title: 'How long until somebody knows?',
      ask: 'If everything fails at once, how long does it take until the page?',
      notes: [
        'The worse it is, the sooner it is noticed; that is the point of burn rates.',
        'Ask what failure is so small that it should never wake anybody.',
      ],
    },
    strategies: {
      title: 'What would other rules have done?',
      ask: 'Which set wakes people least, and what does it miss?',
      notes: ['Every set trades sleep for budget. Ask the people on call which trade they would take.'],
    },
    code: {
      title: 'The same rules as code',
      notes: [
        'This is what goes into the repository: made from the rules on the slides before, with a test beside it.',
      ],
    },
  },
  delivery: {
    verdict: {
      title: 'May we ship?',
      ask: 'Ship, slow down, or stop? Raise hands before you look.',
      notes: [
        'The policy decides, and everybody agreed to it on a calm day.',
        'A freeze is no punishment. It moves the next weeks from new work to making work safe.',
      ],
    },
    chance: {
      title: 'How we deliver, and what that does to the promise',
      ask: 'How likely is it that the promise is kept at this pace?',
      notes: [
        'Read the sentence as a team would say it of itself.',
        'People think that fewer releases are safer. Ask what happens to the size of each.',
      ],
    },
    spend: {
      title: 'What does change spend?',
      notes: [
        'The same plan, many windows, each with its own luck.',
        'Ask how unlucky the team may be before the promise breaks.',
      ],
    },
    'trade-off': {
      title: 'Speed against reliability',
      ask: 'How often may we deploy before the budget is gone?',
      notes: [
        'One budget pays for both. The curve says where one begins to cost the other.',
        'Let the developer and the SRE in the room each point to where they stand today.',
      ],
    },
    levers: {
      title: 'What buys most?',
      ask: 'Which one would you improve first?',
      notes: [
        'Most rooms say fewer failures. Look at how much faster recovery buys.',
        'Move on when one lever has a name beside it: who would begin, and with what.',
      ],
    },
    keys: {
      title: 'The four keys',
      notes: ['Speed and stability go together in good teams. Neither side of the room owns one of them alone.'],
    },
    policy: {
      title: 'What have we agreed to do?',
      notes: [
        'Read each clause and ask who decides. It should be a role, never a name.',
        'A policy that nobody signed is a wish.',
      ],
    },
    quarter: {
      title: 'A quarter with the policy, and without',
      ask: 'Does the policy cost releases, or save them?',
      notes: ['Both quarters have the same luck. What differs is what the policy did.'],
    },
    cost: {
      title: 'What does it cost?',
      notes: [
        'Money ends many arguments, and begins others: say where the estimate comes from.',
        'One more nine costs far more than the last one did.',
      ],
    },
  },
  system: {
    journey: {
      title: 'What can it promise?',
      ask: 'Every part looks fine alone. What can the whole promise?',
      notes: [
        'Ask for a guess in nines before you show it.',
        'Parts that all must work multiply. People expect the weakest link; it is worse than that.',
      ],
    },
    graph: {
      title: 'What does it stand on?',
      notes: [
        'Follow one request with a finger from left to right.',
        'Ask which part everybody forgot when they drew it last.',
      ],
    },
    budget: {
      title: 'Where does its budget go?',
      ask: 'Which part costs the journey most?',
      notes: ['The one that fails most is not always the one that costs most: look at what can be done without it.'],
    },
    levers: {
      title: 'What would one replica more buy?',
      ask: 'Where would you put one replica more?',
      notes: [
        'Two replicas do not double the nines when they share what breaks.',
        'Making a part optional often buys more than making it stronger.',
      ],
    },
    split: {
      title: 'What would each part have to promise?',
      notes: ['A target handed down is an agreement with another team. Ask whether they know of it.'],
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, SlideWords>>>>)
