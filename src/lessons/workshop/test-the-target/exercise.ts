import { allowedBadTime } from '../../../core/objective/error-budget.ts'
import { costliestSpender } from '../../../core/scenario/spenders.ts'
import { SEEDS, testTheTarget } from '../../course/test-the-target/course.ts'
import type { Look } from '../../course/course.ts'
import { count, duration, incidentNamed, percent, share, sloWindow, span, word } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import { cell } from '../cell.ts'
import type { Exercise } from '../exercise.ts'
import { strictestKept, TARGETS, testedMonths } from '../months.ts'
import type { TestedMonth } from '../months.ts'
import { words } from './words.ts'

const monthFinding = ({ seed, month }: TestedMonth, look: Look): Sentence => {
  const { assessment } = look(month)
  const costliest = costliestSpender(assessment)
  if (costliest === null || assessment.consumed === null) throw new RangeError('a bad month that spends nothing')
  return sentence(words.findings.month, {
    seed: word(seed),
    incidents: count(month.incidents.length, nouns.incident),
    time: span(assessment.consumed.time),
    costliest: incidentNamed(costliest.incident),
    share: percent(costliest.own.share / assessment.consumed.share),
  })
}

export const testTheTargetExercise: Exercise = {
  course: testTheTarget,
  words,
  sheet: (start, look) => {
    const { scene, table, results, findings } = words
    const months = testedMonths(start, start.now ?? 0, look, SEEDS)
    const { period } = look(start).assessment
    const columns = [table.target, table.allows, ...SEEDS]
    const rowOf = (target: (typeof TARGETS)[number]): readonly Sentence[] => [
      cell(share(target)),
      cell(duration(allowedBadTime(period.end - period.start, target))),
    ]
    const outcome = (consumed: number): Sentence =>
      sentence(words.consumed, {
        share: percent(consumed),
        outcome: word(consumed <= 1 ? words.kept : words.broken),
      })
    const strictest = strictestKept(months)
    return {
      scene: [
        sentence(scene.promise, { window: sloWindow(start.sloWindow, period.start) }),
        sentence(scene.months, { months: count(months.length, words.month) }),
        sentence(scene.seeds, { first: word(SEEDS[0]), second: word(SEEDS[1]), third: word(SEEDS[2]) }),
      ],
      table: { caption: table.caption, columns, rows: TARGETS.map(rowOf) },
      results: {
        caption: results.caption,
        columns,
        rows: TARGETS.map((target, place) => [
          ...rowOf(target),
          ...months.map(({ consumed }) => outcome(consumed[place] ?? 0)),
        ]),
      },
      findings: [
        ...months.map((month) => monthFinding(month, look)),
        ...(strictest === null ? [] : [sentence(findings.strictest, { target: share(strictest) })]),
      ],
    }
  },
}
