import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatAmount } from '../../format/count.ts'
import { formatSpan } from '../../format/duration.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { WORKBOOK_BUDGET } from '../../format/sources.ts'
import { SpendBar } from '../charts/spend-bar.tsx'
import type { SpendItem } from '../charts/spend-layout.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { underlyingWords } from '../scenario/ledger-words.ts'
import { ShowMath } from '../ui/show-math.tsx'
import styles from './spend-overview.module.css'

/** Who spent what of the budget. */
export const SpendOverview = ({ assessment }: { readonly assessment: Assessment }) => {
  const { remaining, shared, unit, unmeasured } = assessment
  if (remaining === null) return null
  return (
    <div className={styles.overview} data-topic="numbers">
      <SpendersBar assessment={assessment} />
      <div className={styles.notes}>
        {unmeasured > 0 && (
          <span>
            {formatSpan(unmeasured)} of this window has no data and counts as healthy traffic at the mean rate.{' '}
          </span>
        )}
        <ShowMath of="who spent what" source={WORKBOOK_BUDGET}>
          <p>
            Each incident is charged what it alone failed. Failures that two incidents caused together are counted once
            and shown as shared{shared.events > 0 ? `: ${formatAmount(shared.events, unit)}` : '; there are none here'}.
            Independent failures combine as 1 − (1 − a) × (1 − b), so all parts add up to the whole.
          </p>
        </ShowMath>
      </div>
    </div>
  )
}

export const SPENDERS_TITLE = 'Who spent the budget'

/** The bar alone. */
export const SpendersBar = ({ assessment }: { readonly assessment: Assessment }) => {
  const { measurements } = useOpenScenario()
  return <SpendBar label={SPENDERS_TITLE} items={spendItems(assessment, underlyingWords(measurements))} />
}

const spendItems = (
  { ledger, shared, underlying, remaining, outlook }: Assessment,
  underlyingLabel: string,
): readonly SpendItem[] => {
  const timeZone = timeZoneOf(outlook.sloWindow)
  const items: SpendItem[] = ledger
    .filter(({ own }) => own.share > 0)
    .map(({ incident, own }) => ({
      id: incident.id,
      label: incidentTitle(incident, timeZone),
      ratio: own.share,
      kind: 'incident',
    }))
  if (shared.share > 0) items.push({ id: 'shared', label: 'Shared by several', ratio: shared.share, kind: 'shared' })
  if (underlying.share > 0) {
    items.push({ id: 'underlying', label: underlyingLabel, ratio: underlying.share, kind: 'background' })
  }
  if (remaining !== null) {
    items.push(
      remaining.share >= 0
        ? { id: 'remaining', label: 'Remaining', ratio: remaining.share, kind: 'remaining' }
        : { id: 'overspent', label: 'Overspent by', ratio: -remaining.share, kind: 'overspent' },
    )
  }
  return items
}
