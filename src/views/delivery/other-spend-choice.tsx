import { parsePart } from '../../core/delivery/delivery-text.ts'
import { percentText, shareToType } from '../../core/quantity/share.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import { inWords } from '../../format/problem-words.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { DraftField } from '../ui/draft-field.tsx'
import { Popover } from '../ui/popover.tsx'
import { SelectField } from '../ui/select-field.tsx'
import styles from './choice-fields.module.css'
import { useEditDelivery } from './use-edit-delivery.ts'

/** Where what everything else spends comes from, behind a quiet word. */
export const OtherSpendChoice = ({ elsewhere }: { readonly elsewhere: Ratio }) => {
  const { otherSpend } = useOpenScenario().delivery
  return (
    <Popover
      trigger={otherSpend.kind === 'typed' ? 'typed' : 'from your incidents'}
      triggerLabel="Spent elsewhere editor"
      label="Spent elsewhere"
      variant="quiet"
      className={styles.small}
    >
      <OtherSpendFields elsewhere={elsewhere} />
    </Popover>
  )
}

const OtherSpendFields = ({ elsewhere }: { readonly elsewhere: Ratio }) => {
  const { otherSpend } = useOpenScenario().delivery
  const edit = useEditDelivery()
  return (
    <div className={styles.fields}>
      <SelectField
        label="Everything but change spends"
        value={otherSpend.kind}
        options={[
          { value: 'scenario', label: 'what it spent in this SLO window' },
          { value: 'typed', label: 'a share that I know' },
        ]}
        onValue={(kind) => {
          if (kind === otherSpend.kind) return
          edit({ otherSpend: kind === 'typed' ? { kind, share: shareToType(elsewhere) } : { kind } }, '')
        }}
      />
      {otherSpend.kind === 'typed' ? (
        <DraftField
          label="Share of the budget"
          inputMode="decimal"
          value={otherSpend.share}
          write={(share) => `${percentText(share)} %`}
          read={(text) => inWords(parsePart(text, 'otherSpend', true))}
          onValue={(share) => edit({ otherSpend: { kind: 'typed', share } }, 'other spend')}
          hint={() => 'In an SLO window, by incidents that no change caused and by what fails all the time.'}
        />
      ) : (
        <p className={styles.note}>
          The incidents of this scenario whose cause is not a change, and what fails outside of every incident. Causes
          are set in the <a href="#/budget">Budget</a> view.
        </p>
      )}
    </div>
  )
}
