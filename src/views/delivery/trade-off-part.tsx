import { memo, useMemo } from 'react'
import type { DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import { parseDeliveryTime } from '../../core/delivery/delivery-text.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { inWords } from '../../format/problem-words.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { TradeOffFigure } from '../charts/trade-off-figure.tsx'
import { Button } from '../ui/button.tsx'
import { DraftField } from '../ui/draft-field.tsx'
import { CanaryTable } from './canary-table.tsx'
import { practiceNames, tradeOffWords } from './practice-words.ts'
import styles from './trade-off-part.module.css'
import { useEditDelivery } from './use-edit-delivery.ts'
import { useTradeOff } from './use-trade-off.ts'

// Drawn anew only when what it shows has changed.
const Figure = memo(TradeOffFigure)

/** How often one may deploy, by today's practice and by better ones, and what those are. */
export const TradeOffPart = ({ answer: { basis } }: { readonly answer: DeliveryAssessment }) => {
  const { service, delivery } = useOpenScenario()
  const { shown, state, again } = useTradeOff(basis, delivery)
  const tradeOff = shown?.picture ?? null
  const { practices } = delivery
  const picture = useMemo(
    () => (tradeOff === null ? null : { tradeOff, names: practiceNames(practices) }),
    [tradeOff, practices],
  )
  return (
    <div className={styles.part} data-topic="trade-off" data-part="trade-off" aria-busy={state === 'running'}>
      <Figure
        picture={picture}
        summary={
          tradeOff === null
            ? 'How likely the objective holds over how often is deployed. It is being worked out.'
            : tradeOffWords(tradeOff)
        }
        fileName={`${service} speed against reliability`}
      />
      {state === 'failed' && (
        <p role="alert" className={styles.note}>
          The trade-off could not be worked out here.{' '}
          <Button variant="quiet" onClick={again}>
            Try again
          </Button>
        </p>
      )}
      <Practices />
    </div>
  )
}

const Practices = () => {
  const { practices } = useOpenScenario().delivery
  const edit = useEditDelivery()
  return (
    <section className={styles.practices} aria-labelledby="practices-heading">
      <h3 id="practices-heading">What the better practices would be</h3>
      <div className={styles.fields}>
        <DraftField
          label="A failed change is found after"
          size={8}
          value={practices.timeToDetect}
          write={durationText}
          read={(text) => inWords(parseDeliveryTime(text, 'practices.timeToDetect'))}
          onValue={(timeToDetect) => edit({ practices: { ...practices, timeToDetect } }, 'better detection')}
          hint={() => 'Where it is found sooner already, that stays.'}
        />
        <DraftField
          label="Users are well again after"
          size={8}
          value={practices.timeToRestore}
          write={durationText}
          read={(text) => inWords(parseDeliveryTime(text, 'practices.timeToRestore'))}
          onValue={(timeToRestore) => edit({ practices: { ...practices, timeToRestore } }, 'better restore')}
          hint={() => 'A rollback at the press of a button, say.'}
        />
      </div>
      <CanaryTable
        caption="Better canary steps"
        empty="No steps: then this practice has no canary."
        steps={practices.canary}
        onSteps={(canary, field) => edit({ practices: { ...practices, canary } }, `better ${field}`)}
      />
    </section>
  )
}
