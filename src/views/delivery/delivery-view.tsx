import { memo, useDeferredValue, useMemo } from 'react'
import type { ReactNode } from 'react'
import { deliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { useAssessment, useOpenScenario } from '../../store/use-store.ts'
import { NoMeasurements } from '../scenario/no-measurements.tsx'
import { PageParts } from '../scenario/page-parts.tsx'
import type { PagePart } from '../scenario/page-parts.tsx'
import { Staged } from '../scenario/staged.tsx'
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
  { name: 'Spent by change', part: 'spend-by-change', selector: '[data-part="spend-by-change"]' },
  { name: 'Speed against reliability', part: 'trade-off', selector: '[data-part="trade-off"]' },
  { name: 'What buys most', part: 'levers', selector: '[data-part="levers"]' },
  { name: 'Canary steps', part: 'delivery-details', selector: '[data-part="delivery-canary"]' },
  { name: 'Four keys', part: 'four-keys', selector: '[data-part="four-keys"]' },
  { name: 'Policy', part: 'policy', selector: '[data-part="policy"]' },
  { name: 'A quarter', part: 'quarter', selector: '[data-part="quarter"]' },
  { name: 'Cost', part: 'cost', selector: '[data-part="cost"]' },
]

const Answered = ({ assessment, policyDocument }: DeliveryViewProps & { readonly assessment: Assessment }) => {
  const scenario = useOpenScenario()
  const newest = useMemo(() => ({ scenario, assessment }), [scenario, assessment])
  // A letter is on the screen before what follows from it is worked out.
  const shown = useDeferredValue(newest)
  const answer = useMemo(() => deliveryAssessment(shown.scenario, shown.assessment), [shown])
  return (
    <SavedFromOpen>
      <Staged part="verdict">
        <PolicyVerdictPart assessment={shown.assessment} answer={answer} />
      </Staged>
      <div className={styles.delivery}>
        <Staged part="delivery-sentence">
          <DeliverySentence found={answer.findings?.spend.detection ?? null} />
        </Staged>
        <Staged part="chance">
          <ChanceAnswer assessment={shown.assessment} answer={answer} />
        </Staged>
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
    <Staged part="spend-by-change">
      {answer.findings !== null && <SpendByChange answer={answer} findings={answer.findings} />}
    </Staged>
    <Staged part="trade-off">
      <TradeOffPart answer={answer} />
    </Staged>
    <Staged part="levers">
      {answer.findings !== null && <LeversPart answer={answer} findings={answer.findings} />}
    </Staged>
    <Staged part="delivery-details">
      <DeliveryDetails />
    </Staged>
    <Staged part="four-keys">
      <DoraKeys answer={answer} />
    </Staged>
    <Staged part="policy">
      <PolicyPart assessment={assessment} />
    </Staged>
    <Staged part="policy-document">{policyDocument}</Staged>
    <Staged part="quarter">
      <QuarterPart assessment={assessment} answer={answer} />
    </Staged>
    <Staged part="cost">
      <CostPart assessment={assessment} answer={answer} />
    </Staged>
  </>
))

Explained.displayName = 'Explained'
