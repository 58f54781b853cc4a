import { DEFAULT_READING } from '../../core/alert/sampling.ts'
import type { AlertReading } from '../../core/alert/sampling.ts'
import { parseFor } from '../../core/alert/window-text.ts'
import { durationText, parseDuration } from '../../core/quantity/duration.ts'
import { HOUR, SECOND } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { problem, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { decodeWord, encodePart } from './encoding.ts'
import { readChoice } from './link-choice.ts'

const KINDS = ['ideal', 'prometheus'] as const
const BEFORE = ['healthy-before', 'none-before'] as const
const VERSIONS = ['2', '3'] as const

const PATH = 'reading'

const readInterval = (text: string, part: string): Result<Milliseconds> => {
  const path = `${PATH}.${part}`
  const result = parseDuration(text, path)
  if (!result.ok) return result
  if (result.value < SECOND) return problem(path, 'too-short', text, durationText(SECOND))
  return result.value > HOUR ? problem(path, 'too-long', text, durationText(HOUR)) : result
}

const partsOf = ({ kind, priorHistory, sampling }: AlertReading): readonly string[] => [
  kind,
  `${priorHistory}-before`,
  durationText(sampling.scrapeInterval),
  durationText(sampling.evaluationInterval),
  durationText(sampling.evaluationOffset),
  String(sampling.version),
]

const USUAL = partsOf(DEFAULT_READING)

/**
 * Reads `prometheus/none-before/30s/1m/15s/2`: how firing is worked out, what came before, scrape and evaluation
 * interval, evaluation offset, version. Parts that are empty or left out are the usual ones.
 */
export const readLinkReading = (raw: string): Result<AlertReading> => {
  const given = raw.split('/').map(decodeWord)
  const [kindText = '', beforeText = '', scrapeText = '', evaluationText = '', offsetText = '', versionText = ''] =
    USUAL.map((usual, index) => given[index] || usual)
  const kind = readChoice(kindText, `${PATH}.kind`, KINDS)
  if (!kind.ok) return kind
  const before = readChoice(beforeText, `${PATH}.before`, BEFORE)
  if (!before.ok) return before
  const scrapeInterval = readInterval(scrapeText, 'scrapeInterval')
  if (!scrapeInterval.ok) return scrapeInterval
  const evaluationInterval = readInterval(evaluationText, 'evaluationInterval')
  if (!evaluationInterval.ok) return evaluationInterval
  const offset = parseFor(offsetText, `${PATH}.evaluationOffset`)
  if (!offset.ok) return offset
  if (offset.value >= evaluationInterval.value) {
    return problem(`${PATH}.evaluationOffset`, 'too-long', offsetText, durationText(evaluationInterval.value))
  }
  const version = readChoice(versionText, `${PATH}.version`, VERSIONS)
  if (!version.ok) return version
  return success({
    kind: kind.value,
    priorHistory: before.value === 'none-before' ? 'none' : 'healthy',
    sampling: {
      scrapeInterval: scrapeInterval.value,
      evaluationInterval: evaluationInterval.value,
      evaluationOffset: offset.value,
      version: version.value === '2' ? 2 : 3,
    },
  })
}

/** The value of `reading`, without the usual parts at its end; null where all of them are usual. */
export const writeLinkReading = (reading: AlertReading): string | null => {
  const parts = partsOf(reading)
  const count = parts.findLastIndex((part, index) => part !== USUAL[index]) + 1
  return count === 0 ? null : parts.slice(0, count).map(encodePart).join('/')
}
