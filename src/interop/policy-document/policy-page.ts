import { heading, paragraph, sourceBlocks } from '../document/block.ts'
import type { PageBlock, PageColumn, PageLink } from '../document/block.ts'

/** A clause of the policy as it is read, usual words filled in. Plain text throughout; so is everything else here. */
export interface PolicyLine {
  /** When it holds: "25 % or more". */
  readonly left: string
  /** "Ship with care". */
  readonly verdict: string
  readonly action: string
  readonly decides: string
  readonly exempt: string
  /** Share of the planned releases that still goes out: "50 %". */
  readonly shipping: string
}

/** What a policy says, in words: interop knows none, so the caller brings them. */
export interface PolicyFacts {
  readonly service: string
  /** "99.9 % of requests over 30 days, rolling". */
  readonly objective: string
  /** "0.1 %, or 43m 12s of full outage". */
  readonly budget: string
  /** In the order of the policy, at least one. */
  readonly lines: readonly PolicyLine[]
  /** "20 %"; null: no such clause. */
  readonly postmortemShare: string | null
  readonly causeShare: string | null
  /** The day it was written: "23 November 2026". */
  readonly written: string
  readonly sources: readonly PageLink[]
}

const COLUMNS: readonly PageColumn[] = [
  { header: 'Budget left', look: 'text' },
  { header: 'Verdict', look: 'strong' },
  { header: 'What we do', look: 'text' },
  { header: 'Who decides', look: 'text' },
  { header: 'Exempt', look: 'text' },
  { header: 'Planned releases that go out', look: 'text' },
]

/** An error-budget policy as one page that a team can sign, put beside its code or print: its parts in their order. */
export const policyPage = (facts: PolicyFacts): readonly PageBlock[] => {
  const { service, objective, budget, lines, written, sources } = facts
  return [
    { kind: 'title', text: `Error-budget policy: ${service}` },
    paragraph(`Written on ${written}.`),
    heading('What we promise'),
    paragraph(`The error budget is what may fail without breaking this promise: ${budget}.`, `${objective}.`),
    heading('What we do with what is left'),
    paragraph('The line that fits the budget that is left now says what holds, from the moment it fits.'),
    {
      kind: 'table',
      caption: 'Clauses of the policy',
      columns: COLUMNS,
      rows: lines.map(({ left, verdict, action, decides, exempt, shipping }) => [
        left,
        verdict,
        action,
        decides,
        exempt,
        shipping,
      ]),
    },
    ...afterOutages(facts),
    heading('When we do not agree'),
    paragraph(
      `Whoever doubts the number, or what follows from it here, asks: ${lines.at(-1)?.decides ?? ''}. Until then the table holds.`,
    ),
    ...sourceBlocks(sources),
  ]
}

const afterOutages = ({ postmortemShare, causeShare }: PolicyFacts): readonly PageBlock[] => {
  const items = [
    ...(postmortemShare === null
      ? []
      : [
          `One incident that spends more than ${postmortemShare} of the error budget gets a post-mortem. At least one of its fixes comes before all other work.`,
        ]),
    ...(causeShare === null
      ? []
      : [
          `A kind of cause that spends more than ${causeShare} of a quarter’s error budget gets a fix in the next quarter’s plan.`,
        ]),
  ]
  return items.length === 0 ? [] : [heading('After outages'), { kind: 'list', items }]
}
