import { thresholdBurnRate } from '../../../core/alert/threshold.ts'
import { budgetSpent, steadyTimeToExhaustion } from '../../../core/burn/burn-rate.ts'
import { fractionNumber } from '../../../core/quantity/fraction.ts'
import { HOUR } from '../../../core/quantity/units.ts'
import { burnRate, percent, percentExactly, span } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Card } from '../card.ts'
import { groundOf, isUsual } from '../ground.ts'
import type { Ground } from '../ground.ts'
import { offer } from '../options.ts'
import { barsOf, figure } from '../pictures.ts'
import { firstRule } from '../rules.ts'
import { words } from './words.ts'

const HOURS_OF_A_DAY = 24
const ALL_PERCENT = 100

/** The fastest page and its burn rate; null: none can fire, or at no more than the budget allows. */
const fastest = ({ scenario, target, length, fastest: most }: Ground) => {
  const rule = firstRule(scenario.alertRules, { target, sloWindow: length })
  if (rule === null) return null
  const rate = fractionNumber(thresholdBurnRate(rule, length))
  return rate > 1 && rate < most ? { rule, rate } : null
}

const ROUND_RATES = [1, 2, 3, 6, 10, 100]

export const burnRateAsPercent: Card = {
  words,
  ask: (given) => {
    const ground = groundOf(given, (own) => isUsual(own) && fastest(own) !== null)
    const { rule, rate } = fastest(ground) as NonNullable<ReturnType<typeof fastest>>
    const { length, fastest: most } = ground
    const lasts = (at: number): number => steadyTimeToExhaustion(1, at, length)
    const time = lasts(rate)
    const said = { rate: burnRate(rate) }
    const hourly = (ALL_PERCENT / rate) * HOUR
    const hour = (at: number) => percent(budgetSpent(at, HOUR, length))
    const rates = [...new Set([...ROUND_RATES.filter((one) => one < most), rate, most])].toSorted((a, b) => a - b)
    return {
      situation: [ground.promise, sentence(ground.own ? words.own : words.supposed, said)],
      question: sentence(words.question, {}),
      ...offer(
        {
          value: time,
          text: sentence(words.right.text, { time: span(time) }),
          why: sentence(words.right.why, said),
        },
        {
          value: hourly,
          text: sentence(words.percent.text, { ...said, time: span(hourly) }),
          why: sentence(words.percent.why, { hour: hour(rate) }),
        },
        {
          value: time / HOURS_OF_A_DAY,
          text: sentence(words.hours.text, { time: span(time / HOURS_OF_A_DAY) }),
          why: sentence(words.hours.why, {}),
        },
        {
          value: rule.longWindow,
          text: sentence(words.longWindow.text, { time: span(rule.longWindow) }),
          why: sentence(words.longWindow.why, { spent: percent(budgetSpent(rate, rule.longWindow, length)) }),
        },
      ),
      answer: sentence(words.answer, { ...said, time: span(time), failing: percentExactly(rate / most) }),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'slider',
        label: sentence(words.label, {}),
        values: rates.map((one) => figure(burnRate(one))),
        first: rates.indexOf(rate),
        at: (place) => {
          const one = rates[place] ?? rate
          return {
            sentences: [
              sentence(words.lasts, { rate: burnRate(one), time: span(lasts(one)), hour: hour(one) }),
              sentence(words.failing, { failing: percentExactly(one / most) }),
            ],
            picture: barsOf(
              sentence(words.picture, {}),
              rates.map((other, row) => ({
                label: figure(burnRate(other)),
                value: figure(span(lasts(other))),
                size: lasts(other),
                chosen: row === place,
              })),
            ),
          }
        },
      },
      part: 'alert-rules',
    }
  },
}
