import type { Instant } from '../../core/quantity/units.ts'
import { DAY, MINUTE } from '../../core/quantity/units.ts'
import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { fileProblem } from '../csv/import-problem.ts'
import type { FileProblem } from '../csv/import-report.ts'
import { fieldOf, instantOf, isRecord, textOf } from '../json/json-data.ts'
import type { JsonLimits } from '../json/json-limits.ts'
import { leftOutTally } from '../json/left-out.ts'
import type { LeftOut } from '../json/left-out.ts'

/** Why one day was left out. */
export type DayProblemCode = 'not-a-day' | 'not-minutes' | 'more-than-a-day'

/** A day on which a site was down, and for how long. */
export interface DownDay {
  /** Start of the day in UTC, as Upptime counts days. */
  readonly day: Instant
  /** Above 0, up to 1,440. */
  readonly minutes: number
}

/** One site of a summary. */
export interface UpptimeSite {
  readonly name: string
  /** By day. The file names only days on which the site was down. */
  readonly downDays: readonly DownDay[]
  readonly leftOut: LeftOut<DayProblemCode>
}

const DAY_MINUTES = DAY / MINUTE

/** Whether data is Upptime's `history/summary.json`: a list of sites with their minutes down by day. */
export const isUpptimeSummary = (data: unknown): boolean =>
  Array.isArray(data) && data.some((site) => isRecord(fieldOf(site, 'dailyMinutesDown')))

const siteOf = (data: unknown, index: number): UpptimeSite => {
  const tally = leftOutTally<DayProblemCode>()
  const downDays: DownDay[] = []
  const days = fieldOf(data, 'dailyMinutesDown')
  for (const [name, minutes] of Object.entries(isRecord(days) ? days : {})) {
    const place = (): string => `[${index}].dailyMinutesDown["${name.slice(0, 40)}"]`
    const day = /^\d{4}-\d\d-\d\d$/.test(name) ? instantOf(name) : Number.NaN
    if (Number.isNaN(day)) tally.add('not-a-day', place, name)
    else if (typeof minutes !== 'number' || !(minutes >= 0)) tally.add('not-minutes', place, minutes)
    else if (minutes > DAY_MINUTES) tally.add('more-than-a-day', place, minutes)
    else if (minutes > 0) downDays.push({ day, minutes })
  }
  const name = textOf(data, 'name') || textOf(data, 'slug') || textOf(data, 'url')
  return { name, downDays: downDays.sort((a, b) => a.day - b.day), leftOut: tally.report() }
}

/**
 * The sites of a summary.
 *
 * @returns problem `no-sites` or `too-many-sites`.
 */
export const upptimeSites = (data: unknown, limits: JsonLimits): Result<readonly UpptimeSite[], FileProblem> => {
  const sites = Array.isArray(data) ? data.filter(isRecord) : []
  if (sites.length === 0) return failure(fileProblem('no-sites'))
  return sites.length > limits.sites
    ? failure(fileProblem('too-many-sites', String(sites.length), String(limits.sites)))
    : success(sites.map(siteOf))
}
