import type { AlertRule } from '../../../core/alert/alert-rule.ts'
import { budgetSpentAtDetection, detectionTime } from '../../../core/alert/detection.ts'
import { thresholdBurnRate } from '../../../core/alert/threshold.ts'
import { fractionNumber } from '../../../core/quantity/fraction.ts'
import { ppb, ratioOf } from '../../../core/quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../../../core/quantity/units.ts'
import { delay, duration, percent, ruleNamed, share } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import type { Card } from '../card.ts'
import { groundOf, isUsual } from '../ground.ts'
import type { Ground } from '../ground.ts'
import { offer } from '../options.ts'
import { barsOf, figure } from '../pictures.ts'
import type { Sized } from '../pictures.ts'
import { firstRule } from '../rules.ts'
import { words } from './words.ts'

interface Fired {
  readonly detection: number
  readonly spent: Ratio
}

const firedAt = ({ target, length }: Ground, rule: AlertRule, failing: Ratio): Fired | null => {
  const objective = { target, sloWindow: length }
  const detection = detectionTime(rule, objective, failing)
  const spent = budgetSpentAtDetection(rule, objective, failing)
  return detection === null || spent === null ? null : { detection, spent }
}

const pageOf = ({ scenario, target, length }: Ground): AlertRule | null =>
  firstRule(scenario.alertRules, { target, sloWindow: length })

/** Sooner than this it knows nothing, later it saves nothing. */
const saves = (ground: Ground): boolean => {
  const page = pageOf(ground)
  const fired = page === null ? null : firedAt(ground, page, 1)
  return fired !== null && fired.spent >= 0.0001 && fired.spent <= 0.5
}

const SHARES = [2_000_000, 20_000_000, 50_000_000, 200_000_000, 1_000_000_000].map(ppb)

const told = (rule: AlertRule, fired: Fired | null, failing: PartsPerBillion): Sentence =>
  fired === null
    ? sentence(words.silent, { rule: ruleNamed(rule), failing: share(failing) })
    : sentence(words.fires, {
        rule: ruleNamed(rule),
        detection: delay(fired.detection),
        spent: percent(fired.spent),
      })

const rowOf = (ground: Ground, rule: AlertRule, failing: PartsPerBillion, page: AlertRule): Sized => {
  const fired = firedAt(ground, rule, ratioOf(failing))
  return {
    label: figure(ruleNamed(rule)),
    value:
      fired === null
        ? sentence(words.never, {})
        : sentence(words.row, { spent: percent(fired.spent), detection: delay(fired.detection) }),
    size: fired?.spent ?? 0,
    chosen: rule === page,
    tone: fired !== null && fired.spent >= 1 ? 'bad' : 'plain',
  }
}

export const pageMeansBroken: Card = {
  words,
  ask: (given) => {
    const ground = groundOf(given, (own) => isUsual(own) && saves(own))
    const page = pageOf(ground) as AlertRule
    const { detection, spent } = firedAt(ground, page, 1) as Fired
    const rate = Math.min(1, fractionNumber(thresholdBurnRate(page, ground.length)) / 100)
    const said = { rule: ruleNamed(page), detection: delay(detection), spent: percent(spent) }
    return {
      situation: [ground.promise],
      question: sentence(words.question, { rule: said.rule }),
      ...offer(
        { value: spent, text: sentence(words.right.text, { spent: said.spent }), why: sentence(words.right.why, {}) },
        {
          value: 1,
          text: sentence(words.all.text, { all: percent(1) }),
          why: sentence(words.all.why, { allowed: duration(ground.allowed), detection: said.detection }),
        },
        {
          value: rate,
          text: sentence(words.rate.text, { rate: percent(rate) }),
          why: sentence(words.rate.why, { spent: said.spent }),
        },
        { text: sentence(words.nothing.text, {}), why: sentence(words.nothing.why, {}) },
      ),
      answer: sentence(words.answer, said),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'slider',
        label: sentence(words.label, {}),
        values: SHARES.map((one) => figure(share(one))),
        first: SHARES.length - 1,
        at: (place) => {
          const failing = SHARES[place] as PartsPerBillion
          return {
            sentences: [told(page, firedAt(ground, page, ratioOf(failing)), failing)],
            picture: barsOf(
              sentence(words.picture, {}),
              ground.scenario.alertRules.map((rule) => rowOf(ground, rule, failing, page)),
              { label: sentence(words.limit, {}), size: 1 },
            ),
          }
        },
      },
      part: 'alert-timeline',
    }
  },
}
