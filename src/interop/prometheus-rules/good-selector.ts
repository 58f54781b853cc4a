import type { LabelMatcher, MatchOperator, SeriesSelector, ServiceMetrics } from '../../core/alert/service-metrics.ts'

const OPPOSITES: Readonly<Record<MatchOperator, MatchOperator>> = { '=': '!=', '!=': '=', '=~': '!~', '!~': '=~' }

const sameMatcher = (a: LabelMatcher, b: LabelMatcher): boolean =>
  a.label === b.label && a.operator === b.operator && a.value === b.value

/**
 * The counter of the good requests, where one selector can say it: the bad ones are the valid ones that one more matcher
 * picks, so that the good ones are those that its opposite picks.
 *
 * @returns null where the two counters differ in anything else.
 */
export const goodSelector = ({ valid, bad }: ServiceMetrics): SeriesSelector | null => {
  const further = bad.matchers.filter((one) => !valid.matchers.some((other) => sameMatcher(one, other)))
  const [only] = further
  const isNarrower =
    bad.metric === valid.metric &&
    further.length === 1 &&
    valid.matchers.every((one) => bad.matchers.some((other) => sameMatcher(one, other)))
  if (!isNarrower || only === undefined) return null
  return { ...valid, matchers: [...valid.matchers, { ...only, operator: OPPOSITES[only.operator] }] }
}
