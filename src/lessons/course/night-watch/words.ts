import { keyed } from '../../keyed.ts'

export const words = keyed('course.night-watch', {
  course: {
    title: 'The night watch',
    question: 'Which alerts would have woken us, and which of them were worth it?',
  },
  times: '{wakings}',
  waking: { one: 'waking', other: 'wakings' },
  incident: '{incident}',
  after: '{after}',
  wakings: {
    say: 'You are on call for a month with {incidents}, under {rules}.',
    task: 'Read the rules, and mark on your page the incidents for which you would want to be woken.',
    rule: { one: 'rule', other: 'rules' },
    question: 'How many times do the pages wake somebody this month?',
    byIncident: 'So many incidents woke somebody, but each of them set off more than one page.',
    all: 'Not every incident pages, and some page more than once. The two do not cancel out.',
    right: 'A page is counted by rule: one incident can fire several, and they wake the same person again.',
    tickets: 'You counted the tickets, too. They wait for working hours and wake nobody.',
    notes: [
      'Let each group say its guess aloud before the timeline is shown.',
      'People count incidents; alerts come by rule, and a tired person counts rings.',
    ],
  },
  slept: {
    say: 'Nobody was woken for some incidents, and that can be right.',
    task: 'Find on the timeline what each incident set off.',
    question: 'Which of these spent the most budget without waking anybody?',
    right:
      'It spent {spent}, so slowly that no page was due. It is work for the day: a ticket, if somebody reads tickets.',
    small: 'It woke nobody either, but it spent only {spent}. A moment of failures is not worth a night.',
    woke: 'It spent {spent}, but not in silence: a page fired for it.',
    notes: [
      'Ask whether anybody would have wanted to be woken for it, and what they would have done.',
      'Move on when the group agrees that slow is not harmless, only less urgent.',
    ],
  },
  trim: {
    say: 'Two rules page, over {fast} and over {slow}, and the slower one often rings for what the faster one has said.',
    task: 'Turn {rule} into a ticket.',
    question: 'How many wakings are left then, of {before}?',
    fewer: 'Then some incident would have been heard of only by the slower rule. This month none was.',
    right:
      'Every incident that paged before still pages, but once. Nothing is missed this month; another month may differ.',
    one: 'The slower rule fired for more than one incident.',
    same: 'Tickets wake nobody. What the slower rule finds waits for the morning.',
    notes: [
      'Groups are proud of few pages; ask what they would miss, and try another month in the Alerts view.',
      'Trim by what a waking is worth, and never by who sleeps badly.',
    ],
  },
  leak: {
    say: '{leak} failed only {failing} of the requests, but it went on for days.',
    task: 'Look on the timeline for the ticket that it set off.',
    question: 'How long did it run before the first alert of any kind?',
    short: 'That is the short window of the fastest rule. It only lets an alert clear soon; it does not make one fire.',
    long: 'That is the long window of the fastest rule. Such a low rate never lifts it above its threshold.',
    right:
      'A slow leak fills even a window of days only slowly. By then {spent} of the budget was gone, and nobody had to get up.',
    whole: 'That is all of it. The ticket came before the end, if only just.',
    notes: [
      'Say what the ticket is for: the budget is lost by day as well as by night.',
      'End with one change that each group would make to its own rules on Monday.',
    ],
  },
} as const)
