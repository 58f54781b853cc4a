import { policyVerdict } from '../../../core/delivery/policy-verdict.ts'
import { WHOLE } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import type { Known } from '../../course/course.ts'
import { failedAgain, failedDeploy, voteOnTheBudget } from '../../course/vote-on-the-budget/course.ts'
import { amount, count, decides, percent, share, sloWindow, span, verdictNamed } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import { cell } from '../cell.ts'
import type { Exercise } from '../exercise.ts'
import { words } from './words.ts'

const left = ({ assessment }: Known): number => assessment.remaining?.share ?? 0

const verdict = ({ policy }: Scenario, remaining: number): readonly Sentence[] => {
  const holding = policyVerdict(policy, remaining)
  return holding === null ? [] : [cell(verdictNamed(holding.clause)), cell(decides(holding.clause))]
}

const ownOf = ({ assessment }: Known, id: string): number =>
  assessment.ledger.find(({ incident }) => incident.id === id)?.own.share ?? 0

export const voteOnTheBudgetExercise: Exercise = {
  course: voteOnTheBudget,
  words,
  sheet: (start, look) => {
    const { scene, table, results, findings } = words
    const known = look(start)
    const { budgetReturn, now, period } = known.assessment
    if (budgetReturn === null || budgetReturn.kind !== 'roll-off') throw new RangeError('nothing rolls off')
    const deploy = failedDeploy(start)
    const provider = start.incidents.find(({ id }) => id !== deploy.id)
    const situations: readonly (readonly [string, number])[] = [
      [table.now, left(known)],
      [table.again, left(look(failedAgain(start)))],
      [table.later, left(look({ ...start, now: budgetReturn.until }))],
    ]
    const rows = situations.map(([name, part]) => [sentence(name, {}), cell(percent(part))])
    return {
      scene: [
        sentence(scene.left, {
          target: share(start.target),
          window: sloWindow(start.sloWindow, period.start),
          left: percent(left(known)),
        }),
        sentence(scene.spent, {
          deploy: percent(ownOf(known, deploy.id)),
          provider: percent(provider === undefined ? 0 : ownOf(known, provider.id)),
        }),
        sentence(scene.next, { every: amount(WHOLE / start.delivery.changeFailureRate) }),
      ],
      table: { caption: table.caption, columns: table.columns, rows },
      results: {
        caption: results.caption,
        columns: table.resultColumns,
        rows: rows.map((row, place) => [...row, ...verdict(start, situations[place]?.[1] ?? 0)]),
      },
      findings: [
        sentence(findings.back, { after: span(budgetReturn.until - now) }),
        sentence(findings.clauses, { clauses: count(start.policy.clauses.length, nouns.clause) }),
      ],
    }
  },
}
