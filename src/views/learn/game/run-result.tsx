import { useMemo, useState } from 'react'
import type { Ref } from 'react'
import type { GameRun, PlayedWeek } from '../../../core/game/played-quarter.ts'
import { postMortem } from '../../../core/game/post-mortem.ts'
import { scoreOf } from '../../../core/game/score.ts'
import type { ToldWeek } from '../../../core/game/told-week.ts'
import { count, word } from '../../../lessons/fact.ts'
import { incidentNames } from '../../../lessons/game/incident-names.ts'
import { toldPostMortem, toldScore } from '../../../lessons/game/tell-run.ts'
import { words } from '../../../lessons/game/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { useActions } from '../../../store/use-store.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { sentenceWords } from '../fact-words.ts'
import { Said } from '../said.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import { runAddress, sameSeedAddress, sharedRunAddress } from './game-address.ts'
import { quarterScenario } from './quarter-scenario.ts'
import { runMarkdown } from './run-markdown.ts'
import styles from './run-result.module.css'
import { StageTitle } from './stage-title.tsx'

export interface RunResultProps {
  readonly run: GameRun
  readonly weeks: readonly PlayedWeek[]
  readonly told: ToldWeek
  readonly heading?: Ref<HTMLHeadingElement>
  /** Begins another game; not given where a link is looked at. */
  readonly onNew?: () => void
}

/** A finished quarter: its score, what else could have been, and what there is to learn from it. */
export const RunResult = ({ run, weeks, told, heading = null, onNew }: RunResultProps) => {
  const { receiveScenario } = useActions()
  const [received, setReceived] = useState(false)
  const score = scoreOf(weeks)
  const names = useMemo(
    () => new Map([...incidentNames(weeks)].map(([id, name]) => [id, sentenceWords(name)] as const)),
    [weeks],
  )
  const parts = useMemo(
    () => toldPostMortem(run.promise, weeks, postMortem(run, weeks), (id) => word(names.get(id) ?? '')),
    [run, weeks, names],
  )
  const left = told.week.after
  const sum = toldScore(score, left)
  return (
    <>
      <StageTitle heading={heading}>{words.over.title}</StageTitle>
      <p className={styles.score}>
        <Said sentence={sentence(words.over.score, { total: count(score.total, words.nouns.point) })} />
      </p>
      <p className={styles.sum}>
        <Said sentence={sum} />
      </p>
      <ComparisonTable
        run={run}
        name={onNew === undefined ? words.over.thisRun : words.over.you}
        total={score}
        left={left}
      />
      <section className={styles.post} aria-labelledby="game-post-mortem">
        <h3 id="game-post-mortem" className={styles.heading}>
          {words.post.title}
        </h3>
        <p className={styles.blameless}>{words.post.blameless}</p>
        <div className={styles.parts}>
          {parts.map(({ title, sentences }) => (
            <section key={title} className={styles.part}>
              <h4>{title}</h4>
              <ul className={styles.list}>
                {sentences.map((one, place) => (
                  <li key={place}>
                    <Said sentence={one} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </section>
      <div className={styles.actions}>
        {onNew !== undefined && (
          <Button variant="primary" onClick={onNew}>
            {words.over.newGame}
          </Button>
        )}
        <CopyButton text={sharedRunAddress(run)} instead={words.over.shareInstead}>
          {words.over.share}
        </CopyButton>
        <CopyButton
          text={runMarkdown({ run, weeks, parts, score, sum, address: sharedRunAddress(run) })}
          instead={words.over.markdownInstead}
        >
          {words.over.markdown}
        </CopyButton>
        <Button
          disabled={received}
          onClick={() => {
            receiveScenario(quarterScenario(run, weeks, names))
            setReceived(true)
          }}
        >
          {words.over.mine}
        </Button>
      </div>
      <p role="status" className={styles.note}>
        {received && words.over.mineDone}
      </p>
      <p className={styles.links}>
        <a href={sameSeedAddress(run)}>{words.over.again}</a>
        {onNew !== undefined && <a href={runAddress(run)}>{words.over.openRun}</a>}
      </p>
    </>
  )
}
