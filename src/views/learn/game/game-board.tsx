import { clauseAt, remainingParts } from '../../../core/delivery/policy-verdict.ts'
import type { GamePromise } from '../../../core/game/game-promise.ts'
import type { PlayedWeek } from '../../../core/game/played-quarter.ts'
import { scoreOf } from '../../../core/game/score.ts'
import type { ToldWeek } from '../../../core/game/told-week.ts'
import { WHOLE } from '../../../core/quantity/units.ts'
import { formatCount } from '../../../format/count.ts'
import { formatPercent } from '../../../format/percent.ts'
import { clauseName, clauseRangeWords } from '../../../format/policy-words.ts'
import { count } from '../../../lessons/fact.ts'
import { words } from '../../../lessons/game/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { classNames } from '../../ui/class-names.ts'
import { Said } from '../said.tsx'
import styles from './game-board.module.css'
import { QuarterPicture } from './quarter-picture.tsx'

export interface GameBoardProps {
  readonly promise: GamePromise
  readonly weeks: readonly PlayedWeek[]
  /** The last week; null before the first has been played. */
  readonly told: ToldWeek | null
  readonly over: boolean
}

const percent = (part: number): string => `${Math.max(0, Math.min(1, part)) * 100}%`

/** All that everybody knows: budget, policy, points, and how it came to that. */
export const GameBoard = ({ promise, weeks, told, over }: GameBoardProps) => {
  const left = weeks.at(-1)?.after ?? 1
  const { policy } = promise
  const clause = clauseAt(policy, remainingParts(left))
  const tone = left < 0 ? 'spent' : policy.clauses[clause]?.shipping === WHOLE ? 'healthy' : 'caution'
  const { total, forFeatures, forKept, offForHoarding } = scoreOf(weeks)
  const { point } = words.nouns
  const bounds = policy.clauses.flatMap(({ from }) => (from !== null && from > 0 && from < WHOLE ? [from / WHOLE] : []))
  return (
    <section className={styles.board} aria-label={words.quarter}>
      <dl className={styles.facts}>
        <div className={styles.fact}>
          <dt>{words.board.left}</dt>
          <dd className={classNames(styles.huge, styles[tone])}>{formatPercent(left)}</dd>
          <dd>{left < 0 && words.board.overspent}</dd>
          <dd className={styles.scale} aria-hidden="true">
            <div className={styles.bar}>
              <span className={classNames(styles.left, styles[tone])} style={{ width: percent(left) }} />
              {bounds.map((bound) => (
                <span key={bound} className={styles.bound} style={{ left: percent(bound) }} />
              ))}
            </div>
            {bounds.map((bound) => (
              <span key={bound} className={styles.mark} style={{ left: percent(bound) }}>
                {formatPercent(bound)}
              </span>
            ))}
          </dd>
        </div>
        <div className={styles.fact}>
          <dt>{words.board.policy}</dt>
          <dd className={styles.large}>{clauseName(policy, clause)}</dd>
          <dd>{clauseRangeWords(policy, clause)}</dd>
        </div>
        {!over && (
          <div className={styles.fact}>
            <dt>{words.board.points}</dt>
            <dd className={styles.large}>{formatCount(total + offForHoarding)}</dd>
            <dd className={styles.sum}>
              <Said
                sentence={sentence(words.board.sum, {
                  features: count(forFeatures, point),
                  kept: count(forKept, point),
                })}
              />
              {offForHoarding > 0 && (
                <>
                  {'. '}
                  <Said sentence={sentence(words.board.ifOver, { off: count(offForHoarding, point) })} />
                </>
              )}
            </dd>
          </div>
        )}
      </dl>
      {told !== null && <QuarterPicture told={told} policy={policy} />}
    </section>
  )
}
