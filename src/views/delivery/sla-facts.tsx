import type { Credit, SlaAssessment } from '../../core/cost/sla-assessment.ts'
import { formatSpan } from '../../format/duration.ts'
import { formatMoneyShort } from '../../format/money.ts'
import { formatPercent, formatShare } from '../../format/percent.ts'
import { Fact } from '../ui/fact.tsx'
import styles from './sla-facts.module.css'
import { knownFee, slaOf } from './sla-fields.tsx'
import type { SlaProps } from './sla-fields.tsx'

const WARNINGS: Readonly<Record<NonNullable<SlaAssessment['warning']>, string>> = {
  'stricter-than-objective':
    'The SLA is stricter than your objective: it can break while the objective is met, and nothing would warn you.',
  'same-as-objective':
    'The SLA is the same as your objective: when the budget is gone, the contract is broken. Nothing lies between.',
}

/** What lies between objective and contract, how far the contract is from breaking, and what that would cost. */
export const SlaFacts = (props: SlaProps) => {
  const told = slaOf(props)
  const { warning, breaksAt } = told
  return (
    <>
      {warning !== null && (
        <p role="note" className={styles.warning}>
          {WARNINGS[warning]}
        </p>
      )}
      <div className={styles.facts}>
        {warning === null && (
          <Fact
            label="Buffer"
            figure={formatSpan(told.bufferTime)}
            note={`of full outage a month between ${formatShare(props.assessment.target)} and ${formatShare(props.sla.target)}`}
          />
        )}
        <LeftFact told={told} />
        {breaksAt !== null && (
          <Fact
            label="The SLA breaks at"
            figure={formatPercent(breaksAt)}
            note="of your error budget, if all of it fails in one month"
          />
        )}
        <BreachFact told={told} {...props} />
      </div>
    </>
  )
}

const LeftFact = ({ told: { left, allowed } }: { readonly told: SlaAssessment }) => {
  const label = 'Until the SLA breaks'
  if (left === null) return <Fact label={label} figure="No data" note="nothing was measured this month" />
  return left < 0 ? (
    <Fact
      label={label}
      figure="Broken"
      note={`${formatSpan(-left)} more than the ${formatSpan(allowed)} of this month`}
    />
  ) : (
    <Fact label={label} figure={formatSpan(left)} note={`of full outage this month, of ${formatSpan(allowed)}`} />
  )
}

const BreachFact = ({ told, sla, currency }: SlaProps & { readonly told: SlaAssessment }) => {
  const { least, most, settled } = told
  if (least === null || most === null) {
    return <Fact label="A breach costs" figure="Nothing" note="there is no credit band" />
  }
  if (knownFee(sla) === null) {
    const parts = `${formatShare(least.band.credit)}${least.band === most.band ? '' : ` to ${formatShare(most.band.credit)}`}`
    return (
      <Fact label="A breach costs" figure="Unknown" note={`${parts} of a month’s fee: say what its customers pay`} />
    )
  }
  const money = (credit: Credit): string => formatMoneyShort(credit.money, currency)
  const upTo = least.money === most.money ? '' : `, up to ${money(most)}`
  return (
    <Fact
      label="A breach costs"
      figure={money(least)}
      note={
        settled === null
          ? `a month${upTo}; nothing is due so far`
          : `a month${upTo}; ${money(settled)} is due for this one already, whatever comes`
      }
    />
  )
}
