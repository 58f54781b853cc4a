import { detectionTime } from '../../../core/alert/detection.ts'
import { neighbouringTargets } from '../../../core/objective/downtime-table.ts'
import { allowedBadTime } from '../../../core/objective/error-budget.ts'
import { stricterTarget } from '../../../core/objective/stricter-target.ts'
import { WHOLE } from '../../../core/quantity/units.ts'
import type { PartsPerBillion } from '../../../core/quantity/units.ts'
import { duration, share, span } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import type { Card, Seen } from '../card.ts'
import { groundOf, isUsual } from '../ground.ts'
import type { Ground } from '../ground.ts'
import { offer } from '../options.ts'
import { barsOf, figure } from '../pictures.ts'
import { firstRule } from '../rules.ts'
import { words } from './words.ts'

const saved = ({ scenario, length }: Ground, target: PartsPerBillion): readonly Sentence[] => {
  const rule = firstRule(scenario.alertRules, { target, sloWindow: length })
  const detection = rule === null ? null : detectionTime(rule, { target, sloWindow: length }, 1)
  if (detection === null) return []
  const left = allowedBadTime(length, target) - detection
  return [
    left > 0
      ? sentence(words.paged, { detection: span(detection), kept: span(left) })
      : sentence(words.late, { detection: span(detection) }),
  ]
}

const seen = (ground: Ground, targets: readonly PartsPerBillion[], place: number): Seen => {
  const target = targets[place] as PartsPerBillion
  const said = { target: share(target), allowed: duration(allowedBadTime(ground.length, target)) }
  return {
    sentences:
      target === WHOLE ? [sentence(words.perfect, said)] : [sentence(words.leaves, said), ...saved(ground, target)],
    picture: barsOf(
      sentence(words.picture, {}),
      targets.map((one, other) => {
        const allowed = allowedBadTime(ground.length, one)
        return {
          label: figure(share(one)),
          value: figure(duration(allowed)),
          size: allowed,
          chosen: other === place,
          tone: one === WHOLE ? 'bad' : 'plain',
        }
      }),
    ),
  }
}

export const perfectTarget: Card = {
  words,
  ask: (given) => {
    const ground = groundOf(given, isUsual)
    const { target, length, allowed } = ground
    const targets = [...neighbouringTargets(target), WHOLE]
    const tenth = allowedBadTime(length, stricterTarget(target) ?? target)
    const none = allowedBadTime(length, WHOLE)
    const nothing = { nothing: duration(none) }
    return {
      situation: [ground.promise],
      question: sentence(words.question, { perfect: share(WHOLE) }),
      ...offer(
        { value: none, text: sentence(words.right.text, nothing), why: sentence(words.right.why, {}) },
        { text: sentence(words.goal.text, {}), why: sentence(words.goal.why, {}) },
        {
          value: tenth,
          text: sentence(words.tenth.text, { tenth: duration(tenth) }),
          why: sentence(words.tenth.why, {}),
        },
        {
          value: allowed,
          text: sentence(words.same.text, { allowed: duration(allowed) }),
          why: sentence(words.same.why, {}),
        },
      ),
      answer: sentence(words.answer, {
        ...nothing,
        perfect: share(WHOLE),
        target: share(target),
        allowed: duration(allowed),
      }),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'slider',
        label: sentence(words.label, {}),
        values: targets.map((one) => figure(share(one))),
        first: targets.indexOf(target),
        at: (place) => seen(ground, targets, place),
      },
      part: 'target',
    }
  },
}
