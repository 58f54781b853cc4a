import type { IncidentAlerts } from '../../../core/alert/alert-assessment.ts'
import { remainingAt } from '../../../core/budget/remaining-at.ts'
import { postmortemsDue } from '../../../core/delivery/policy-dues.ts'
import type { ErrorBudgetPolicy } from '../../../core/delivery/error-budget-policy.ts'
import { ended } from '../../../core/incident/overlay.ts'
import type { Ratio } from '../../../core/quantity/units.ts'
import type { Assessment, LedgerEntry } from '../../../core/scenario/assessment.ts'
import { formatAmount, unitWords } from '../../../format/count.ts'
import { formatDelay, formatDuration, formatSpan } from '../../../format/duration.ts'
import { formatPercent, formatShare } from '../../../format/percent.ts'
import { ruleName } from '../../../format/rule-name.ts'
import type { PageFigure } from '../../../interop/document/block.ts'
import { NO_DATA } from '../../scenario/budget-words.ts'
import { failingWords, placementWords, shareWords } from '../../scenario/ledger-words.ts'

/** What an incident cost, and what was left before and after it. */
export const postMortemImpact = (assessment: Assessment, entry: LedgerEntry): readonly PageFigure[] => {
  const { outlook, now, unit, allowedBadTime } = assessment
  const { incident, own, placement } = entry
  const left = (remaining: Ratio | null): string => (remaining === null ? NO_DATA : formatPercent(remaining))
  return [
    { name: 'Budget spent', value: shareWords(own.share), note: placementWords(placement) ?? 'by this incident alone' },
    ...(Number.isFinite(own.share)
      ? [{ name: 'As full outage', value: formatSpan(own.time), note: `of ${formatDuration(allowedBadTime)} allowed` }]
      : []),
    ...(unit === 'time'
      ? []
      : [{ name: `Bad ${unitWords(unit)}`, value: formatAmount(own.events, unit), note: 'by this incident alone' }]),
    { name: 'Lasted', value: formatDuration(incident.lasted), note: `requests failing: ${failingWords(entry)}` },
    { name: 'Budget left before', value: left(remainingAt(outlook, incident.began)), note: 'when it began' },
    {
      name: 'Budget left after',
      value: left(remainingAt(outlook, Math.min(ended(incident), now))),
      note: ended(incident) > now ? 'so far' : 'when it ended',
    },
  ]
}

/** Whether the policy asks for a post-mortem. */
export const dueWords = (policy: ErrorBudgetPolicy, assessment: Assessment, { incident, own }: LedgerEntry): string => {
  const { postmortemShare } = policy
  if (postmortemShare === null)
    return 'The error-budget policy says nothing of post-mortems; this one is written by choice.'
  const limit = formatShare(postmortemShare)
  const spent = shareWords(own.share)
  return postmortemsDue(policy, assessment).some((one) => one.incident.id === incident.id)
    ? `The error-budget policy asks for it: the incident spent ${spent} of the budget, more than ${limit}.`
    : `The error-budget policy asks for none: the incident spent ${spent} of the budget, not more than ${limit}. It is written by choice.`
}

/** How it was noticed. */
export const detectionWords = (row: IncidentAlerts | null): string => {
  if (row === null || row.byRule.length === 0) return 'There was no alert rule that could have told of it.'
  const { first, firstPage } = row
  if (first === null) return 'No alert fired for it.'
  const said = first.alreadyFiring
    ? `Alert ${ruleName(first.rule)} was firing already when it began, for something else.`
    : `Alert ${ruleName(first.rule)} told of it first, ${formatDelay(first.after)} after it began.${first.spent === null ? '' : ` By then it had spent ${shareWords(first.spent)} of the budget.`}`
  if (firstPage === null) return `${said} No page fired: nobody was woken.`
  if (firstPage.rule.id === first.rule.id || firstPage.alreadyFiring) return said
  return `${said} The first page, ${ruleName(firstPage.rule)}, came after ${formatDelay(firstPage.after)}.`
}
