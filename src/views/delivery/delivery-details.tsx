import { RESTORE_TIMES } from '../../core/delivery/delivery.ts'
import type { RestoreTimes } from '../../core/delivery/delivery.ts'
import { parsePart } from '../../core/delivery/delivery-text.ts'
import { percentText } from '../../core/quantity/share.ts'
import { inWords } from '../../format/problem-words.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { DraftField } from '../ui/draft-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { CanaryTable } from './canary-table.tsx'
import styles from './delivery-details.module.css'
import { useEditDelivery } from './use-edit-delivery.ts'

/** What the sentence has no room for: who gets a change first, and how a failed one behaves. */
export const DeliveryDetails = () => {
  const { canary } = useOpenScenario().delivery
  const edit = useEditDelivery()
  return (
    <>
      <section
        className={styles.part}
        data-topic="deliver"
        data-part="delivery-canary"
        aria-labelledby="canary-heading"
      >
        <h2 id="canary-heading">Who gets a change first</h2>
        <p className={styles.lead}>
          A part of the users has the new version for a while before more get it. What fails is found while few have it,
          and the rollout halts there: fewer are hurt, but with fewer failing alerts take longer.
        </p>
        <CanaryTable
          caption="Canary steps"
          empty="No steps: everybody has a new version at once."
          steps={canary}
          onSteps={(steps, field) => edit({ canary: steps }, field)}
        />
      </section>
      <section className={styles.part} data-topic="deliver" aria-labelledby="failure-heading">
        <h2 id="failure-heading">How a failed change behaves</h2>
        <FailureFields />
      </section>
    </>
  )
}

const RESTORE_WORDS: Readonly<Record<RestoreTimes, string>> = {
  even: 'always the same time',
  exponential: 'varying around the mean',
}

const RESTORE_HINTS: Readonly<Record<RestoreTimes, string>> = {
  even: 'Every restore takes just as long as the sentence says.',
  exponential: 'Most restores are quicker than the mean, a few take several times as long.',
}

const FailureFields = () => {
  const { failing, restoreTimes } = useOpenScenario().delivery
  const edit = useEditDelivery()
  return (
    <div className={styles.fields}>
      <DraftField
        label="Requests failing"
        size={8}
        inputMode="decimal"
        value={failing}
        write={(share) => `${percentText(share)} %`}
        read={(text) => inWords(parsePart(text, 'failing', false))}
        onValue={(share) => edit({ failing: share }, 'requests failing')}
        hint={() => 'Of those that the failed version answers.'}
      />
      <SelectField
        label="Restoring takes"
        value={restoreTimes}
        options={RESTORE_TIMES.map((value) => ({ value, label: RESTORE_WORDS[value] }))}
        onValue={(value) => edit({ restoreTimes: value }, '')}
        hint={RESTORE_HINTS[restoreTimes]}
      />
    </div>
  )
}
