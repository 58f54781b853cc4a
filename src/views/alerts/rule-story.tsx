import { useId } from 'react'
import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import type { AlertRule } from '../../core/alert/alert-rule.ts'
import { thresholdBudgetShare, thresholdBurnRate, thresholdErrorRatio } from '../../core/alert/threshold.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { formatDuration, spokenDuration } from '../../format/duration.ts'
import { lastSpan } from '../../format/last-span.ts'
import { ruleName } from '../../format/rule-name.ts'
import { equalBurnRate, equalShare } from '../../format/threshold-field.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { SeverityIcon } from '../charts/severity-mark.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { explainedRule } from './explained-rule.ts'
import { QuieterWays } from './quieter-ways.tsx'
import { RatioFormula, ThresholdFormula } from './rule-math.tsx'
import type { RuleMathProps } from './rule-math.tsx'
import styles from './rule-story.module.css'
import { WakeTable } from './wake-table.tsx'

export interface RuleStoryProps {
  readonly alerts: AlertAssessment
  readonly assessment: Assessment
  /** The rule to explain; the first when there is none of this id. */
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
}

/** One rule in words, with the person's own numbers: why it fires, what it takes, and how to change that. */
export const RuleStory = ({ alerts, assessment, selectedId, onSelect }: RuleStoryProps) => {
  const headingId = useId()
  const { alertReading } = useOpenScenario()
  const outcome = explainedRule(alerts, selectedId)
  if (outcome === null) return null
  const { rule } = outcome
  const { objective, rules } = alerts
  return (
    <section className={styles.story} data-topic="alert-rules" data-part="rule-story" aria-labelledby={headingId}>
      <h2 id={headingId}>Why this rule fires</h2>
      <p className={styles.lead}>
        <SeverityIcon severity={rule.severity} />{' '}
        <SelectField
          label="Rule to explain"
          variant="sentence"
          value={rule.id}
          options={rules.map((each) => ({ value: each.rule.id, label: ruleName(each.rule) }))}
          onValue={onSelect}
        />{' '}
        <Condition rule={rule} objective={objective} />
      </p>
      <div className={styles.pair}>
        <Why rule={rule} objective={objective} />
        <div className={styles.part}>
          <h3>{rule.severity === 'page' ? 'What it takes to wake somebody' : 'What it takes to open a ticket'}</h3>
          <WakeTable rule={rule} objective={objective} reading={alertReading} />
        </div>
      </div>
      <QuieterWays outcome={outcome} alerts={alerts} assessment={assessment} />
    </section>
  )
}

const Condition = ({ rule, objective: { target, sloWindow } }: RuleMathProps) => {
  const threshold = thresholdErrorRatio(rule, target, sloWindow)
  const short = rule.shortWindow === null ? '' : ` and also over ${lastSpan(rule.shortWindow)}`
  const held = rule.for === 0 ? '' : `, and has done so for ${spokenDuration(rule.for)}`
  return (
    <span>
      fires while more than {equalShare(threshold).text} of requests fail, over {lastSpan(rule.longWindow)}
      {short}
      {held}.
      {rule.shortWindow !== null && ' The long window says that it matters, the short one that it still goes on.'}
    </span>
  )
}

const Why = ({ rule, objective }: RuleMathProps) => {
  const { sloWindow } = objective
  const rate = equalBurnRate(thresholdBurnRate(rule, sloWindow)).text
  const share = equalShare(thresholdBudgetShare(rule, sloWindow)).text
  return (
    <div className={styles.part}>
      <h3>Why {rate}</h3>
      <p>{whyWords(rule, rate, share, sloWindow)}</p>
      <ThresholdFormula rule={rule} objective={objective} />
      <p>As a share of requests, that many times what the objective allows to fail:</p>
      <RatioFormula rule={rule} objective={objective} />
    </div>
  )
}

const whyWords = ({ threshold, longWindow }: AlertRule, rate: string, share: string, sloWindow: number): string => {
  const long = formatDuration(longWindow)
  return threshold.kind === 'budget-share'
    ? `This rule asks for ${share} of the budget within ${long}. At 1× the whole budget lasts the SLO window of ${formatDuration(sloWindow)}, so ${share} within ${long} is a burn of:`
    : `This rule is stated as a burn rate: ${rate} of what an SLO window of ${formatDuration(sloWindow)} can bear. Held for its long window of ${long}, that spends:`
}
