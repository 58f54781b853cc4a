import type { PlayedWeek } from '../../../core/game/played-quarter.ts'
import { formatCount } from '../../../format/count.ts'
import { formatPercent } from '../../../format/percent.ts'
import { count, word } from '../../../lessons/fact.ts'
import { words } from '../../../lessons/game/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { sentenceWords } from '../fact-words.ts'
import styles from './weeks-table.module.css'

/** What was chosen in a week: "5 releases, 2 points, no canary". */
export const chosenWords = ({ choice: { releases, work, canary } }: PlayedWeek): string =>
  sentenceWords(
    sentence(words.board.chosenCell, {
      releases: count(releases, words.nouns.release),
      work: count(work, words.nouns.point),
      canary: word(canary ? words.board.withCanary : words.board.withoutCanary),
    }),
  )

export interface WeeksTableProps {
  readonly weeks: readonly PlayedWeek[]
  readonly open: boolean
}

/** The weeks in numbers, the latest last. */
export const WeeksTable = ({ weeks, open }: WeeksTableProps) => (
  <details className={styles.weeks} open={open}>
    <summary className={styles.summary}>{words.board.table}</summary>
    <DataTable
      caption={words.board.table}
      captionHidden
      stacks
      rows={weeks}
      rowKey={({ number }) => number}
      columns={[
        { id: 'week', header: words.board.weekColumn, rowHeader: true, cell: ({ number }) => formatCount(number) },
        { id: 'after', header: words.board.after, align: 'end', cell: ({ after }) => formatPercent(after) },
        { id: 'chosen', header: words.board.chosen, cell: chosenWords },
        { id: 'out', header: words.board.out, align: 'end', cell: ({ shipped }) => formatCount(shipped) },
        { id: 'failed', header: words.board.failed, align: 'end', cell: ({ failed }) => formatCount(failed.length) },
        {
          id: 'outside',
          header: words.board.outside,
          align: 'end',
          cell: ({ outside }) => formatCount(outside.length),
        },
        {
          id: 'inside',
          header: words.board.inside,
          cell: ({ kept }) => (kept ? words.reveal.yes : words.reveal.no),
        },
      ]}
    />
  </details>
)
