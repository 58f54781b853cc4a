import type { LabelMatcher, SeriesSelector, ServiceMetrics } from '../../core/alert/service-metrics.ts'
import { matcherPattern } from './matcher-pattern.ts'
import { patternExamples } from './pattern-examples.ts'
import { selectorText } from './selector-text.ts'

/** Two series that a service's selectors pick, as a test feeds them. */
export interface TestSeries {
  /** Counted as bad; it may count as valid too. */
  readonly bad: string
  /** Counted as valid only. */
  readonly other: string
  /** What `other` has to count: the good ones, where the valid selector picks both series, else all. */
  readonly otherCounts: 'good' | 'valid'
}

/** Values that a label may well have. A label without a value is one that the series does not have. */
const ORDINARY = ['200', 'other', 'a', '1', '']

const fits = ({ operator, value }: LabelMatcher, text: string): boolean => {
  switch (operator) {
    case '=':
      return text === value
    case '!=':
      return text !== value
    case '=~':
      return matcherPattern(value)?.test(text) ?? false
    case '!~':
      return !(matcherPattern(value)?.test(text) ?? true)
  }
}

const isPattern = ({ operator }: LabelMatcher): boolean => operator === '=~' || operator === '!~'

/**
 * Series that fit the selectors, so that a test can feed them.
 *
 * @returns null where no such pair is found: the selectors contradict themselves, nothing but bad requests is valid, or a
 * pattern is too clever to be guessed.
 */
export const testSeries = ({ valid, bad }: ServiceMetrics): TestSeries | null => {
  const labels = [...new Set([...bad.matchers, ...valid.matchers].map(({ label }) => label))]
  const matchersOf = (selector: SeriesSelector, label: string) =>
    selector.matchers.filter((matcher) => matcher.label === label)
  const allows = (selector: SeriesSelector, label: string, text: string): boolean =>
    matchersOf(selector, label).every((matcher) => fits(matcher, text))
  const candidates = (label: string): readonly string[] => [
    ...[bad, valid].flatMap((selector) =>
      matchersOf(selector, label).flatMap((matcher) =>
        isPattern(matcher) ? patternExamples(matcher.value) : [matcher.value],
      ),
    ),
    ...ORDINARY,
  ]
  const pick = (label: string, wanted: (text: string) => boolean): string | undefined => candidates(label).find(wanted)

  const sameMetric = bad.metric === valid.metric
  const badValues = labels.map(
    (label) =>
      (sameMetric ? pick(label, (text) => allows(bad, label, text) && allows(valid, label, text)) : undefined) ??
      pick(label, (text) => allows(bad, label, text)),
  )
  const others = labels.map((label, index) => {
    const same = badValues[index]
    return sameMetric && same !== undefined && allows(valid, label, same)
      ? same
      : pick(label, (text) => allows(valid, label, text))
  })
  if (!isComplete(badValues) || !isComplete(others)) return null
  if (sameMetric && labels.every((label, index) => allows(bad, label, others[index] as string))) {
    const apart = labels.findIndex((label) => freeOf(label) !== undefined)
    if (apart < 0) return null
    others[apart] = freeOf(labels[apart] as string) as string
  }
  const both = sameMetric && labels.every((label, index) => allows(valid, label, badValues[index] as string))
  return {
    bad: seriesText(bad.metric, labels, badValues),
    other: seriesText(valid.metric, labels, others),
    otherCounts: both ? 'good' : 'valid',
  }

  /** A value that tells a valid request from a bad one. */
  function freeOf(label: string): string | undefined {
    return pick(label, (text) => allows(valid, label, text) && !allows(bad, label, text))
  }
}

const isComplete = (values: readonly (string | undefined)[]): values is string[] =>
  values.every((value) => value !== undefined)

const seriesText = (metric: string, labels: readonly string[], values: readonly string[]): string =>
  selectorText({
    metric,
    matchers: labels
      .map((label, index) => ({ label, operator: '=' as const, value: values[index] as string }))
      .filter(({ value }) => value !== ''),
  })
