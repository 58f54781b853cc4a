import { useMemo } from 'react'
import { cheapestTarget, ninesOf, totalCostCurve } from '../../core/cost/total-cost.ts'
import type { CheapestTarget, Estimate, TotalCost } from '../../core/cost/total-cost.ts'
import type { PartsPerBillion } from '../../core/quantity/units.ts'
import { formatMoneyShort } from '../../format/money.ts'
import { formatShare } from '../../format/percent.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { CostFigure } from '../charts/cost-figure.tsx'
import { targetWords } from '../charts/cost-layout.ts'
import { CostMath } from './cost-math.tsx'
import styles from './cost-curve.module.css'

export interface CostCurveProps {
  readonly estimate: Estimate
  readonly target: PartsPerBillion
  readonly currency: string
}

/** Where a year costs least, and what it costs at the present target. */
export const CostCurve = ({ estimate, target, currency }: CostCurveProps) => {
  const { service } = useOpenScenario()
  const { outagePerMinute, nextNine, growth } = estimate
  const told = useMemo(() => {
    const same = { outagePerMinute, nextNine, growth }
    const points = totalCostCurve(same, target)
    const present = points.find(({ nines }) => nines === ninesOf(target))
    return present === undefined ? null : { points, present, cheapest: cheapestTarget(same, target), currency }
  }, [outagePerMinute, nextNine, growth, target, currency])
  if (told === null) return null
  const sentence = costSentence(told)
  return (
    <>
      <div className={styles.answer}>
        {sentence} <CostMath estimate={estimate} present={told.present} currency={currency} />
      </div>
      <CostFigure picture={told} summary={sentence} fileName={`${service} cost of reliability`} />
      <p className={styles.note}>
        Outage: a year in which the whole budget of each target is spent. Reliability: against what you have now, so
        that fewer nines save something.
      </p>
    </>
  )
}

interface ToldCost {
  readonly present: TotalCost
  readonly cheapest: CheapestTarget | null
  readonly currency: string
}

const costSentence = ({ present, cheapest, currency }: ToldCost): string => {
  const money = (amount: number): string => formatMoneyShort(amount, currency)
  const now = formatShare(present.target)
  if (cheapest === null) return 'If neither outages nor nines cost anything, every target costs the same.'
  const best = targetWords(cheapest)
  if (cheapest.end === 'to') return `By these estimates each nine more pays for itself, up to ${best} and beyond.`
  if (cheapest.end === 'from') return `By these estimates fewer nines would cost less, down to ${best} and below.`
  if (best === targetWords(present))
    return `A year costs least right at your target of ${now}: ${money(present.total)}.`
  return `A year costs least at a target of ${best}: ${money(cheapest.total)}. At your ${now} it costs ${money(present.total)}.`
}
