import { formatAvailability } from '../../format/availability.ts'
import { formatBurnRate } from '../../format/burn-rate.ts'
import { formatChance } from '../../format/chance.ts'
import { formatEvents } from '../../format/count.ts'
import { formatDelay, formatDuration, formatSpan } from '../../format/duration.ts'
import { incidentName } from '../../format/incident-name.ts'
import { formatMoney } from '../../format/money.ts'
import { formatPercent, formatPercentExactly, formatShare } from '../../format/percent.ts'
import { counted } from '../../format/plural.ts'
import { clauseDecides, clauseRangeWords, verdictName } from '../../format/policy-words.ts'
import { ruleName } from '../../format/rule-name.ts'
import { formatSloWindow } from '../../format/slo-window.ts'
import type { Fact } from '../../lessons/fact.ts'
import { sentenceParts } from '../../lessons/sentence.ts'
import type { Sentence } from '../../lessons/sentence.ts'

/** A fact of a lesson, written out. */
export const factWords = (fact: Fact): string => {
  switch (fact.kind) {
    case 'percent':
      return formatPercent(fact.value)
    case 'percent-exactly':
      return formatPercentExactly(fact.value)
    case 'span':
      return formatSpan(fact.ms)
    case 'delay':
      return formatDelay(fact.ms)
    case 'duration':
      return formatDuration(fact.ms)
    case 'count':
      return counted(fact.value, fact.noun)
    case 'chance':
      return formatChance(fact.value)
    case 'amount':
    case 'one-in':
      return formatEvents(fact.value)
    case 'working':
      return formatAvailability(fact.failing)
    case 'share':
      return formatShare(fact.ppb)
    case 'burn-rate':
      return formatBurnRate(fact.value)
    case 'slo-window':
      return formatSloWindow(fact.sloWindow, fact.start)
    case 'rule':
      return `the ${ruleName(fact.rule)}`
    case 'incident':
      return incidentName(fact.incident)
    case 'money':
      return formatMoney(fact.amount, fact.currency)
    case 'verdict':
      return verdictName(fact.verdict)
    case 'decides':
      return clauseDecides(fact.clause)
    case 'clause-range':
      return clauseRangeWords(fact.policy, fact.index)
    case 'word':
    case 'name':
      return fact.text
  }
}

/** A stretch of a sentence. Figures are the person's own numbers. */
export interface Stretch {
  readonly kind: 'text' | 'figure' | 'name'
  readonly text: string
}

const stretchesOf = (part: string | Fact): readonly Stretch[] => {
  if (typeof part === 'string') return [{ kind: 'text', text: part }]
  const text = factWords(part)
  if (part.kind === 'word' || part.kind === 'rule' || part.kind === 'verdict') return [{ kind: 'text', text }]
  if (part.kind === 'incident' || part.kind === 'decides' || part.kind === 'name') return [{ kind: 'name', text }]
  if (part.kind !== 'count') return [{ kind: 'figure', text }]
  // The number is the person's own, its noun is ours.
  const end = text.indexOf(' ')
  return [
    { kind: 'figure', text: text.slice(0, end) },
    { kind: 'text', text: text.slice(end) },
  ]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A sentence written out, in stretches. It begins with a capital, also where it begins with an incident without a name. */
export const stretches = (sentence: Sentence): readonly Stretch[] =>
  sentenceParts(sentence).flatMap((part, place) => {
    const givenByPerson = typeof part !== 'string' && part.kind === 'name'
    return stretchesOf(part).map((stretch, within) =>
      place === 0 && within === 0 && !givenByPerson ? { ...stretch, text: capital(stretch.text) } : stretch,
    )
  })

/** A sentence written out, as plain text. */
export const sentenceWords = (sentence: Sentence): string =>
  stretches(sentence)
    .map(({ text }) => text)
    .join('')
