import type { Exclusion } from '../../core/incident/exclusion.ts'
import type { Incident } from '../../core/incident/incident.ts'
import type { Series } from '../../core/measurement/series.ts'
import { MINUTE } from '../../core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../core/quantity/units.ts'
import type { Problem } from '../../core/result.ts'
import { newScenario } from '../../core/scenario/new-scenario.ts'
import { LONGEST_INCIDENT, LONGEST_NAME } from '../../core/scenario/limits.ts'
import { readScenario } from '../../core/scenario/read-scenario.ts'
import type { Measurements, Scenario } from '../../core/scenario/scenario.ts'
import type { ImportedOutage } from '../../interop/csv/import-outages.ts'
import type { ImportSource } from './import-flow.ts'

/** What a source is called: a file's name, or "pasted text". */
export const sourceName = (source: ImportSource): string =>
  (typeof source === 'string' ? 'pasted text' : source.name).slice(0, LONGEST_NAME)

/** A name for a scenario made from a source: the file's without its endings. */
export const scenarioNameOf = (source: ImportSource): string =>
  typeof source === 'string'
    ? 'Pasted data'
    : source.name.replace(/(\.(csv|tsv|tab|txt|json|ya?ml|gz))+$/i, '').slice(0, LONGEST_NAME)

/** A stretch of time, its end not included. */
export interface Span {
  readonly start: Instant
  readonly end: Instant
}

/** The time that a series covers. */
export const spanOf = ({ start, step, valid }: Series): Span => ({ start, end: start + step * valid.length })

const overlaps = ({ began, lasted }: Pick<Incident, 'began' | 'lasted'>, { start, end }: Span): boolean =>
  began < end && began + lasted > start

/** How many incidents lie in a stretch of time, wholly or partly. */
export const overlapping = (incidents: readonly Pick<Incident, 'began' | 'lasted'>[], span: Span): number =>
  incidents.filter((incident) => overlaps(incident, span)).length

/** Measurements that were read, of whatever format. */
export interface MeasuredSeries {
  readonly series: Series
  /** What `valid` counts: requests, or milliseconds watched. */
  readonly unit: 'requests' | 'time'
  /** Within which a request was good; null when the file counts good by something else. */
  readonly latencyThreshold: Milliseconds | null
  /** How much was read, to say it: "5 rows". */
  readonly amount: string
}

/** Imported measurements as a scenario holds them. */
export const measurementsOf = (
  { series, unit }: Pick<MeasuredSeries, 'series' | 'unit'>,
  seriesId: string,
  source: string,
): Extract<Measurements, { readonly kind: 'imported' }> => ({
  kind: 'imported',
  seriesId,
  source: source.slice(0, LONGEST_NAME),
  start: series.start,
  step: series.step,
  steps: series.valid.length,
  unit,
})

/**
 * What changes in a scenario when measurements are put into it: it is looked at from their end, and its incidents in
 * their time are part of them (`measured`) or come on top.
 */
export const withMeasurements = (
  { incidents }: Pick<Scenario, 'incidents'>,
  measurements: Measurements,
  span: Span,
  measured: boolean,
): Pick<Scenario, 'measurements' | 'now' | 'incidents'> => ({
  measurements,
  now: span.end,
  incidents: incidents.map((incident) =>
    overlaps(incident, span) && incident.measured !== measured ? { ...incident, measured } : incident,
  ),
})

/** Outages as incidents, without ids. */
export interface OutageIncidents {
  readonly incidents: readonly Omit<Incident, 'id'>[]
  /** How many last longer than an incident can, and are left out. */
  readonly tooLong: number
  /** How many have more words than an incident can, and are cut. */
  readonly cut: number
}

/** Exclusions that a scenario can hold: those that last too long are left out, and long reasons cut. */
export const fittingExclusions = (exclusions: readonly Omit<Exclusion, 'id'>[]): readonly Omit<Exclusion, 'id'>[] =>
  exclusions
    .filter(({ lasted }) => lasted <= LONGEST_INCIDENT)
    .map((exclusion) => ({ ...exclusion, reason: exclusion.reason.slice(0, LONGEST_NAME) }))

/** The time that a scenario's imported measurements cover; null without any. Generated ones hold no incidents. */
export const measuredSpan = ({ measurements }: Pick<Scenario, 'measurements'>): Span | null =>
  measurements?.kind === 'imported'
    ? { start: measurements.start, end: measurements.start + measurements.step * measurements.steps }
    : null

/** @param measured the time whose measurements the outages are part of; outages beside it come on top */
export const outageIncidents = (outages: readonly ImportedOutage[], measured: Span | null): OutageIncidents => {
  const held = outages.filter(({ lasted }) => lasted <= LONGEST_INCIDENT)
  return {
    incidents: held.map((outage) => ({
      label: outage.label.slice(0, LONGEST_NAME),
      began: outage.began,
      lasted: outage.lasted,
      failing: outage.failing,
      cause: 'own',
      measured: measured !== null && overlaps(outage, measured),
    })),
    tooLong: outages.length - held.length,
    cut: held.filter(({ label }) => label.length > LONGEST_NAME).length,
  }
}

/** The first whole minute at which everything is over. */
export const minuteAfter = (stretches: readonly Pick<Incident, 'began' | 'lasted'>[]): Instant =>
  Math.ceil(stretches.reduce((latest, { began, lasted }) => Math.max(latest, began + lasted), 0) / MINUTE) * MINUTE

/** A scenario made from an import: the objective of the open one and its alerts, nothing else of it. */
export const importedScenario = (
  { target, sloWindow, budgetingMethod, timeSlices, alertRules, alertReading }: Scenario,
  service: string,
  facts: Partial<
    Pick<Scenario, 'measurements' | 'now' | 'incidents' | 'exclusions' | 'latencyThreshold' | 'prometheus'>
  >,
): Scenario => ({
  ...newScenario('imported', service),
  target,
  sloWindow,
  budgetingMethod,
  timeSlices,
  alertRules,
  alertReading,
  ...facts,
})

/** Why a scenario could not be kept as it would become; null when it can. */
export const scenarioProblem = (scenario: Scenario): Problem | null => {
  const result = readScenario(scenario, '')
  return result.ok ? null : result.problem
}
