import type { Instant } from '../../core/quantity/units.ts'
import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { fileProblem } from '../csv/import-problem.ts'
import type { FileProblem } from '../csv/import-report.ts'
import { fieldOf, instantOf, isRecord, listOf, textOf } from '../json/json-data.ts'
import type { JsonLimits } from '../json/json-limits.ts'
import { leftOutTally } from '../json/left-out.ts'
import type { LeftOut } from '../json/left-out.ts'

/** How bad an incident was, in the page's own words. */
export type Impact = 'none' | 'minor' | 'major' | 'critical'

/** The worst first. */
export const IMPACTS: readonly Impact[] = ['critical', 'major', 'minor', 'none']

/** Why one entry was left out. */
export type EntryProblemCode = 'not-an-entry' | 'not-a-time' | 'not-an-impact' | 'no-length' | 'no-end'

interface Entry {
  readonly name: string
  readonly began: Instant
  /** Names of the parts of the service that were affected. */
  readonly components: readonly string[]
}

export interface StatusIncident extends Entry {
  readonly impact: Impact
  /** After `began`; null while it is not resolved. */
  readonly ended: Instant | null
}

export interface StatusMaintenance extends Entry {
  /** After `began`: when it was over or was announced to be, whichever came first. */
  readonly ended: Instant
}

/** What a list of a status page holds. */
export interface StatusContents {
  /** Name of the page; empty when the file has none. */
  readonly page: string
  /** By the time they began. */
  readonly incidents: readonly StatusIncident[]
  readonly maintenances: readonly StatusMaintenance[]
  /** Names of all components, sorted. */
  readonly components: readonly string[]
  readonly leftOut: LeftOut<EntryProblemCode>
}

const isEntry = (data: unknown): boolean =>
  isRecord(data) &&
  (typeof fieldOf(data, 'created_at') === 'string' || typeof fieldOf(data, 'started_at') === 'string') &&
  (typeof fieldOf(data, 'impact') === 'string' || 'resolved_at' in data)

/**
 * Whether data is what a status page answers to `/api/v2/incidents.json`, `/scheduled-maintenances.json` or
 * `/summary.json`, or a list of incidents alone.
 */
export const isStatusList = (data: unknown): boolean =>
  Array.isArray(data)
    ? data.some(isEntry)
    : listOf(data, 'incidents') !== null || listOf(data, 'scheduled_maintenances') !== null

const timeOf = (data: unknown, ...names: readonly string[]): Instant => {
  for (const name of names) {
    const text = textOf(data, name)
    if (text !== '') return instantOf(text)
  }
  return Number.NaN
}

const componentsOf = (data: unknown): readonly string[] =>
  (listOf(data, 'components') ?? []).map((one) => textOf(one, 'name')).filter((name) => name !== '')

const isMaintenance = (data: unknown): boolean =>
  fieldOf(data, 'impact') === 'maintenance' || textOf(data, 'scheduled_for') !== ''

/**
 * Reads the incidents and maintenances of a status page. A maintenance lasts as announced, or until it was over if that
 * was earlier: what went on longer was not announced, and counts.
 *
 * @returns problem `no-incidents` when there is none that can be read, or `too-many-incidents`.
 */
export const statusContents = (data: unknown, limits: JsonLimits): Result<StatusContents, FileProblem> => {
  const lists: readonly (readonly [string, readonly unknown[]])[] = Array.isArray(data)
    ? [['', data]]
    : (['incidents', 'scheduled_maintenances'] as const).map((name) => [name, listOf(data, name) ?? []])
  const entries = lists.flatMap(([name, list]) => list.map((entry, index) => ({ entry, place: `${name}[${index}]` })))
  if (entries.length > limits.incidents) {
    return failure(fileProblem('too-many-incidents', String(entries.length), String(limits.incidents)))
  }
  const tally = leftOutTally<EntryProblemCode>()
  const incidents: StatusIncident[] = []
  const maintenances: StatusMaintenance[] = []
  for (const { entry, place } of entries) {
    const skip = (code: EntryProblemCode, field: string): void =>
      tally.add(code, () => (field === '' ? place : `${place}.${field}`), field === '' ? entry : fieldOf(entry, field))
    if (!isRecord(entry)) {
      skip('not-an-entry', '')
      continue
    }
    const planned = isMaintenance(entry)
    const began = timeOf(entry, ...(planned ? ['scheduled_for'] : []), 'started_at', 'created_at')
    const resolved = timeOf(entry, 'resolved_at')
    const common = { name: textOf(entry, 'name'), began, components: componentsOf(entry) }
    if (Number.isNaN(began)) skip('not-a-time', planned ? 'scheduled_for' : 'created_at')
    else if (textOf(entry, 'resolved_at') !== '' && Number.isNaN(resolved)) skip('not-a-time', 'resolved_at')
    else if (planned) {
      const until = timeOf(entry, 'scheduled_until')
      const ended = Number.isNaN(until) ? resolved : Number.isNaN(resolved) ? until : Math.min(until, resolved)
      if (Number.isNaN(ended)) skip('no-end', 'scheduled_until')
      else if (ended <= began) skip('no-length', 'scheduled_until')
      else maintenances.push({ ...common, ended })
    } else {
      const impact = IMPACTS.find((known) => known === fieldOf(entry, 'impact'))
      if (impact === undefined) skip('not-an-impact', 'impact')
      else if (resolved <= began) skip('no-length', 'resolved_at')
      else incidents.push({ ...common, impact, ended: Number.isNaN(resolved) ? null : resolved })
    }
  }
  if (incidents.length + maintenances.length === 0) {
    return failure(fileProblem('no-incidents', tally.report().examples[0]?.place ?? '', String(entries.length)))
  }
  const byBeginning = (a: Entry, b: Entry): number => a.began - b.began
  const components = [...new Set([...incidents, ...maintenances].flatMap((one) => one.components))].sort()
  return success({
    page: textOf(fieldOf(data, 'page'), 'name'),
    incidents: incidents.sort(byBeginning),
    maintenances: maintenances.sort(byBeginning),
    components,
    leftOut: tally.report(),
  })
}
