import { useMemo, useState } from 'react'
import { playedWeeks } from '../../../core/game/played-quarter.ts'
import type { GameRun, PlayedWeek } from '../../../core/game/played-quarter.ts'
import { runsBeside } from '../../../core/game/runs-beside.ts'
import type { RunBeside } from '../../../core/game/runs-beside.ts'
import { scoreOf } from '../../../core/game/score.ts'
import type { Score } from '../../../core/game/score.ts'
import { playedByStrategy, STRATEGIES } from '../../../core/game/strategies.ts'
import type { Ratio } from '../../../core/quantity/units.ts'
import { formatCount } from '../../../format/count.ts'
import { formatPercent } from '../../../format/percent.ts'
import { amount } from '../../../lessons/fact.ts'
import { words as linkWords } from '../../../lessons/game/links/words.ts'
import { words } from '../../../lessons/game/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { sentenceWords } from '../fact-words.ts'
import { BesideForm } from './beside-form.tsx'
import { keepBeside, keptBeside } from './kept-beside.ts'
import styles from './run-result.module.css'

export interface ComparisonTableProps {
  readonly run: GameRun
  /** What the run is called in the table. */
  readonly name: string
  readonly total: Score
  /** Part of the budget left at the end. */
  readonly left: Ratio
}

interface Row {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly score: Score
  readonly left: Ratio
  /** Another team's run, which can be taken out again. */
  readonly beside?: RunBeside
}

const OWN = 'own'

const teamName = ({ name }: RunBeside, place: number): string =>
  name === '' ? sentenceWords(sentence(linkWords.beside.run, { number: amount(place + 2) })) : name

const wayCell = ({ id, name, beside }: Row) =>
  id === OWN || beside !== undefined ? (
    <strong>
      <bdi>{name}</bdi>
    </strong>
  ) : (
    name
  )

/** The run beside those of other teams and simple ways to play the same quarter, best first. */
export const ComparisonTable = ({ run, name, total, left }: ComparisonTableProps) => {
  const [kept, setKept] = useState(keptBeside)
  const keep = (next: readonly RunBeside[]): void => {
    setKept(next)
    keepBeside(next)
  }
  const teams = useMemo(
    () =>
      runsBeside(run, kept).map((beside, place): Row => {
        const weeks = playedWeeks(beside.run)
        const id = `beside ${beside.run.choices.map((choice) => Object.values(choice).join()).join(' ')}`
        return { id, name: teamName(beside, place), note: linkWords.beside.note, ...ended(weeks), beside }
      }),
    [run, kept],
  )
  const ways = useMemo(
    () =>
      STRATEGIES.map((strategy): Row => {
        const { strategies, strategyNotes } = words.over
        const weeks = playedByStrategy(strategy, run)
        return { id: strategy, name: strategies[strategy], note: strategyNotes[strategy], ...ended(weeks) }
      }),
    [run],
  )
  const own: Row = { id: OWN, name, note: '', score: total, left }
  const rows = [own, ...teams, ...ways].toSorted((a, b) => b.score.total - a.score.total)
  return (
    <section className={styles.compare}>
      <h3 className={styles.heading}>{words.over.compare}</h3>
      <p className={styles.note}>{words.over.compareLead}</p>
      <DataTable
        caption={words.over.compare}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        renderNote={({ name: called, note, beside }) =>
          note === '' ? null : (
            <span className={styles.way}>
              {note}
              {beside !== undefined && (
                <Button
                  variant="quiet"
                  aria-label={sentenceWords(
                    sentence(linkWords.beside.removeNamed, { name: { kind: 'name', text: called } }),
                  )}
                  onClick={() => keep(kept.filter((one) => one !== beside))}
                >
                  {linkWords.beside.remove}
                </Button>
              )}
            </span>
          )
        }
        columns={[
          {
            id: 'way',
            header: words.over.way,
            rowHeader: true,
            cell: wayCell,
          },
          { id: 'total', header: words.over.total, align: 'end', cell: ({ score }) => formatCount(score.total) },
          { id: 'out', header: words.over.stayed, align: 'end', cell: ({ score }) => formatCount(score.features) },
          { id: 'inside', header: words.over.weeksInside, align: 'end', cell: ({ score }) => formatCount(score.kept) },
          { id: 'left', header: words.board.leftShort, align: 'end', cell: (row) => formatPercent(row.left) },
        ]}
      />
      <BesideForm run={run} kept={kept} onAdd={(beside) => keep([...kept, beside])} />
    </section>
  )
}

const ended = (weeks: readonly PlayedWeek[]): Pick<Row, 'score' | 'left'> => ({
  score: scoreOf(weeks),
  left: weeks.at(-1)?.after ?? 1,
})
