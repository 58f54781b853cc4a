import type { DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import { policyVerdict } from '../../core/delivery/policy-verdict.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { clauseWords, verdictName } from '../../format/policy-words.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { becauseWords } from '../scenario/because-words.ts'
import { classNames } from '../ui/class-names.ts'
import { DuesFacts } from './dues-facts.tsx'
import styles from './policy-verdict.module.css'
import { VerdictChangeFact } from './verdict-change-fact.tsx'
import { VerdictMath } from './verdict-math.tsx'
import { VerdictMarginFact } from './verdict-margin-fact.tsx'
import { VerdictWeek } from './verdict-week.tsx'
import { VERDICT_TONES, failureWords } from './verdict-words.ts'

export interface PolicyVerdictPartProps {
  readonly assessment: Assessment
  readonly answer: DeliveryAssessment
}

/** Whether the next deploy may go out, by which clause of the policy, what one failed change would do to that, and until when it holds. */
export const PolicyVerdictPart = ({ assessment, answer }: PolicyVerdictPartProps) => {
  const { policy, delivery } = useOpenScenario()
  const { remaining } = assessment
  const verdict = policyVerdict(policy, remaining?.share ?? null)
  if (verdict === null || remaining === null) return <Unmeasured />
  const { clause } = verdict
  const { action, decides, exempt } = clauseWords(policy, verdict.index)
  return (
    <section className={styles.verdict} data-topic="policy" data-part="verdict" aria-label="The next deploy">
      <div>
        <div className={styles.label}>The next deploy</div>
        <output aria-label="Verdict" className={classNames(styles.huge, styles[VERDICT_TONES[clause.verdict]])}>
          {verdictName(clause.verdict)}
        </output>
        <div className={styles.because}>
          <span>{becauseWords(policy, verdict, remaining.share)}</span>{' '}
          <VerdictMath policy={policy} verdict={verdict} remaining={remaining.share} />
        </div>
        <p className={styles.failure}>
          {failureWords(policy, verdict, remaining.share, answer, delivery.changeFailureRate)}
        </p>
      </div>
      <dl className={styles.clause}>
        <Said term="What happens">{action}</Said>
        <Said term="Who decides">{decides}</Said>
        <Said term="What is exempt">{exempt}</Said>
      </dl>
      <div className={styles.facts}>
        <VerdictMarginFact policy={policy} verdict={verdict} answer={answer} />
        <VerdictChangeFact assessment={assessment} policy={policy} />
        <DuesFacts assessment={assessment} policy={policy} />
      </div>
      <VerdictWeek assessment={assessment} policy={policy} deployHours={delivery.deployHours} />
    </section>
  )
}

const Said = ({ term, children }: { readonly term: string; readonly children: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

const Unmeasured = () => (
  <section className={styles.verdict} data-topic="policy" data-part="verdict" aria-label="The next deploy">
    <div>
      <div className={styles.label}>The next deploy</div>
      <output aria-label="Verdict" className={classNames(styles.huge, styles.unknown)}>
        No answer
      </output>
      <p className={styles.because}>
        Nothing was measured in this SLO window, so nobody knows what is left of the budget, and no clause applies.
      </p>
    </div>
  </section>
)
