import { keyed } from '../../keyed.ts'

/** What the budget game says of runs that came by a link. */
export const words = keyed('game-links', {
  beside: {
    title: 'Put runs side by side',
    lead: 'Did another team play the same word? Paste its link, and its run stands in the table too, until you close this tab.',
    link: 'Link of the other run',
    name: 'Name of that team, if you like',
    nameHint: 'It stays in this browser.',
    add: 'Put it into the table',
    added: 'It stands in the table now.',
    run: 'Run {number}',
    note: 'Another run of the same word.',
    remove: 'Take out',
    removeNamed: 'Take out: {name}',
    problems: {
      empty: 'Paste the link of a finished game.',
      unreadable: 'This is no link of a finished game. Use “Copy the link” at the end of the other game.',
      changed: 'This link was changed or cut off. Copy it again.',
      newer: 'This link was made by a newer version of Burnline. Update this page first.',
      unfinished:
        'The quarter of this link is not over, or the link was cut off. Copy it again at the end of the game.',
      'other-word': 'This run was played with another word, so it met other incidents.',
      'other-service': 'This run was played with another service or another promise, so the two cannot be compared.',
      'there-already': 'A run with the same choices is in the table already.',
      'too-many': 'The table is full. Take a run out first.',
    },
  },
  run: {
    title: 'A shared game',
    told: 'A game that somebody shared. Word: {seed}.',
    unchecked:
      'This link was made by an older version of Burnline and has no check. If a character of it was changed on the way, the result is another one.',
    changed: 'This link was changed or cut off on the way, so its result would be a wrong one. Ask for it again.',
    unfinished: 'The quarter of this link is not over: it holds {weeks} of {all}. You can play the same word yourself.',
    cutOff:
      'This link was cut off on the way, or its quarter was not over: it holds {weeks} of {all}. Ask for it again, or play the same word yourself.',
    newer: 'This link was made by a newer version of Burnline. Update this page, or ask for it again.',
    unreadable: 'This link does not hold a game. It may have been cut off on the way; ask for it again.',
    unknown: 'There is no such page in the game.',
    toStart: 'To the start of the game',
  },
} as const)
