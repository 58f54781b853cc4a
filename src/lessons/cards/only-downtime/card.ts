import { budgetSpent } from '../../../core/burn/burn-rate.ts'
import { budgetConsumed } from '../../../core/budgeting/occurrences.ts'
import { longestPartialSpender } from '../../../core/scenario/spenders.ts'
import { HOUR, ppb, ratioOf, WHOLE } from '../../../core/quantity/units.ts'
import type { Milliseconds, PartsPerBillion, Ratio } from '../../../core/quantity/units.ts'
import { duration, incidentNamed, percent, share, span } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import type { Card } from '../card.ts'
import { groundOf, isUsual } from '../ground.ts'
import type { Ground } from '../ground.ts'
import { offer } from '../options.ts'
import { barsOf, figure } from '../pictures.ts'
import { words } from './words.ts'

/** A slow leak: something fails for a while, and not everything. */
interface Leak {
  readonly failing: PartsPerBillion
  readonly lasted: Milliseconds
  readonly told: Sentence
}

const ONE_IN_TWENTY = ppb(50_000_000)

/** Cheaper ones would teach that they do not matter, dearer ones are outages. */
const isTelling = (cost: Ratio): boolean => cost >= 0.01 && cost <= 10

/** What a share of the requests spends in so long, at even traffic. */
const costOf = ({ target, length }: Ground, failing: PartsPerBillion, lasted: Milliseconds): Ratio =>
  budgetSpent(budgetConsumed(failing, WHOLE, target) ?? 0, lasted, length)

const HOURS = [3 * HOUR, 24 * HOUR]

const supposed = (ground: Ground): Leak | null => {
  const lasted = HOURS.find((time) => time < ground.length && isTelling(costOf(ground, ONE_IN_TWENTY, time)))
  if (lasted === undefined) return null
  const said = { lasted: duration(lasted), failing: share(ONE_IN_TWENTY) }
  return { failing: ONE_IN_TWENTY, lasted, told: sentence(words.never, said) }
}

const leakOf = (ground: Ground): Leak | null => {
  const { assessment } = ground
  const entry = assessment === null ? null : longestPartialSpender(assessment)
  if (entry === null) return supposed(ground)
  const { incident } = entry
  const { failing, lasted } = incident
  if (entry.placement !== 'inside' || !isTelling(costOf(ground, failing, lasted))) return supposed(ground)
  const said = { incident: incidentNamed(incident), lasted: duration(lasted), failing: share(failing) }
  return { failing, lasted, told: sentence(words.own, said) }
}

const SHARES = [10_000_000, 50_000_000, 100_000_000, 250_000_000, 500_000_000, 1_000_000_000]

export const onlyDowntime: Card = {
  words,
  ask: (given) => {
    const ground = groundOf(given, (own) => isUsual(own) && leakOf(own) !== null)
    const { failing, lasted, told } = leakOf(ground) as Leak
    const spent = costOf(ground, failing, lasted)
    const whole = costOf(ground, WHOLE, lasted)
    const shares = [...new Set([...SHARES, failing])].toSorted((a, b) => a - b).map(ppb)
    const full = (one: PartsPerBillion) => span(ratioOf(one) * lasted)
    return {
      situation: [ground.promise, told],
      question: sentence(words.question, {}),
      ...offer(
        {
          value: spent,
          text: sentence(words.right.text, { cost: percent(spent) }),
          why: sentence(words.right.why, { failing: share(failing), lasted: duration(lasted), full: full(failing) }),
        },
        { text: sentence(words.nothing.text, {}), why: sentence(words.nothing.why, {}) },
        {
          value: whole,
          text: sentence(words.whole.text, { cost: percent(whole), lasted: duration(lasted) }),
          why: sentence(words.whole.why, {}),
        },
        {
          value: ratioOf(failing),
          text: sentence(words.failing.text, { failing: share(failing) }),
          why: sentence(words.failing.why, {}),
        },
      ),
      answer: sentence(words.answer, { cost: percent(spent), full: full(failing), allowed: duration(ground.allowed) }),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'slider',
        label: sentence(words.label, {}),
        values: shares.map((one) => figure(share(one))),
        first: shares.indexOf(failing),
        at: (place) => {
          const one = shares[place] as PartsPerBillion
          return {
            sentences: [
              sentence(words.seen, {
                failing: share(one),
                lasted: duration(lasted),
                cost: percent(costOf(ground, one, lasted)),
                full: full(one),
              }),
            ],
            picture: barsOf(
              sentence(words.picture, { lasted: duration(lasted) }),
              shares.map((other, row) => {
                const cost = costOf(ground, other, lasted)
                return {
                  label: figure(share(other)),
                  value: figure(percent(cost)),
                  size: cost,
                  chosen: row === place,
                  tone: cost > 1 ? 'bad' : 'plain',
                }
              }),
              { label: sentence(words.limit, {}), size: 1 },
            ),
          }
        },
      },
      part: 'incidents',
    }
  },
}
