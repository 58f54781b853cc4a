import type { IncidentAlerts } from '../../../core/alert/alert-assessment.ts'
import { NIGHT_SEED, nightWatch, trimmed } from '../../course/night-watch/course.ts'
import type { Known } from '../../course/course.ts'
import { count, delay, duration, percent, ruleNamed, share, sloWindow, word } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import { cell } from '../cell.ts'
import type { Exercise } from '../exercise.ts'
import { words } from './words.ts'

const told = ({ incident }: IncidentAlerts): readonly Sentence[] => [
  cell(word(incident.label)),
  cell(duration(incident.lasted)),
  cell(share(incident.failing)),
]

const outcome = (known: Known, one: IncidentAlerts): readonly Sentence[] => {
  const own = known.assessment.ledger.find(({ incident }) => incident.id === one.incident.id)?.own.share ?? 0
  const { first } = one
  return [
    first === null
      ? sentence(words.results.silent, {})
      : sentence(words.results.fired, { rule: ruleNamed(first.rule), after: delay(first.after) }),
    cell(percent(own)),
  ]
}

const wakings = ({ alerts }: Known) => ({
  pages: count(alerts.pages, words.time),
  incidents: count(alerts.pagedIncidents, nouns.incident),
})

export const nightWatchExercise: Exercise = {
  course: nightWatch,
  words,
  sheet: (start, look) => {
    const { scene, table, results, findings } = words
    const known = look(start)
    const { incidents } = known.alerts
    const [first, second, third, fourth] = start.alertRules
    if (first === undefined || second === undefined || third === undefined || fourth === undefined)
      throw new RangeError('not the four usual rules')
    return {
      scene: [
        sentence(scene.budget, {
          target: share(start.target),
          window: sloWindow(start.sloWindow, known.assessment.period.start),
          seed: word(NIGHT_SEED),
        }),
        sentence(scene.rules, {
          rules: count(start.alertRules.length, words.rule),
          first: ruleNamed(first),
          second: ruleNamed(second),
          third: ruleNamed(third),
          fourth: ruleNamed(fourth),
        }),
      ],
      table: { caption: table.caption, columns: table.columns, rows: incidents.map(told) },
      results: {
        caption: results.caption,
        columns: table.resultColumns,
        rows: incidents.map((one) => [...told(one), ...outcome(known, one)]),
      },
      findings: [sentence(findings.wakings, wakings(known)), sentence(findings.trimmed, wakings(look(trimmed(start))))],
    }
  },
}
