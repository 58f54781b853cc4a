import { splitBudget } from '../../../core/dependency/split-budget.ts'
import { systemAssessment } from '../../../core/dependency/system-assessment.ts'
import type { SystemAssessment } from '../../../core/dependency/system-assessment.ts'
import type { Component } from '../../../core/dependency/system-model.ts'
import { timeFailing } from '../../../core/dependency/time-failing.ts'
import { allowedBadTime, errorBudget } from '../../../core/objective/error-budget.ts'
import { ratioOf } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import type { Look } from '../../course/course.ts'
import { bestCopied, failing, promiseOfAChain, withCopy } from '../../course/promise-of-a-chain/course.ts'
import { count, duration, partNamed, share, span, working } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import { cell } from '../cell.ts'
import type { Exercise } from '../exercise.ts'
import { words } from './words.ts'

const assessed = (scenario: Scenario, look: Look): SystemAssessment => {
  const found = systemAssessment(scenario.system, look(scenario).failingOf)
  if (found === null) throw new RangeError('no journey')
  return found
}

const promise = ({ availability, replicas }: Component): Sentence => {
  if (availability.kind !== 'target') throw new RangeError('a part of the exercise without a promise')
  return replicas === 1
    ? cell(share(availability.share))
    : sentence(words.table.copies, { promise: share(availability.share), copies: count(replicas, nouns.replica) })
}

export const promiseOfAChainExercise: Exercise = {
  course: promiseOfAChain,
  words,
  sheet: (start, look) => {
    const { scene, table, results, findings } = words
    const { target } = start
    const { period } = look(start).assessment
    const length = period.end - period.start
    const known = assessed(start, look)
    const { parts, unavailability } = known.system
    const handed = splitBudget(known.system, ratioOf(errorBudget(target)), 'equal')
    const best = bestCopied(known)
    const first = handed?.shares[0]
    if (handed === null || first === undefined) throw new RangeError('nothing to hand down')
    const promised = parts.map((part) => [cell(partNamed(part.name)), promise(part)])
    return {
      scene: [
        sentence(scene.journey, {
          parts: count(parts.length, nouns.part),
          target: share(target),
          allowed: duration(allowedBadTime(length, target)),
          window: duration(length),
        }),
        sentence(scene.nine, {}),
      ],
      table: { caption: table.caption, columns: table.columns, rows: promised },
      results: {
        caption: results.caption,
        columns: table.resultColumns,
        rows: promised.map((row, place) => {
          const given = handed.shares.find(({ ids }) => ids.includes(parts[place]?.id ?? ''))
          const fails = cell(span(timeFailing(unavailability[place] ?? 0, length)))
          return [...row, fails, ...(given === undefined ? [] : [cell(share(given.target))])]
        }),
      },
      findings: [
        sentence(findings.promise, {
          working: working(failing(known)),
          fails: span(timeFailing(failing(known), length)),
        }),
        sentence(findings.copy, {
          part: partNamed(best.name),
          working: working(failing(assessed(withCopy(start, best), look))),
        }),
        sentence(findings.split, { target: share(target), each: share(first.eachTarget) }),
      ],
    }
  },
}
