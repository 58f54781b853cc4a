import { useMemo } from 'react'
import { playedWeeks, QUARTER_WEEKS } from '../../../core/game/played-quarter.ts'
import type { GameRun } from '../../../core/game/played-quarter.ts'
import { parseRun } from '../../../core/game/run-text.ts'
import { toldWeek } from '../../../core/game/told-week.ts'
import { count } from '../../../lessons/fact.ts'
import { words } from '../../../lessons/game/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { storefrontWords } from '../../../lessons/storefront-checkout/words.ts'
import { Said } from '../said.tsx'
import { gameAddress, sameSeedAddress } from './game-address.ts'
import { GameBoard } from './game-board.tsx'
import { GameRules } from './game-rules.tsx'
import styles from './game-table.module.css'
import { RunResult } from './run-result.tsx'
import { WeeksTable } from './weeks-table.tsx'

/** A finished quarter from a link. */
export const RunPage = ({ text }: { readonly text: string }) => {
  const read = useMemo(() => parseRun(text, storefrontWords().service), [text])
  if (!read.ok) {
    return (
      <>
        <h1>{words.run.title}</h1>
        <p>{read.problem.code === 'newer-version' ? words.run.newer : words.run.unreadable}</p>
        <p>
          <a href={gameAddress()}>{words.run.toStart}</a>
        </p>
      </>
    )
  }
  if (read.value.choices.length < QUARTER_WEEKS) {
    const weeks = count(read.value.choices.length, words.nouns.week)
    return (
      <>
        <h1>{words.run.title}</h1>
        <p>
          <Said sentence={sentence(words.run.unfinished, { weeks })} />
        </p>
        <p>
          <a href={sameSeedAddress(read.value)}>{words.over.again}</a>
        </p>
      </>
    )
  }
  return <FinishedRun run={read.value} />
}

const FinishedRun = ({ run }: { readonly run: GameRun }) => {
  const weeks = useMemo(() => playedWeeks(run), [run])
  const told = useMemo(() => toldWeek(run.promise, weeks), [run.promise, weeks])
  if (told === null) return null
  return (
    <>
      <div className={styles.top}>
        <h1 className={styles.name}>{words.title}</h1>
        <p className={styles.week}>
          <Said sentence={sentence(words.run.told, { seed: { kind: 'name', text: run.seed } })} />
        </p>
      </div>
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
