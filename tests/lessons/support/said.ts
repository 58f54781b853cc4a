import { sentenceWords } from '../../../src/views/learn/fact-words.ts'
import type { IdeaKey } from '../../../src/lessons/idea-keys.ts'
import { allIdeas } from './all-ideas.ts'
import { noOthers } from './scenarios.ts'
import type { Case, Unknown } from './scenarios.ts'

/** What an idea says of a scenario, as the panel writes it. No-break spaces are plain, so that tests can be read. */
export const said = (key: IdeaKey, { scenario, assessment, alerts }: Case | Unknown) => {
  const { lead, prediction, attempt } = allIdeas[key].practice(scenario, assessment, alerts, noOthers)
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
  return {
    lead: lead.map((sentence) => plain(sentenceWords(sentence))).join(' '),
    question: prediction === null ? null : plain(sentenceWords(prediction.question)),
    answer: prediction === null ? null : plain(sentenceWords(prediction.answer)),
    options:
      prediction?.guess.kind === 'choice'
        ? prediction.guess.options.map((option) => plain(sentenceWords(option)))
        : null,
    right: prediction?.guess.kind === 'choice' ? prediction.guess.right : null,
    attempt: plain(sentenceWords(attempt.text)),
    part: attempt.part,
  }
}
