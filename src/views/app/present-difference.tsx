import { differenceWords, standingWords } from '../compare/difference-words.ts'
import { comparedPicture } from '../compare/compared-picture.ts'
import { RemainingLinesFigure } from '../charts/remaining-lines-figure.tsx'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import type { Side } from '../present/beside.tsx'
import styles from './present-difference.module.css'

export interface PresentDifferenceProps {
  readonly one: Side
  readonly other: Side
  /** Whether both burn-downs are shown, in one picture. */
  readonly lines: boolean
}

/** What two scenarios differ in, and what that makes of their budgets. */
export const PresentDifference = ({ one, other, lines }: PresentDifferenceProps) => {
  const [before, after] = [one, other].map((side) => ({ ...side, alerts: null }))
  if (before === undefined || after === undefined) return null
  const standing = standingWords(before, after)
  const picture = lines ? comparedPicture([one.scenario, other.scenario], [one.assessment, other.assessment]) : null
  return (
    <>
      <p className={styles.words}>
        Beside “{scenarioTitle(one.scenario)}”, <strong>{scenarioTitle(other.scenario)}</strong>{' '}
        {differenceWords(before, after)} {standing}
      </p>
      {picture !== null && (
        <RemainingLinesFigure
          title="Burn-downs side by side"
          headingLevel={2}
          summary={standing}
          picture={picture}
          fileName="burn-downs side by side"
        />
      )}
    </>
  )
}
