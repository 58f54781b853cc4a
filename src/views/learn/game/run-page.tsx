import { useMemo } from 'react'
import { playedWeeks, QUARTER_WEEKS } from '../../../core/game/played-quarter.ts'
import type { GameRun } from '../../../core/game/played-quarter.ts'
import { isUnchecked, parseRun } from '../../../core/game/run-text.ts'
import { toldWeek } from '../../../core/game/told-week.ts'
import { amount, count } from '../../../lessons/fact.ts'
import { words as linkWords } from '../../../lessons/game/links/words.ts'
import { words } from '../../../lessons/game/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { storefrontWords } from '../../../lessons/storefront-checkout/words.ts'
import { Notice } from '../../ui/notice.tsx'
import { Said } from '../said.tsx'
import { gameAddress, sameSeedAddress } from './game-address.ts'
import { GameBoard } from './game-board.tsx'
import { GameRules } from './game-rules.tsx'
import styles from './game-table.module.css'
import { RunResult } from './run-result.tsx'
import { WeeksTable } from './weeks-table.tsx'

/** A finished quarter from a link. */
export const RunPage = ({ text: runText }: { readonly text: string }) => {
  const read = useMemo(() => parseRun(runText, storefrontWords().service), [runText])
  if (!read.ok) {
    const { code, path } = read.problem
    return (
      <>
        <h1>{linkWords.run.title}</h1>
        <p>
          {code === 'newer-version'
            ? linkWords.run.newer
            : path === 'check'
              ? linkWords.run.changed
              : linkWords.run.unreadable}
        </p>
        <p>
          <a href={gameAddress()}>{linkWords.run.toStart}</a>
        </p>
      </>
    )
  }
  if (read.value.choices.length < QUARTER_WEEKS) {
    const weeks = count(read.value.choices.length, words.nouns.week)
    // Without a check nobody can tell a link that was cut off from one of a game that was not over.
    const text = isUnchecked(runText) ? linkWords.run.cutOff : linkWords.run.unfinished
    return (
      <>
        <h1>{linkWords.run.title}</h1>
        <p>
          <Said sentence={sentence(text, { weeks, all: amount(QUARTER_WEEKS) })} />
        </p>
        <p>
          <a href={sameSeedAddress(read.value)}>{words.over.again}</a>
        </p>
      </>
    )
  }
  return <FinishedRun run={read.value} unchecked={isUnchecked(runText)} />
}

interface FinishedRunProps {
  readonly run: GameRun
  readonly unchecked: boolean
}

const FinishedRun = ({ run, unchecked }: FinishedRunProps) => {
  const weeks = useMemo(() => playedWeeks(run), [run])
  const told = useMemo(() => toldWeek(run.promise, weeks), [run.promise, weeks])
  if (told === null) return null
  return (
    <>
      <div className={styles.top}>
        <h1 className={styles.name}>{words.title}</h1>
        <p className={styles.week}>
          <Said sentence={sentence(linkWords.run.told, { seed: { kind: 'name', text: run.seed } })} />
        </p>
      </div>
      {unchecked && <Notice>{linkWords.run.unchecked}</Notice>}
      <div className={styles.table}>
        <section className={styles.stage} aria-labelledby="game-stage">
          <RunResult run={run} weeks={weeks} told={told} />
        </section>
        <GameBoard promise={run.promise} weeks={weeks} told={told} over />
      </div>
      {weeks.length > 0 && <WeeksTable weeks={weeks} open />}
      <GameRules promise={run.promise} />
    </>
  )
}
