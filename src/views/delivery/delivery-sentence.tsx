import type { Detection } from '../../core/delivery/change-spend.ts'
import { parseDeliveryTime, parseDeploys, parsePart } from '../../core/delivery/delivery-text.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { percentText } from '../../core/quantity/share.ts'
import { inWords } from '../../format/problem-words.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { DraftField } from '../ui/draft-field.tsx'
import { CanaryWords } from './canary-words.tsx'
import { DeployHoursChoice } from './deploy-hours-choice.tsx'
import { DetectionChoice } from './detection-choice.tsx'
import styles from './delivery-sentence.module.css'
import { useEditDelivery } from './use-edit-delivery.ts'

export interface DeliverySentenceProps {
  /** null: no alert would notice a failed change. */
  readonly found: Detection | null
}

/** How the team delivers, in one sentence. Its underlined words are the controls. */
export const DeliverySentence = ({ found }: DeliverySentenceProps) => {
  const { id, delivery } = useOpenScenario()
  const edit = useEditDelivery()
  return (
    <div className={styles.sentence} data-topic="deliver" data-part="delivery-sentence" key={id}>
      We deploy{' '}
      <span data-field="deploys">
        <DraftField
          label="Deploys per week"
          variant="sentence"
          inputMode="decimal"
          value={delivery.deploysPerWeek}
          write={String}
          read={(text) => inWords(parseDeploys(text, 'deploysPerWeek'))}
          onValue={(deploysPerWeek) => edit({ deploysPerWeek }, 'deploys per week')}
          hint={(deploys) =>
            deploys === 0
              ? 'Without deploys no change fails, and change spends nothing. There is nothing to weigh.'
              : undefined
          }
        />
      </span>{' '}
      {delivery.deploysPerWeek === 1 ? 'time' : 'times'} a week, <DeployHoursChoice />, <CanaryWords />;{' '}
      <DraftField
        label="Change failure rate"
        variant="sentence"
        inputMode="decimal"
        value={delivery.changeFailureRate}
        write={(share) => `${percentText(share)} %`}
        read={(text) => inWords(parsePart(text, 'changeFailureRate', true))}
        onValue={(changeFailureRate) => edit({ changeFailureRate }, 'change failure rate')}
      />{' '}
      of deploys fail, are found <DetectionChoice found={found} /> and restored in{' '}
      <span data-field="time-to-restore">
        <DraftField
          label="Time to restore"
          variant="sentence"
          value={delivery.timeToRestore}
          write={durationText}
          read={(text) => inWords(parseDeliveryTime(text, 'timeToRestore'))}
          onValue={(timeToRestore) => edit({ timeToRestore }, 'time to restore')}
        />
      </span>
      <span className={styles.stop}>.</span>
    </div>
  )
}
