import { useEffect, useMemo, useRef, useState } from 'react'
import { nextWeek, taken, voted, votedAgain, weekOf, weekPlayed } from '../../../core/game/game-state.ts'
import type { GameState } from '../../../core/game/game-state.ts'
import { playedWeeks, QUARTER_WEEKS } from '../../../core/game/played-quarter.ts'
import { toldWeek } from '../../../core/game/told-week.ts'
import { amount, count } from '../../../lessons/fact.ts'
import { toldBriefly } from '../../../lessons/game/tell-week.ts'
import { words } from '../../../lessons/game/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { sentenceWords } from '../fact-words.ts'
import { Said } from '../said.tsx'
import { GameBoard } from './game-board.tsx'
import { GameRules } from './game-rules.tsx'
import styles from './game-table.module.css'
import type { KeptProblem } from './kept-game.ts'
import { PassStage } from './pass-stage.tsx'
import { RevealStage } from './reveal-stage.tsx'
import { RunResult } from './run-result.tsx'
import { ToldStage } from './told-stage.tsx'
import { VoteStage } from './vote-stage.tsx'
import { WeeksTable } from './weeks-table.tsx'

export interface GameTableProps {
  readonly game: GameState
  readonly problem: KeptProblem | null
  /** It was begun on this page just now, so that its top is where one has to look. */
  readonly begun: boolean
  readonly onGo: (next: GameState | null) => void
}

/** A running game: what is to be done now, and the board with all that is known. */
export const GameTable = ({ game, problem, begun, onGo }: GameTableProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const { run, stage, votes } = game
  const weeks = useMemo(() => playedWeeks(run), [run])
  const told = useMemo(() => toldWeek(run.promise, weeks), [run.promise, weeks])
  const step = `${run.choices.length} ${stage} ${votes.length}`
  const shown = useRef(begun ? '' : step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    heading.current?.focus()
    scrollTo(0, 0)
  }, [step])

  return (
    <>
      <div className={styles.top}>
        <h1 className={styles.name}>{words.title}</h1>
        <p className={styles.week}>
          <Said sentence={sentence(words.week, { week: amount(weekOf(game)), weeks: amount(QUARTER_WEEKS) })} />
        </p>
        <StartOver weeks={run.choices.length} onYes={() => onGo(null)} />
      </div>
      {problem !== null && <Notice>{words.storage[problem]}</Notice>}
      <VisuallyHidden>
        <span role="status">
          {stage === 'told' && told !== null && sentenceWords(toldBriefly(run.promise, told.week))}
        </span>
      </VisuallyHidden>
      <div className={styles.table} data-stage={stage}>
        <section className={styles.stage} aria-labelledby="game-stage">
          {stage === 'pass' && <PassStage game={game} heading={heading} onTaken={() => onGo(taken(game))} />}
          {stage === 'vote' && (
            <VoteStage
              key={step}
              game={game}
              left={weeks.at(-1)?.after ?? 1}
              heading={heading}
              onVote={(vote) => onGo(voted(game, vote))}
            />
          )}
          {stage === 'reveal' && (
            <RevealStage
              game={game}
              left={weeks.at(-1)?.after ?? 1}
              heading={heading}
              onPlay={() => onGo(weekPlayed(game))}
              onAgain={() => onGo(votedAgain(game))}
            />
          )}
          {stage === 'told' && told !== null && (
            <ToldStage
              promise={run.promise}
              weeks={weeks}
              told={told}
              heading={heading}
              onNext={() => onGo(nextWeek(game))}
            />
          )}
          {stage === 'over' && told !== null && (
            <RunResult run={run} weeks={weeks} told={told} heading={heading} onNew={() => onGo(null)} />
          )}
        </section>
        <GameBoard promise={run.promise} weeks={weeks} told={told} over={stage === 'over'} />
      </div>
      {weeks.length > 0 && <WeeksTable weeks={weeks} open={stage === 'over'} />}
      <GameRules promise={run.promise} />
    </>
  )
}

interface StartOverProps {
  readonly weeks: number
  readonly onYes: () => void
}

const StartOver = ({ weeks, onYes }: StartOverProps) => {
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {words.board.restart}
      </Button>
    )
  return (
    <Notice
      kind="alert"
      actions={
        <>
          <Button onClick={onYes}>{words.board.restartYes}</Button>
          <Button onClick={() => setAsking(false)}>{words.board.restartNo}</Button>
        </>
      }
    >
      <Said sentence={sentence(words.board.restartSure, { weeks: count(weeks, words.nouns.week) })} />
    </Notice>
  )
}
