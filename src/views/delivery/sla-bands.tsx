import type { CreditBand } from '../../core/cost/cost.ts'
import { withBand, withFurtherBand, withoutBand } from '../../core/cost/edited-sla.ts'
import { creditOf } from '../../core/cost/sla.ts'
import { parseBandBelow, parseBandCredit } from '../../core/cost/sla-text.ts'
import { percentText } from '../../core/quantity/share.ts'
import { MOST_CREDIT_BANDS } from '../../core/scenario/limits.ts'
import { formatMoney } from '../../format/money.ts'
import { inWords } from '../../format/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { DraftField } from '../ui/draft-field.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import fields from './clause-fields.module.css'
import styles from './sla-bands.module.css'
import { knownFee, slaOf } from './sla-fields.tsx'
import type { SlaProps } from './sla-fields.tsx'
import { useEditCost } from './use-edit-cost.ts'

const ADD = 'add-band'

/** The credit bands: below what, how much is given back. Each is edited where it stands. */
export const SlaBands = (props: SlaProps) => {
  const { sla } = props
  const edit = useEditCost()
  const further = withFurtherBand(sla)
  return (
    <div className={styles.bands}>
      <DataTable
        caption="Credit bands"
        stacks
        columns={columnsOf(props, edit)}
        rows={sla.bands}
        rowKey={(_, index) => index}
        empty="No bands: a breach costs nothing but trust."
      />
      <div>
        <Button
          id={ADD}
          disabled={sla.bands.length >= MOST_CREDIT_BANDS || further === sla}
          onClick={() => edit({ sla: further }, '')}
        >
          Add band
        </Button>
      </div>
    </div>
  )
}

const columnsOf = (props: SlaProps, edit: ReturnType<typeof useEditCost>): readonly DataColumn<CreditBand>[] => {
  const { sla, currency } = props
  const { soFar } = slaOf(props)
  return [
    {
      id: 'below',
      header: 'A month below',
      unit: 'percent',
      csv: ({ below }) => percentText(below),
      rowHeader: true,
      cell: ({ below }, index) => (
        <span className={fields.field}>
          <DraftField
            label={`Band ${index + 1}: a month below`}
            labelHidden
            size={9}
            align="end"
            inputMode="decimal"
            value={below}
            write={(share) => `${percentText(share)} %`}
            read={(text) => inWords(parseBandBelow(text, 'below', sla, index))}
            onValue={(share) => edit({ sla: withBand(sla, index, { below: share }) }, `band ${index} below`)}
          />
        </span>
      ),
    },
    {
      id: 'credit',
      header: 'Gives back of the fee',
      unit: 'percent',
      csv: ({ credit }) => percentText(credit),
      align: 'end',
      cell: ({ credit }, index) => (
        <span className={fields.field}>
          <DraftField
            label={`Band ${index + 1}: gives back`}
            labelHidden
            size={7}
            align="end"
            inputMode="decimal"
            value={credit}
            write={(share) => `${percentText(share)} %`}
            read={(text) => inWords(parseBandCredit(text, 'credit', sla, index))}
            onValue={(share) => edit({ sla: withBand(sla, index, { credit: share }) }, `band ${index} credit`)}
          />
        </span>
      ),
    },
    {
      id: 'money',
      header: 'In money',
      unit: currency,
      csv: (band) => (knownFee(sla) === null ? null : creditOf(sla, band)),
      align: 'end',
      cell: (band) => (knownFee(sla) === null ? '–' : formatMoney(creditOf(sla, band), currency)),
    },
    ...(soFar === null
      ? []
      : [
          {
            id: 'now',
            header: 'This month so far',
            cell: (band: CreditBand) => (soFar.band === band ? <strong className={styles.here}>here</strong> : ''),
          },
        ]),
    {
      id: 'actions',
      header: <VisuallyHidden>Actions</VisuallyHidden>,
      csv: false,
      align: 'end',
      cell: (_, index) => (
        <span className={styles.actions}>
          <Button
            variant="quiet"
            aria-label={`Delete band ${index + 1}`}
            onClick={() => {
              edit({ sla: withoutBand(sla, index) }, '')
              document.getElementById(ADD)?.focus()
            }}
          >
            Delete
          </Button>
        </span>
      ),
    },
  ]
}
