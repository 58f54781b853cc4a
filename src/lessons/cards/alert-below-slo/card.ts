import type { AlertRule } from '../../../core/alert/alert-rule.ts'
import { budgetSpentAtDetection, detectionTime, resetTime } from '../../../core/alert/detection.ts'
import { workbookRules } from '../../../core/alert/workbook-rules.ts'
import { WORKBOOK_STRATEGIES } from '../../../core/alert/workbook-strategies.ts'
import { affordableRepeats } from '../../../core/budget/affordable-repeats.ts'
import { MINUTE } from '../../../core/quantity/units.ts'
import { count, delay, duration, percent, ruleNamed, share } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import type { Card } from '../card.ts'
import { groundOf, isUsual } from '../ground.ts'
import type { Ground } from '../ground.ts'
import { offer } from '../options.ts'
import { barsOf } from '../pictures.ts'
import { firstRule } from '../rules.ts'
import { words } from './words.ts'

/** A way to alert, and what it makes of an outage of everything. */
interface Way {
  readonly named: Sentence
  readonly detection: number
  readonly spent: number
  readonly reset: number
  /** How often it can fire while the promise is kept. */
  readonly times: number
}

const wayOf = ({ target, length }: Ground, rule: AlertRule, named: Sentence): Way | null => {
  const objective = { target, sloWindow: length }
  const detection = detectionTime(rule, objective, 1)
  const spent = budgetSpentAtDetection(rule, objective, 1)
  if (detection === null || spent === null || spent === 0) return null
  return { named, detection, spent, reset: resetTime(rule, objective, 1) ?? 0, times: affordableRepeats(1, spent) }
}

/** The workbook's first two ways: the error rate is above the error budget, over a short and over a long while. */
const belowTarget = (key: 'strategy-1' | 'strategy-2', length: number): AlertRule =>
  WORKBOOK_STRATEGIES.find((one) => one.key === key)?.rules(length)[0] as AlertRule

const below = (ground: Ground, key: 'strategy-1' | 'strategy-2'): Way | null => {
  const rule = belowTarget(key, ground.length)
  const text = key === 'strategy-1' ? words.ways.below : words.ways.slow
  return rule.longWindow >= ground.length
    ? null
    : wayOf(ground, rule, sentence(text, { longWindow: duration(rule.longWindow) }))
}

/** The scenario's first page, or the workbook's where it has none that can fire. */
const budgetWay = (ground: Ground): Way | null => {
  const { scenario, target, length } = ground
  const rule =
    firstRule(scenario.alertRules, { target, sloWindow: length }) ??
    firstRule(workbookRules(), { target, sloWindow: length })
  return rule === null ? null : wayOf(ground, rule, sentence(words.ways.own, { rule: ruleNamed(rule) }))
}

const waysOf = (ground: Ground): readonly Way[] =>
  [below(ground, 'strategy-1'), below(ground, 'strategy-2'), budgetWay(ground)].filter((way) => way !== null)

/** Windows so short that even ten minutes are most of them have no moments below the target. */
const tells = (ground: Ground): boolean =>
  isUsual(ground) && (waysOf(ground)[0]?.times ?? 0) > 2 && waysOf(ground).length > 1

export const alertBelowSlo: Card = {
  words,
  ask: (given) => {
    const ground = groundOf(given, tells)
    const { target, length, allowed } = ground
    const ways = waysOf(ground)
    const first = ways[0] as Way
    const longWindow = duration(belowTarget('strategy-1', length).longWindow)
    const times = count(first.times, nouns.time)
    const blip = { blip: delay(first.detection) }
    const spent = { spent: percent(first.spent) }
    const minutes = Math.floor(allowed / MINUTE)
    return {
      situation: [ground.promise, sentence(words.situation, { longWindow, target: share(target) })],
      question: sentence(words.question, {}),
      ...offer(
        {
          value: first.times,
          text: sentence(words.right.text, { times }),
          why: sentence(words.right.why, { ...blip, ...spent }),
        },
        { text: sentence(words.never.text, {}), why: sentence(words.never.why, { longWindow }) },
        { text: sentence(words.once.text, {}), why: sentence(words.once.why, spent) },
        ...(minutes > 1
          ? [
              {
                value: minutes,
                text: sentence(words.minutes.text, { times: count(minutes, nouns.time) }),
                why: sentence(words.minutes.why, blip),
              },
            ]
          : []),
      ),
      answer: sentence(words.answer, { ...blip, times }),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'choice',
        label: sentence(words.label, {}),
        values: ways.map(({ named }) => named),
        first: 0,
        at: (place) => {
          const way = ways[place] ?? first
          return {
            sentences: [
              sentence(words.fires, { detection: delay(way.detection), spent: percent(way.spent) }),
              sentence(words.often, { times: count(way.times, nouns.time), reset: delay(way.reset) }),
            ],
            picture: barsOf(
              sentence(words.picture, {}),
              ways.map((one, other) => ({
                label: one.named,
                value: sentence('{times}', { times: count(one.times, nouns.time) }),
                size: one.times,
                chosen: other === place,
              })),
            ),
          }
        },
      },
      part: 'strategies',
    }
  },
}
