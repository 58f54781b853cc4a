import { decimalFromText, decimalShifted } from '../../core/quantity/decimal.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { LONGEST_LATENCY, LONGEST_NAME } from '../../core/scenario/limits.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { choiceField, fieldAt, numberField, remarkList } from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'
import type { SpecificationRemark } from '../specification/specification.ts'
import { annotatedDuration, ASSUMED_METRICS } from './annotation.ts'
import type { Annotations } from './annotation.ts'
import { placeWithin, scalarText } from './openslo-object.ts'
import type { OpenSloObject, Place } from './openslo-object.ts'
import type { Reading } from './object-library.ts'
import type { ReadAlerts } from './read-alerts.ts'
import { readIndicator } from './read-indicator.ts'
import type { ReadIndicator } from './read-indicator.ts'
import { readTimeSlices } from './read-slices.ts'
import { readTarget } from './read-target.ts'
import type { TargetField } from './read-target.ts'
import { objectiveRemarks } from './unread-fields.ts'

/** What the objectives of an SLO share. */
export interface SharedParts {
  readonly object: OpenSloObject
  /** Of its `spec`. */
  readonly place: Place
  readonly service: OpenSloObject | null
  readonly alerts: ReadAlerts
  readonly annotations: Annotations
  readonly indicator: ReadIndicator | null
  /** Everything but what an objective says by itself. */
  readonly scenario: Scenario
}

/** An objective as a scenario, and where its facts stand, for writing them again. */
export interface ReadObjective {
  readonly scenario: Scenario
  readonly at: At
  readonly place: Place
  readonly slo: SharedParts
  readonly isOnly: boolean
  readonly targetField: TargetField
  /** The unit of `value`, where that is the latency threshold; null where an annotation says it. */
  readonly latencyUnit: Milliseconds | null
  readonly ratio: ReadIndicator['ratio']
  /** Of what has the SLI: the SLO's `spec`, or the objective in a composite one. */
  readonly owner: { readonly at: At; readonly place: Place }
  readonly remarks: readonly SpecificationRemark[]
}

/** What became of one objective. */
export interface ObjectiveOutcome {
  /** Null when it could not be read; the remarks say why. */
  readonly objective: ReadObjective | null
  readonly hasIndicator: boolean
  readonly remarks: readonly SpecificationRemark[]
  readonly used: ReadonlySet<OpenSloObject>
}

/** The time within which an answer is good, where the SLI's values are times and good ones lie below `value`. */
const readLatency = (objective: At, indicator: ReadIndicator | null, remarks: Remarks): Milliseconds | null => {
  if (indicator === null || !indicator.isThreshold || indicator.latencyUnit === null) return null
  const op = choiceField(objective, 'op', ['lte', 'lt', 'gte', 'gt'], remarks)
  const text = numberField(objective, 'value', remarks)
  const decimal = text === null ? null : decimalFromText(text)
  if (decimal === null || (op !== 'lte' && op !== 'lt')) return null
  const latency = decimalShifted({ ...decimal, units: decimal.units * BigInt(indicator.latencyUnit) }, 0)
  if (latency !== null && latency > 0n && latency <= BigInt(LONGEST_LATENCY)) return Number(latency)
  return null
}

const isLatency = (latency: Milliseconds | null): boolean =>
  latency !== null && latency > 0 && latency <= LONGEST_LATENCY

/** Reads one objective of an SLO, at `index` of `spec.objectives`. */
export const readObjective = (
  at: At,
  index: number,
  isOnly: boolean,
  slo: SharedParts,
  reading: Reading,
): ObjectiveOutcome => {
  const remarks = remarkList()
  const used = new Set<OpenSloObject>()
  const outcome = (objective: ReadObjective | null, hasIndicator: boolean): ObjectiveOutcome => ({
    objective,
    hasIndicator,
    remarks: remarks.all,
    used,
  })
  if (at.node.kind !== 'map') {
    remarks.add('left-out', 'not-an-object', at)
    return outcome(null, true)
  }
  const place = placeWithin(slo.place, 'objectives', index)
  const own = readIndicator(at, place, { ...reading, used, remarks })
  const indicator = own ?? slo.indicator
  const target = readTarget(at, remarks)
  const timeSlices = readTimeSlices(at, slo.scenario.budgetingMethod, slo.annotations, remarks)
  const latency = readLatency(at, indicator, remarks)
  objectiveRemarks(at, isOnly, latency !== null, remarks)
  if (target === null) return outcome(null, own !== null)
  const annotated = annotatedDuration(slo.annotations('latency-threshold'))
  const ownName = scalarText(fieldAt(at, 'displayName')).slice(0, LONGEST_NAME)
  const title = slo.scenario.name === '' ? slo.scenario.service : slo.scenario.name
  const metrics = slo.annotations('metrics') === ASSUMED_METRICS ? null : (indicator?.metrics ?? null)
  return outcome(
    {
      scenario: {
        ...slo.scenario,
        name: isOnly ? slo.scenario.name : ownName || `${title.slice(0, LONGEST_NAME - 10)} ${index + 1}`,
        target: target.target,
        timeSlices,
        latencyThreshold: latency ?? (isLatency(annotated) ? annotated : null),
        metrics,
      },
      at,
      place,
      slo,
      isOnly,
      targetField: target.field,
      latencyUnit: latency === null ? null : (indicator?.latencyUnit ?? null),
      ratio: indicator?.ratio ?? null,
      owner: own === null ? { at: fieldAt(slo.object.at, 'spec') ?? slo.object.at, place: slo.place } : { at, place },
      remarks: remarks.all,
    },
    own !== null,
  )
}
