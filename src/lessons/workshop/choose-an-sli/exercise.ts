import { WHOLE } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import {
  ANSWER,
  chooseAnSli,
  slowEvening,
  THRESHOLD,
  withoutOutage,
  withSlowAsBad,
} from '../../course/choose-an-sli/course.ts'
import { duration, percent, share, sloWindow } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import { cell } from '../cell.ts'
import type { Exercise } from '../exercise.ts'
import { words } from './words.ts'

export const chooseAnSliExercise: Exercise = {
  course: chooseAnSli,
  words,
  sheet: (start, look) => {
    const { scene, table, results, findings } = words
    const left = (scenario: Scenario): number => look(scenario).assessment.remaining?.share ?? 0
    const { assessment } = look(start)
    const evening = slowEvening(start)
    const outage = start.incidents.find(({ failing }) => failing === WHOLE)
    const [inside, balancer, inTime] = [left(withoutOutage(start)), left(start), left(withSlowAsBad(start))]
    const say = (text: string) => sentence(text, {})
    const names = [
      say(table.inside),
      say(table.balancer),
      sentence(table.inTime, { threshold: duration(THRESHOLD) }),
      say(table.mean),
    ] as const
    return {
      scene: [
        sentence(scene.budget, {
          target: share(start.target),
          window: sloWindow(start.sloWindow, assessment.period.start),
          allowed: duration(assessment.allowedBadTime),
        }),
        sentence(scene.outage, { lasted: duration(outage?.lasted ?? 0) }),
        sentence(scene.slow, {
          failing: share(evening.failing),
          answer: duration(ANSWER),
          slowLasted: duration(evening.lasted),
        }),
      ],
      table: { caption: table.caption, columns: table.columns, rows: names.map((name) => [name]) },
      results: {
        caption: results.caption,
        columns: table.columns,
        rows: [
          [names[0], say(results.no), say(results.no), cell(percent(inside))],
          [names[1], say(results.yes), say(results.no), cell(percent(balancer))],
          [names[2], say(results.yes), say(results.yes), cell(percent(inTime))],
          [names[3], say(results.hardly), say(results.hardly), say(results.none)],
        ],
      },
      findings: [sentence(findings.same, { apart: percent(inside - inTime) }), say(findings.best)],
    }
  },
}
