import { promiseScenario, weekBegins } from '../../../core/game/game-promise.ts'
import { allIncidents } from '../../../core/game/played-quarter.ts'
import type { GameRun, PlayedWeek } from '../../../core/game/played-quarter.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { LONGEST_NAME } from '../../../core/scenario/limits.ts'
import { words } from '../../../lessons/game/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { sentenceWords } from '../fact-words.ts'

/** A played quarter as a scenario of its own, seen from its end, every incident by its name. */
export const quarterScenario = (
  run: GameRun,
  weeks: readonly PlayedWeek[],
  names: ReadonlyMap<string, string>,
): Omit<Scenario, 'id'> => {
  const incidents = allIncidents(weeks).map((one) => ({ ...one, label: names.get(one.id) ?? '' }))
  const { id: _, ...scenario } = promiseScenario(run.promise, incidents, weekBegins(weeks.length + 1))
  const name = sentenceWords(sentence(words.over.mineName, { seed: { kind: 'name', text: run.seed } }))
  return { ...scenario, name: name.slice(0, LONGEST_NAME) }
}
