import type { SeriesSelector, ServiceMetrics } from '../../core/alert/service-metrics.ts'
import { problem } from '../../core/result.ts'
import type { Problem, Result } from '../../core/result.ts'
import { readSelector } from '../prometheus-rules/read-selector.ts'
import { selectorText } from '../prometheus-rules/selector-text.ts'
import { decodeWord, encodePart } from './encoding.ts'

const readMetric = (raw: string | undefined, path: string): Result<SeriesSelector> =>
  raw === undefined ? problem(path, 'empty', '') : readSelector(decodeWord(raw), path)

/** Reads `valid-metric` and `bad-metric`, which need each other; null where there is neither. */
export const readLinkMetrics = (
  validRaw: string | undefined,
  badRaw: string | undefined,
  problems: Problem[],
): ServiceMetrics | null => {
  if (validRaw === undefined && badRaw === undefined) return null
  const valid = readMetric(validRaw, 'valid-metric')
  const bad = readMetric(badRaw, 'bad-metric')
  if (valid.ok && bad.ok) return { valid: valid.value, bad: bad.value }
  for (const result of [valid, bad]) if (!result.ok) problems.push(result.problem)
  return null
}

/** Whether the counter is read back as it is: not with half characters in a label, or a pattern that is none. */
const isSaid = (selector: SeriesSelector): boolean => {
  const again = readSelector(selectorText(selector), 'metric')
  if (!again.ok || again.value.metric !== selector.metric) return false
  const { matchers } = again.value
  return (
    matchers.length === selector.matchers.length &&
    selector.matchers.every(({ label, operator, value }, index) => {
      const read = matchers[index]
      return read?.label === label && read.operator === operator && read.value === value
    })
  )
}

/** Whether a link can say these counters. */
export const canWriteMetrics = ({ valid, bad }: ServiceMetrics): boolean => isSaid(valid) && isSaid(bad)

/** The value of `valid-metric` or `bad-metric`. */
export const writeLinkMetric = (selector: SeriesSelector): string => encodePart(selectorText(selector))
