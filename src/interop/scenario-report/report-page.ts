import { heading, paragraph, remark, sourceBlocks } from '../document/block.ts'
import type { PageBlock, PageColumn } from '../document/block.ts'
import type { PolicyAnswer, ReportFacts } from './report-facts.ts'

const text = (header: string): PageColumn => ({ header, look: 'text' })
const number = (header: string): PageColumn => ({ header, look: 'number' })

const LEDGER: readonly PageColumn[] = [
  text('What happened'),
  text('Began'),
  number('Lasted'),
  number('Requests failing'),
  number('Budget spent'),
  text('First alert'),
]

const FIRINGS: readonly PageColumn[] = [
  text('Fired'),
  text('Rule'),
  text('Set off by'),
  number('Spent by then'),
  number('Budget left'),
  text('Cleared'),
]

/** A scenario on one page: sentence, numbers, picture, ledger, alerts, verdict, and how each number came about. */
export const reportPage = (facts: ReportFacts): readonly PageBlock[] => {
  const { title, objective, budget, seen, figures, curve, delivery, formulas, sources } = facts
  return [
    { kind: 'title', text: `Error budget: ${title}` },
    paragraph(`That leaves an error budget of ${budget}. Seen at ${seen}.`, `${objective}.`),
    { kind: 'figures', figures },
    ...(curve === null ? [] : [curve]),
    ...ledgerBlocks(facts),
    ...alertBlocks(facts),
    ...policyBlocks(facts.policy),
    ...(delivery === null ? [] : [heading('Delivery'), paragraph(delivery)]),
    heading('How each number was computed'),
    { kind: 'formulas', formulas },
    ...sourceBlocks(sources),
  ]
}

const ledgerBlocks = ({ ledger, ledgerNotes, timeZone }: ReportFacts): readonly PageBlock[] => [
  heading('Incidents'),
  ledger.length === 0
    ? paragraph('Nothing has spent any of the budget in this window.')
    : {
        kind: 'table',
        caption: 'Incidents',
        columns: LEDGER,
        rows: ledger.map(({ what, began, lasted, failing, spent, alert }) => [
          what,
          began,
          lasted,
          failing,
          spent,
          alert,
        ]),
      },
  remark([`Times in ${timeZone}.`, ...ledgerNotes].join(' ')),
]

const alertBlocks = ({ rules, firings, furtherFirings, reading }: ReportFacts): readonly PageBlock[] => {
  if (rules.length === 0) return [heading('Alerts'), paragraph('There is no alert rule: nobody is told of anything.')]
  return [
    heading('Alerts'),
    { kind: 'list', items: rules },
    ...(firings.length === 0
      ? [paragraph('None of them fired in this window.')]
      : [
          {
            kind: 'table' as const,
            caption: 'What fired',
            columns: FIRINGS,
            rows: firings.map(({ at, rule, cause, spent, left, cleared }) => [at, rule, cause, spent, left, cleared]),
          },
        ]),
    ...[furtherFirings, reading].filter((note) => note !== null).map((note) => remark(note)),
  ]
}

const policyBlocks = (policy: PolicyAnswer | null): readonly PageBlock[] => [
  heading('What the policy says'),
  ...(policy === null
    ? [paragraph('Nothing was measured in this SLO window, so nobody knows what is left, and no clause applies.')]
    : [
        paragraph(`${policy.because} ${policy.action}`, `${policy.verdict}.`),
        {
          kind: 'list' as const,
          items: [`Who decides: ${policy.decides}`, `Exempt: ${policy.exempt}`, ...policy.dues],
        },
      ]),
]
