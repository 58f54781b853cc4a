import { memo, useDeferredValue, useMemo } from 'react'
import type { ReactNode } from 'react'
import { deliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { useAssessment, useOpenScenario } from '../../store/use-store.ts'
import { NoMeasurements } from '../scenario/no-measurements.tsx'
import { PageParts } from '../scenario/page-parts.tsx'
import type { PagePart } from '../scenario/page-parts.tsx'
import { PromiseLine } from '../scenario/promise-line.tsx'
import { SavedFromOpen } from '../scenario/saved-from-open.tsx'
import { ChanceAnswer } from './chance-answer.tsx'
import { CostPart } from './cost-part.tsx'
import { DeliveryDetails } from './delivery-details.tsx'
import { DeliverySentence } from './delivery-sentence.tsx'
import styles from './delivery-view.module.css'
import { DoraKeys } from './dora-keys.tsx'
import { LeversPart } from './levers-part.tsx'
import { PolicyPart } from './policy-part.tsx'
import { PolicyVerdictPart } from './policy-verdict.tsx'
import { QuarterPart } from './quarter-part.tsx'
import { SpendByChange } from './spend-by-change.tsx'
import { TradeOffPart } from './trade-off-part.tsx'

export interface DeliveryViewProps {
  /** The policy as a document to hand on, right after its table. */
  readonly policyDocument?: ReactNode
}

/** From how a team delivers to whether it may ship, and how often: verdict, sentence, chance, pictures, policy, cost. */
export const DeliveryView = ({ policyDocument }: DeliveryViewProps) => {
  const assessment = useAssessment()
  return (
    <div className={styles.view}>
      <div className={styles.question} data-topic="deliver">
        <h1>May we ship, and how often?</h1>
        <PromiseLine />
      </div>
      {assessment === null ? <NoMeasurements /> : <Answered assessment={assessment} policyDocument={policyDocument} />}
    </div>
  )
}

const PARTS: readonly PagePart[] = [
  { name: 'Spent by change', selector: '[data-part="spend-by-change"]' },
  { name: 'Speed against reliability', selector: '[data-part="trade-off"]' },
  { name: 'What buys most', selector: '[data-part="levers"]' },
  { name: 'Canary steps', selector: '[data-part="delivery-canary"]' },
  { name: 'Four keys', selector: '[data-part="four-keys"]' },
  { name: 'Policy', selector: '[data-part="policy"]' },
  { name: 'A quarter', selector: '[data-part="quarter"]' },
  { name: 'Cost', selector: '[data-part="cost"]' },
]

const Answered = ({ assessment, policyDocument }: DeliveryViewProps & { readonly assessment: Assessment }) => {
  const scenario = useOpenScenario()
  const newest = useMemo(() => ({ scenario, assessment }), [scenario, assessment])
  // A letter is on the screen before what follows from it is worked out.
  const shown = useDeferredValue(newest)
  const answer = useMemo(() => deliveryAssessment(shown.scenario, shown.assessment), [shown])
  return (
    <SavedFromOpen>
      <PolicyVerdictPart assessment={shown.assessment} answer={answer} />
      <div className={styles.delivery}>
        <DeliverySentence found={answer.findings?.spend.detection ?? null} />
        <ChanceAnswer assessment={shown.assessment} answer={answer} />
      </div>
      <PageParts parts={PARTS} />
      <Explained
        key={shown.scenario.id}
        assessment={shown.assessment}
        answer={useDeferredValue(answer)}
        policyDocument={policyDocument}
      />
    </SavedFromOpen>
  )
}

interface ExplainedProps extends DeliveryViewProps {
  readonly assessment: Assessment
  readonly answer: DeliveryAssessment
}

/** What may come a frame or two after the answer, so that a key does not wait for it. */
const Explained = memo(({ assessment, answer, policyDocument }: ExplainedProps) => (
  <>
    {answer.findings !== null && <SpendByChange answer={answer} findings={answer.findings} />}
    <TradeOffPart answer={answer} />
    {answer.findings !== null && <LeversPart answer={answer} findings={answer.findings} />}
    <DeliveryDetails />
    <DoraKeys answer={answer} />
    <PolicyPart assessment={assessment} />
    {policyDocument}
    <QuarterPart assessment={assessment} answer={answer} />
    <CostPart assessment={assessment} answer={answer} />
  </>
))

Explained.displayName = 'Explained'
