import { percentText } from '../quantity/share.ts'
import type { PartsPerBillion } from '../quantity/units.ts'
import { WHOLE } from '../quantity/units.ts'
import { problem } from '../result.ts'
import type { Problem, ProblemCode } from '../result.ts'
import { MOST_CREDIT_BANDS, MOST_MONEY, STEEPEST_GROWTH } from '../scenario/limits.ts'
import type { Cost, Sla } from './cost.ts'

type Complain = (path: string, code: ProblemCode, received: number | string, expected?: string) => void

const percent = (share: PartsPerBillion): string => `${percentText(share)} %`

/**
 * Everything that is wrong with what a person estimated and promised, in the order of its fields: amounts below 0, a growth
 * below 1, credit bands that do not fall while their credits rise, or that begin above the SLA itself.
 */
export const checkCost = ({ currency, outagePerMinute, nextNine, growth, sla }: Cost): readonly Problem[] => {
  const problems: Problem[] = []
  const complain: Complain = (path, code, received, expected) => {
    problems.push(problem(path, code, String(received), expected ?? null).problem)
  }
  if (!/^[A-Z]{3}$/.test(currency)) complain('currency', 'not-a-currency', currency)
  checkMoney('outagePerMinute', outagePerMinute, complain)
  checkMoney('nextNine', nextNine, complain)
  if (!(growth >= 1)) complain('growth', Number.isNaN(growth) ? 'not-a-number' : 'too-small', growth, '1')
  else if (growth > STEEPEST_GROWTH) complain('growth', 'too-large', growth, String(STEEPEST_GROWTH))
  if (sla !== null) checkSla(sla, complain)
  return problems
}

const checkMoney = (path: string, amount: number | null, complain: Complain): void => {
  if (amount === null) return
  if (Number.isNaN(amount)) complain(path, 'not-a-number', amount)
  else if (amount < 0) complain(path, 'negative', amount)
  else if (amount > MOST_MONEY) complain(path, 'too-large', amount, String(MOST_MONEY))
}

const checkSla = ({ target, bands, monthlyFee }: Sla, complain: Complain): void => {
  if (target === 0) complain('sla.target', 'target-not-positive', percent(target))
  if (target === WHOLE) complain('sla.target', 'target-is-100', percent(target))
  if (bands.length > MOST_CREDIT_BANDS) complain('sla.bands', 'too-many', bands.length, String(MOST_CREDIT_BANDS))
  for (const [index, { below, credit }] of bands.entries()) {
    const path = `sla.bands[${index}]`
    const above = bands[index - 1]
    if (above === undefined && below > target) complain(`${path}.below`, 'too-large', percent(below), percent(target))
    if (above !== undefined && below >= above.below)
      complain(`${path}.below`, 'not-below', percent(below), percent(above.below))
    if (above !== undefined && credit <= above.credit)
      complain(`${path}.credit`, 'not-above', percent(credit), percent(above.credit))
  }
  checkMoney('sla.monthlyFee', monthlyFee, complain)
}
