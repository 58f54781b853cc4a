import { useDeferredValue, useMemo } from 'react'
import { comparedIdeas } from '../../../lessons/compared-ideas.ts'
import { COMPARISON_ROWS } from '../../../lessons/comparison.ts'
import type { ComparisonRow } from '../../../lessons/comparison.ts'
import { words } from '../../../lessons/comparison/words.ts'
import type { Idea, Practice } from '../../../lessons/idea.ts'
import { sentenceWords } from '../fact-words.ts'
import type { Told } from '../idea-panel.tsx'

/** A row of the comparison with the open scenario's numbers. */
export interface RowTold {
  readonly row: ComparisonRow
  readonly name: string
  readonly idea: Idea
  readonly practice: Practice
  /** All that is read on it before anything is answered, in small letters, to be searched. */
  readonly searched: string
}

const rowTold = (row: ComparisonRow, { scenario, assessment, alerts, failingOf }: Told): RowTold => {
  const idea = comparedIdeas[row]
  const name = words.rows[row]
  const practice = idea.practice(scenario, assessment, alerts, failingOf)
  const { title, sre, devops } = idea.words
  const said = [...practice.lead, practice.attempt.text].map(sentenceWords)
  return { row, name, idea, practice, searched: [name, title, sre, devops, ...said].join('\n').toLocaleLowerCase() }
}

/** Every row, worked out a moment after the numbers of the page. */
export const usePractices = (told: Told): readonly RowTold[] => {
  const deferred = useDeferredValue(told)
  return useMemo(() => COMPARISON_ROWS.map((row) => rowTold(row, deferred)), [deferred])
}
