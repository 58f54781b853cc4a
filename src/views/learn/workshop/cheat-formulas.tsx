import { allowedBadTime, errorBudget } from '../../../core/objective/error-budget.ts'
import { WHOLE } from '../../../core/quantity/units.ts'
import { formatDelay, formatDuration } from '../../../format/duration.ts'
import { figure, fraction, operator, term } from '../../../format/formula.ts'
import type { FormulaPart } from '../../../format/formula.ts'
import { formatSignificant } from '../../../format/number.ts'
import { formatPercentExactly, formatShare } from '../../../format/percent.ts'
import { burnRateLines, EXAMPLE } from '../../../lessons/workshop/cheat-sheet.ts'
import { words } from '../../../lessons/workshop/cheat-sheet-words.ts'
import { FormulaLine } from '../../ui/formula-line.tsx'
import styles from './cheat-sheet.module.css'

const { formulas: said } = words

const [equals, times, minus] = [operator('='), operator('×'), operator('−')]

/** The formulas of the sheet. A line that begins with "=" goes on with the numbers of the example. */
const formulas = (): readonly (readonly FormulaPart[])[] => {
  const { target, sloWindow } = EXAMPLE
  const [fastest] = burnRateLines()
  if (fastest === undefined) throw new RangeError('no alert rules')
  const budget = figure(formatShare(errorBudget(target)))
  const window = figure(formatDuration(sloWindow))
  const rate = figure(formatSignificant(fastest.burnRate, 3))
  const longWindow = figure(formatDuration(fastest.rule.longWindow))
  const allowed = figure(formatDuration(allowedBadTime(sloWindow, target)))
  const all = figure(formatShare(WHOLE))
  return [
    [term(said.sli), equals, fraction([term(said.good)], [term(said.valid)])],
    [term(said.budget), equals, all, minus, term(said.target), equals, budget],
    [term(said.downtime), equals, term(said.window), times, term(said.budget), equals, allowed],
    [term(said.consumed), equals, fraction([term(said.bad)], [term(said.valid), times, term(said.budget)])],
    [term(said.rate), equals, fraction([term(said.bad)], [term(said.valid)]), operator('÷'), term(said.budget)],
    [term(said.consumed), equals, fraction([term(said.rate), times, term(said.time)], [term(said.window)])],
    [equals, fraction([rate, times, longWindow], [window]), equals, figure(formatPercentExactly(fastest.share))],
    [term(said.exhaustion), equals, fraction([term(said.left), times, term(said.window)], [term(said.rate)])],
    [equals, fraction([window], [rate]), equals, figure(formatDuration(fastest.exhaustion))],
    [
      term(said.detection),
      equals,
      fraction([term(said.longWindow), times, term(said.rate), times, term(said.budget)], [term(said.failing)]),
    ],
    [equals, fraction([longWindow, times, rate, times, budget], [all]), equals, figure(formatDelay(fastest.detection))],
    [term(said.series), equals, term(said.each), times, term(said.each), times, operator('…')],
    [term(said.copies), equals, term(said.fails), times, term(said.fails)],
  ]
}

/** The formulas, one under another. */
export const CheatFormulas = () => (
  <section className={styles.part}>
    <h2>{said.heading}</h2>
    <ul className={styles.formulas}>
      {formulas().map((parts, place) => (
        <li key={place}>
          <FormulaLine parts={parts} />
        </li>
      ))}
    </ul>
  </section>
)
