import type { LabelMatcher, MatchOperator, SeriesSelector } from '../../core/alert/service-metrics.ts'

const OPPOSITES: Readonly<Record<MatchOperator, MatchOperator>> = { '=': '!=', '!=': '=', '=~': '!~', '!~': '=~' }

const sameMatcher = (a: LabelMatcher, b: LabelMatcher): boolean =>
  a.label === b.label && a.operator === b.operator && a.value === b.value

/**
 * The counter of the rest, where one selector can say it: some are picked out of all by one matcher more, so that the others
 * are those that its opposite picks. Turns bad requests into good ones, and good ones into bad.
 *
 * @returns null where the two counters differ in anything else.
 */
export const restSelector = (all: SeriesSelector, some: SeriesSelector): SeriesSelector | null => {
  const further = some.matchers.filter((one) => !all.matchers.some((other) => sameMatcher(one, other)))
  const [only] = further
  const isNarrower =
    some.metric === all.metric &&
    further.length === 1 &&
    all.matchers.every((one) => some.matchers.some((other) => sameMatcher(one, other)))
  if (!isNarrower || only === undefined) return null
  return { ...all, matchers: [...all.matchers, { ...only, operator: OPPOSITES[only.operator] }] }
}
