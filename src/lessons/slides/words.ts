import { keyed } from '../keyed.ts'
import { budget } from './budget-slides.ts'
import type { SlideWords } from './slide-text.ts'

export const words = keyed('slides', {
  budget,
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
    threshold: {
      title: 'Where does its threshold come from?',
      notes: [
        'Begin with the share of the budget that the team is willing to lose before anybody is told.',
        'Let somebody else do the division aloud; the burn rate is nothing more than that.',
      ],
    },
    quieter: {
      title: 'How could it be quieter?',
      notes: [
        'Each change has a price: look at what is found later, or not at all.',
        'Ask the people on call which of them they would try for a month.',
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
      notes: [
        'Every set trades sleep for budget. Ask the people on call which trade they would take.',
        'The first figures are firings, and for how many incidents they were: several rules may fire for one.',
        'Missed: no rule fired for it. False: one fired although the objective was met over its own long window.',
      ],
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
