import type { Ref } from 'react'
import type { GamePromise } from '../../../core/game/game-promise.ts'
import { QUARTER_WEEKS } from '../../../core/game/played-quarter.ts'
import type { PlayedWeek } from '../../../core/game/played-quarter.ts'
import type { ToldWeek } from '../../../core/game/told-week.ts'
import { amount, word } from '../../../lessons/fact.ts'
import { incidentNames } from '../../../lessons/game/incident-names.ts'
import { toldBudget, toldIncident, toldReleases, toldWhole } from '../../../lessons/game/tell-week.ts'
import { words } from '../../../lessons/game/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import type { Sentence } from '../../../lessons/sentence.ts'
import { Button } from '../../ui/button.tsx'
import { sentenceWords } from '../fact-words.ts'
import { Said } from '../said.tsx'
import { StageTitle } from './stage-title.tsx'
import styles from './stages.module.css'

export interface ToldStageProps {
  readonly promise: GamePromise
  readonly weeks: readonly PlayedWeek[]
  readonly told: ToldWeek
  readonly heading: Ref<HTMLHeadingElement>
  readonly onNext: () => void
}

const said = (all: readonly Sentence[]) =>
  all.map((one, place) => (
    <span key={place}>
      <Said sentence={one} />{' '}
    </span>
  ))

/** What happened in a week, in short sentences. */
export const ToldStage = ({ promise, weeks, told, heading, onNext }: ToldStageProps) => {
  const { week, incidents } = told
  const names = incidentNames(weeks)
  const all = toldWhole(told)
  return (
    <>
      <StageTitle heading={heading}>
        <Said sentence={sentence(words.told.title, { week: amount(week.number) })} />
      </StageTitle>
      <p className={styles.text}>{said(toldBudget(promise, told))}</p>
      <p className={styles.text}>{said(toldReleases(promise, week))}</p>
      {incidents.length === 0 ? (
        <p className={styles.text}>{words.told.quiet}</p>
      ) : (
        <div className={styles.happened}>
          <h3>{words.told.incidents}</h3>
          <ul className={styles.incidents}>
            {incidents.map((one) => {
              const name = names.get(one.incident.id)
              return (
                <li key={one.incident.id} data-cause={one.incident.cause}>
                  {said(toldIncident(one, word(name === undefined ? '' : sentenceWords(name))))}
                </li>
              )
            })}
          </ul>
          {all !== null && (
            <p className={styles.note}>
              <Said sentence={all} />
            </p>
          )}
        </div>
      )}
      <div>
        <Button variant="primary" className={styles.main} onClick={onNext}>
          {week.number < QUARTER_WEEKS ? (
            <Said sentence={sentence(words.told.goOn, { week: amount(week.number + 1) })} />
          ) : (
            words.told.toEnd
          )}
        </Button>
      </div>
    </>
  )
}
