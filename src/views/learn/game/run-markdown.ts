import type { GameRun, PlayedWeek } from '../../../core/game/played-quarter.ts'
import type { Score } from '../../../core/game/score.ts'
import { formatCount } from '../../../format/count.ts'
import { formatPercent } from '../../../format/percent.ts'
import { count } from '../../../lessons/fact.ts'
import type { ToldPart } from '../../../lessons/game/tell-run.ts'
import { words } from '../../../lessons/game/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import type { Sentence } from '../../../lessons/sentence.ts'
import { sentenceWords } from '../fact-words.ts'
import { chosenWords } from './weeks-table.tsx'

export interface ToldRun {
  readonly run: GameRun
  readonly weeks: readonly PlayedWeek[]
  readonly parts: readonly ToldPart[]
  readonly score: Score
  readonly sum: Sentence
  readonly address: string
}

/** Text that somebody typed, so that it is read as text: every sign that Markdown knows is escaped. */
const plain = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]()<>#+\-.!|&~]/g, (sign) => `\\${sign}`).replaceAll(/\s+/g, ' ')

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A finished quarter as Markdown, to be put into a document of the team. */
export const runMarkdown = ({ run, weeks, parts, score, sum, address }: ToldRun): string => {
  const { board } = words
  const header = [board.weekColumn, board.chosen, board.out, board.failed, board.outside, board.after, board.inside]
  const total = sentenceWords(sentence(words.over.score, { total: count(score.total, words.nouns.point) }))
  return [
    `# ${plain(sentenceWords(sentence(words.over.mineName, { seed: { kind: 'name', text: run.seed } })))}`,
    `**${total}.** ${sentenceWords(sum)}`,
    ...parts.flatMap(({ title, sentences }) => [
      `## ${title}`,
      sentences.map((one) => `- ${sentenceWords(one)}`).join('\n'),
    ]),
    `## ${words.post.weeksTitle}`,
    [
      row(header),
      row(header.map(() => '---')),
      ...weeks.map((week) =>
        row([
          formatCount(week.number),
          chosenWords(week),
          formatCount(week.shipped),
          formatCount(week.failed.length),
          formatCount(week.outside.length),
          formatPercent(week.after),
          week.kept ? words.reveal.yes : words.reveal.no,
        ]),
      ),
    ].join('\n'),
    `<${address}>`,
  ]
    .join('\n\n')
    .concat('\n')
}
