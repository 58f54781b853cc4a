import type { PlayedWeek } from '../../core/game/played-quarter.ts'
import type { Sentence } from '../sentence.ts'
import { amount } from '../fact.ts'
import { sentence } from '../sentence.ts'
import { words as names } from './names/words.ts'

/** What each incident of the weeks is called, by its id. */
export const incidentNames = (weeks: readonly PlayedWeek[]): ReadonlyMap<string, Sentence> =>
  new Map(
    weeks.flatMap(({ number, failed, outside }) => [
      ...outside.map(({ kind, incident }) => [incident.id, sentence(names[kind], { week: amount(number) })] as const),
      ...failed.flatMap(({ release, incidents }) =>
        incidents.map(
          ({ id }, stage) =>
            [
              id,
              sentence(stage === 0 ? names.release : names.releaseStage, {
                release: amount(release),
                week: amount(number),
              }),
            ] as const,
        ),
      ),
    ]),
  )
