import { heading, paragraph, remark, sourceBlocks } from '../document/block.ts'
import type { PageBlock, PageColumn } from '../document/block.ts'
import type { PostMortemFacts } from './post-mortem-facts.ts'

const columns = (...headers: readonly string[]): readonly PageColumn[] =>
  headers.map((header) => ({ header, look: 'text' }))

const blank = (prompt: string, lines = 2): PageBlock => ({ kind: 'blank', prompt, lines })

/** The kinds of work that follow an incident, so that none is forgotten. */
const KINDS = ['Prevent it', 'Notice it sooner', 'Make it smaller', 'Recover faster']

/**
 * A post-mortem with everything filled in that the scenario knows, and room for what only people know. It asks what made the
 * incident possible, never who.
 */
export const postMortemPage = (facts: PostMortemFacts): readonly PageBlock[] => [
  { kind: 'title', text: `Post-mortem: ${facts.title}` },
  paragraph(`${facts.service}. Drafted on ${facts.written}. ${facts.due}`),
  paragraph(
    'Everybody did what made sense with what they knew then. This page asks how the system let it happen, and what would make the next time easier. It names roles, not people.',
  ),
  heading('What happened'),
  paragraph(facts.summary),
  blank('What did users see, and what did we do about it? In words that somebody from another team understands.'),
  heading('Impact'),
  paragraph(`${facts.objective}.`, 'The promise:'),
  { kind: 'figures', figures: facts.impact },
  blank('Who else was affected: customers, money, other teams?', 1),
  heading('Timeline'),
  remark(`Times in ${facts.timeZone}.`),
  {
    kind: 'table',
    caption: 'Timeline',
    columns: columns('When', 'What', 'Error budget'),
    rows: facts.timeline.map(({ when, what, budget }) => [when, what, budget]),
  },
  blank('What is missing between these lines: who was told, what was tried, what helped?'),
  heading('Detection'),
  paragraph(facts.detection),
  blank('Did somebody notice before the alert? Was it clear at once what it meant?', 1),
  heading('What went well'),
  blank('What kept it from being worse?'),
  heading('What went wrong'),
  blank('What slowed us down or misled us: tools, docs, access, alerts, hand-overs?'),
  heading('Where we were lucky'),
  blank('What could as well have gone the other way?'),
  heading('What contributed'),
  blank(
    'Which conditions had to come together? For each: why did it make sense at the time, and why did nothing stop it?',
    3,
  ),
  heading('Actions'),
  {
    kind: 'table',
    caption: 'Actions',
    columns: columns('Kind', 'Action', 'Owner', 'Due', 'Ticket'),
    rows: KINDS.map((kind) => [kind, '', '', '', '']),
  },
  heading('What we learned'),
  blank('What would we tell a team that runs something like this?'),
  heading('How each number was computed'),
  { kind: 'formulas', formulas: facts.formulas },
  ...sourceBlocks(facts.sources),
]
