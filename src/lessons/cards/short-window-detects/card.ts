import type { AlertRule } from '../../../core/alert/alert-rule.ts'
import { detectionTime, resetTime } from '../../../core/alert/detection.ts'
import { usualShortWindow } from '../../../core/alert/short-window.ts'
import type { Milliseconds } from '../../../core/quantity/units.ts'
import { delay, duration, ruleNamed } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import type { Card } from '../card.ts'
import { groundOf, isUsual } from '../ground.ts'
import type { Ground } from '../ground.ts'
import { offer } from '../options.ts'
import { barsOf, figure } from '../pictures.ts'
import { firstRule } from '../rules.ts'
import { words } from './words.ts'

const ruleOf = ({ scenario, target, length }: Ground): AlertRule | null =>
  firstRule(scenario.alertRules, { target, sloWindow: length })

/** A window of which no part is a whole second is no window that somebody would shorten. */
const LEAST_WINDOW = 60_000

/** Parts of the long window: the usual short one is a twelfth of it. */
const PARTS = [60, 12, 4, 2]

const shortWindows = ({ longWindow, shortWindow }: AlertRule): readonly (Milliseconds | null)[] => [
  ...[
    ...new Set([...PARTS.map((part) => Math.round(longWindow / part)), ...(shortWindow === null ? [] : [shortWindow])]),
  ].toSorted((a, b) => a - b),
  null,
]

const named = (shortWindow: Milliseconds | null): Sentence =>
  shortWindow === null ? sentence(words.none, {}) : figure(duration(shortWindow))

export const shortWindowDetects: Card = {
  words,
  ask: (given) => {
    const ground = groundOf(given, (own) => isUsual(own) && (ruleOf(own)?.longWindow ?? 0) >= LEAST_WINDOW)
    const rule = ruleOf(ground) as AlertRule
    const objective = { target: ground.target, sloWindow: ground.length }
    const timesWith = (shortWindow: Milliseconds | null) => {
      const changed = { ...rule, shortWindow }
      const reset = resetTime(changed, objective, 1) ?? 0
      return { reset, said: { detection: delay(detectionTime(changed, objective, 1) ?? 0), reset: delay(reset) } }
    }
    const windows = shortWindows(rule)
    const { detection } = timesWith(rule.shortWindow).said
    const { reset: without } = timesWith(null).said
    const asked = { rule: ruleNamed(rule), longWindow: duration(rule.longWindow) }
    return {
      situation: [
        ground.promise,
        rule.shortWindow === null
          ? sentence(words.lacks, asked)
          : sentence(words.has, { ...asked, shortWindow: duration(rule.shortWindow) }),
      ],
      question: sentence(words.question, {}),
      ...offer(
        { text: sentence(words.right.text, { detection }), why: sentence(words.right.why, {}) },
        { text: sentence(words.sooner.text, {}), why: sentence(words.sooner.why, {}) },
        { text: sentence(words.later.text, {}), why: sentence(words.later.why, {}) },
        { text: sentence(words.never.text, {}), why: sentence(words.never.why, { without }) },
      ),
      answer: sentence(words.answer, { detection }),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'slider',
        label: sentence(words.label, {}),
        values: windows.map(named),
        first: Math.max(0, windows.indexOf(rule.shortWindow ?? usualShortWindow(rule.longWindow))),
        at: (place) => {
          const shortWindow = windows[place] ?? null
          const { said } = timesWith(shortWindow)
          return {
            sentences: [
              shortWindow === null
                ? sentence(words.without, said)
                : sentence(words.with, { ...said, shortWindow: duration(shortWindow) }),
            ],
            picture: barsOf(
              sentence(words.picture, {}),
              windows.map((one, other) => {
                const times = timesWith(one)
                return {
                  label: named(one),
                  value: sentence(words.row, times.said),
                  size: times.reset,
                  chosen: other === place,
                }
              }),
            ),
          }
        },
      },
      part: 'detection',
    }
  },
}
