import { budgetConsumed } from '../../../core/budgeting/occurrences.ts'
import type { Sla } from '../../../core/cost/cost.ts'
import { creditBand, slaWarning } from '../../../core/cost/sla.ts'
import { allowedBadTime, errorBudget } from '../../../core/objective/error-budget.ts'
import { DAY, ppb, WHOLE } from '../../../core/quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../../../core/quantity/units.ts'
import { duration, percent, share, span } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import type { Card, Seen } from '../card.ts'
import { groundOf, isUsual } from '../ground.ts'
import type { Ground } from '../ground.ts'
import { offer } from '../options.ts'
import { barsOf, figure } from '../pictures.ts'
import { words } from './words.ts'

const MONTH = 30 * DAY

/** An example: a contract that allows five times as much as the objective, and gives a tenth of the fee back. */
const LOOSER = 5
const CREDIT = ppb(100_000_000)

/** With less between the two an outage that lies there would hardly be told from either. */
const ROOM = 1.2

const hasRoom = (target: PartsPerBillion, { target: sla }: Pick<Sla, 'target'>): boolean =>
  errorBudget(sla) >= ROOM * errorBudget(target)

const exampleSla = (target: PartsPerBillion): Sla => {
  const sla = ppb(WHOLE - LOOSER * errorBudget(target))
  return { target: sla, bands: [{ below: sla, credit: CREDIT }], monthlyFee: 0 }
}

const ownSla = ({ scenario, target }: Ground): Sla | null => {
  const { sla } = scenario.cost
  return sla !== null && sla.bands.length > 0 && slaWarning(target, sla) === null && hasRoom(target, sla) ? sla : null
}

interface Lines {
  readonly target: PartsPerBillion
  readonly sla: Sla
  /** Full outage that each allows in the month. */
  readonly objective: Milliseconds
  readonly contract: Milliseconds
}

const HALF = 1 / 2

const told = ({ target, sla, objective, contract }: Lines, outage: Milliseconds): Sentence => {
  const spent = percent(budgetConsumed(outage, MONTH, target) ?? 0)
  if (outage <= objective) return sentence(words.kept, { spent })
  if (outage <= contract) return sentence(words.warned, { spent, left: span(contract - outage) })
  const band = creditBand(sla, outage, MONTH)
  return band === null
    ? sentence(words.beyond, { spent })
    : sentence(words.broken, { spent, credit: share(band.credit) })
}

const seen = (lines: Lines, outage: Milliseconds): Seen => ({
  sentences: [told(lines, outage)],
  picture: barsOf(sentence(words.picture, {}), [
    {
      label: sentence(words.outage, {}),
      value: figure(span(outage)),
      size: outage,
      chosen: true,
      tone: outage <= lines.objective ? 'good' : 'bad',
    },
    {
      label: sentence(words.objective, { target: share(lines.target) }),
      value: figure(span(lines.objective)),
      size: lines.objective,
    },
    {
      label: sentence(words.contract, { target: share(lines.sla.target) }),
      value: figure(span(lines.contract)),
      size: lines.contract,
    },
  ]),
})

export const sloAndSla: Card = {
  words,
  ask: (given) => {
    const ground = groundOf(given, isUsual)
    const { target } = ground
    const own = ownSla(ground)
    // Five times a tenth of all would still be a promise, if a weak one.
    const sla = own ?? exampleSla(target)
    const lines: Lines = {
      target,
      sla,
      objective: allowedBadTime(MONTH, target),
      contract: allowedBadTime(MONTH, sla.target),
    }
    const between = (lines.objective + lines.contract) * HALF
    const outages = [
      lines.objective * HALF,
      lines.objective,
      between,
      lines.contract,
      lines.contract * (1 + HALF),
    ].filter((outage) => outage <= MONTH)
    const credit = { credit: share(sla.bands[0]?.credit ?? CREDIT) }
    const outage = { outage: span(between) }
    return {
      situation: [
        ground.promise,
        sentence(own === null ? words.supposed : words.own, {
          ...credit,
          sla: share(sla.target),
          month: duration(MONTH),
        }),
      ],
      question: sentence(words.question, outage),
      ...offer(
        { text: sentence(words.right.text, { contract: span(lines.contract) }), why: sentence(words.right.why, {}) },
        { text: sentence(words.credit.text, credit), why: sentence(words.credit.why, {}) },
        { text: sentence(words.harmless.text, {}), why: sentence(words.harmless.why, {}) },
        { text: sentence(words.demand.text, {}), why: sentence(words.demand.why, {}) },
      ),
      answer: sentence(words.answer, {
        ...outage,
        objective: span(lines.objective),
        contract: span(lines.contract),
      }),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'slider',
        label: sentence(words.label, {}),
        values: outages.map((one) => figure(span(one))),
        first: 0,
        at: (place) => seen(lines, outages[place] as Milliseconds),
      },
      part: 'cost',
    }
  },
}
