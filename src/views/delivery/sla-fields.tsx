import type { Sla } from '../../core/cost/cost.ts'
import { withSlaTarget } from '../../core/cost/edited-sla.ts'
import { moneyText, parseEstimate } from '../../core/cost/money-text.ts'
import { slaAssessment } from '../../core/cost/sla-assessment.ts'
import { parseSlaTarget } from '../../core/cost/sla-text.ts'
import { percentText } from '../../core/quantity/share.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatMoney } from '../../format/money.ts'
import { inWords } from '../../format/problem-words.ts'
import { DraftField } from '../ui/draft-field.tsx'
import styles from './cost-fields.module.css'
import { useEditCost } from './use-edit-cost.ts'

export interface SlaProps {
  readonly sla: Sla
  readonly currency: string
  readonly assessment: Assessment
}

/** The SLA of an assessed scenario, in the month that holds now on the clocks of its SLO window. */
export const slaOf = ({ sla, assessment }: SlaProps) =>
  slaAssessment(sla, assessment, timeZoneOf(assessment.outlook.sloWindow))

/** What its customers pay; null while nobody has said: a contract without a fee has no credits to give. */
export const knownFee = ({ monthlyFee }: Sla): number | null => (monthlyFee === 0 ? null : monthlyFee)

/** What the contract promises, and what is paid for it. */
export const SlaFields = (props: SlaProps) => {
  const { sla, currency } = props
  const edit = useEditCost()
  const { month } = slaOf(props)
  return (
    <div className={styles.fields}>
      <div data-field="sla">
        <DraftField
          label="SLA"
          size={14}
          value={sla.target}
          write={(target) => `${percentText(target)} %`}
          read={(text) => inWords(parseSlaTarget(text, 'target', sla, month.end - month.start))}
          onValue={(target) => edit({ sla: withSlaTarget(sla, target) }, 'sla target')}
          hint={() => 'of each calendar month'}
        />
      </div>
      <DraftField<number | null>
        label="Its customers pay"
        size={14}
        inputMode="decimal"
        placeholder="unknown"
        value={knownFee(sla)}
        write={moneyText}
        read={(text) => inWords(parseEstimate(text, 'monthlyFee'))}
        onValue={(fee) => edit({ sla: { ...sla, monthlyFee: fee ?? 0 } }, 'sla fee')}
        hint={(fee) => `${fee === null ? '' : `${formatMoney(fee, currency)} `}a month, all of them together`}
      />
    </div>
  )
}
