import type { Detection } from '../../core/delivery/change-spend.ts'
import { parseDeliveryTime } from '../../core/delivery/delivery-text.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { MINUTE } from '../../core/quantity/units.ts'
import { formatDelay } from '../../format/duration.ts'
import { inWords } from '../../format/problem-words.ts'
import { ruleName } from '../../format/rule-name.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { DraftField } from '../ui/draft-field.tsx'
import { Popover } from '../ui/popover.tsx'
import { SelectField } from '../ui/select-field.tsx'
import styles from './choice-fields.module.css'
import { useEditDelivery } from './use-edit-delivery.ts'

export interface DetectionChoiceProps {
  /** When and by what a failed change is found; null: by nothing. */
  readonly found: Detection | null
}

/** How a failed change is found, as a word of the sentence, with its fields behind it. */
export const DetectionChoice = ({ found }: DetectionChoiceProps) => {
  const words = foundWords(found)
  return (
    <Popover
      trigger={words}
      triggerLabel="Time to detect"
      triggerDescription={words}
      label="Time to detect editor"
      variant="sentence"
    >
      <DetectionFields found={found} />
    </Popover>
  )
}

const foundWords = (found: Detection | null): string => {
  if (found === null) return 'by no alert'
  const after = `after ${formatDelay(found.after)}`
  return found.rule === null ? after : `${after} by “${ruleName(found.rule)}”`
}

/** What is typed first where nothing finds it: about as long as it takes until customers call. */
export const FIRST_TYPED = 15 * MINUTE

const DetectionFields = ({ found }: DetectionChoiceProps) => {
  const { timeToDetect } = useOpenScenario().delivery
  const edit = useEditDelivery()
  return (
    <div className={styles.fields}>
      <SelectField
        label="A failed change is found"
        value={timeToDetect.kind}
        options={[
          { value: 'alerts', label: 'by the alerts of this scenario' },
          { value: 'typed', label: 'after a time that I know' },
        ]}
        onValue={(kind) => {
          if (kind === timeToDetect.kind) return
          const typed = { kind: 'typed', time: found === null ? FIRST_TYPED : Math.round(found.after) } as const
          edit({ timeToDetect: kind === 'typed' ? typed : { kind } }, '')
        }}
      />
      {timeToDetect.kind === 'typed' ? (
        <DraftField
          label="Found after"
          value={timeToDetect.time}
          write={durationText}
          read={(text) => inWords(parseDeliveryTime(text, 'time'))}
          onValue={(time) => edit({ timeToDetect: { kind: 'typed', time } }, 'time to detect')}
          hint={() => 'From the deploy until somebody knows, such as 52s or 15m.'}
        />
      ) : (
        <p className={styles.note}>
          {found === null
            ? 'No alert rule ever notices a failed change: too little fails while it lasts. Type a time, let more users have it at once, or change the rules under '
            : 'The first page that fires for a failure as large as the canary steps let it become, after calm. A ticket counts only where nothing pages. The rules are under '}
          <a href="#/alerts">Alerts</a>.
        </p>
      )}
    </div>
  )
}
