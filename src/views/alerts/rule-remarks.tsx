import type { RuleOutcome } from '../../core/alert/alert-assessment.ts'
import { burnRateOf } from '../../core/alert/alert-rule.ts'
import type { RuleWarning } from '../../core/alert/rule-warnings.ts'
import { formatBurnRate } from '../../format/burn-rate.ts'
import { formatCount, formatEvents } from '../../format/count.ts'
import { formatDuration } from '../../format/duration.ts'
import { formatPercent } from '../../format/percent.ts'
import { ruleName } from '../../format/rule-name.ts'
import { useActions } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import styles from './rule-remarks.module.css'

/** What is odd about a rule, in plain words, and what to do about it. */
export const RuleRemarks = ({ outcome: { rule, burnRate, warnings } }: { readonly outcome: RuleOutcome }) => {
  const { editAlertRule } = useActions()
  return (
    <ul className={styles.remarks} aria-label={`Remarks on ${ruleName(rule)}`}>
      {warnings.map((warning) => {
        const { what, advice } = remark(warning, burnRate)
        return (
          <li key={warning.code}>
            <span className={styles.what}>{what}</span> {advice}{' '}
            {warning.code === 'fires-while-met' && (
              <Button
                variant="quiet"
                onClick={() => editAlertRule(rule.id, { threshold: burnRateOf(1) }, 'raise to 1×')}
              >
                Raise to 1×
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface Remark {
  readonly what: string
  /** Why, and the ways out. */
  readonly advice: string
}

const remark = (warning: RuleWarning, burnRate: number): Remark => {
  switch (warning.code) {
    case 'never-fires':
      return {
        what: 'It can never fire.',
        advice: `When everything fails, the budget burns at ${formatBurnRate(warning.maximumBurnRate)}, and this rule waits for more than ${formatBurnRate(burnRate)}. Ask for a smaller share or a lower burn rate.`,
      }
    case 'fires-while-met':
      return {
        what: 'It may fire while the objective is kept.',
        advice: `A burn of ${formatBurnRate(warning.burnRate)} leaves budget at the end of the SLO window, so there is nothing to mend.`,
      }
    case 'one-failure-fires':
      return {
        what: 'A single failed request may fire it.',
        advice: `${inWindow(warning)}; from ${formatCount(warning.needed)} on it takes a second failure. Look over a longer window, add synthetic requests, or watch several services as one.`,
      }
    case 'one-failure-fills-short-window':
      return {
        what: 'A single failed request trips its short window.',
        advice: `${inWindow(warning)}; from ${formatCount(warning.needed)} on it takes a second failure. One late failure keeps the alert on. A longer short window helps.`,
      }
    case 'finer-than-data':
      return {
        what: 'It looks more closely than the data.',
        advice: `A window of ${formatDuration(warning.window)} holds fewer than two looks at the service, which are ${formatDuration(warning.step)} apart. Prometheus’s rate() needs two: without them the rule stays silent. Make the window longer.`,
      }
    case 'longer-than-slo-window':
      return {
        what: 'It looks back further than the SLO window.',
        advice: `What failed before the last ${formatDuration(warning.sloWindow)} no longer counts, yet it still counts here. Make the long window shorter.`,
      }
    case 'duplicate':
      return {
        what: 'Another rule says the same.',
        advice: 'Both fire at the same moments, so people are told twice. Change one of them, or delete it.',
      }
    case 'fires-too-late':
      return {
        what: 'It fires when the budget is gone.',
        advice: `${formatPercent(warning.budgetShare)} of the budget has been spent by then. Ask for a smaller share.`,
      }
  }
}

const inWindow = ({ events, window }: { readonly events: number; readonly window: number }): string =>
  `${formatDuration(window)} hold about ${formatEvents(events)} requests`
