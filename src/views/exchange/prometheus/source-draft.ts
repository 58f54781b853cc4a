import { DAY } from '../../../core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../../core/quantity/units.ts'
import type { CountedEvents, PrometheusSource } from '../../../core/scenario/prometheus-source.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { sloPeriod } from '../../../core/window/slo-period.ts'
import type { SloWindow } from '../../../core/window/slo-window.ts'
import type { FetchRange, FetchRequest } from '../../../interop/prometheus-api/contract.ts'
import { FETCH_LIMITS, USUAL_STEPS } from '../../../interop/prometheus-api/fetch-limits.ts'
import { chosenStep, gridOf, piecesOf } from '../../../interop/prometheus-api/fetch-plan.ts'
import { counterOf } from '../../../interop/prometheus-api/query-text.ts'
import { readSelector } from '../../../interop/prometheus-rules/read-selector.ts'
import { selectorText } from '../../../interop/prometheus-rules/selector-text.ts'
import type { WorkspaceStore } from '../../../store/workspace-store.ts'
import { accessDraftOf, accessOf } from './access-draft.ts'
import type { AccessDraft } from './access-draft.ts'
import { accessTo, OPEN_WAY } from './access-memory.ts'

/** Everything in the fields of the first step. */
export interface SourceDraft {
  /** The scenario that it was filled in for. */
  readonly scenarioId: string
  readonly access: AccessDraft
  readonly counts: CountedEvents
  readonly events: string
  readonly total: string
  /** The stretch of time that is read: that of the SLO window, or one of the person's own; its end open means now. */
  readonly range:
    | { readonly kind: 'window' }
    | { readonly kind: 'own'; readonly from: Instant; readonly until: Instant }
  /** null: chosen from the range and how often samples come. */
  readonly step: Milliseconds | null
}

/** What to begin with: the scenario's own source, or the counters that it names. */
export const sourceDraftOf = (scenario: Scenario, store: WorkspaceStore): SourceDraft => {
  const { id, prometheus, metrics, measurements } = scenario
  const rest = { scenarioId: id, range: { kind: 'window' } } as const
  if (prometheus !== null) {
    return {
      ...rest,
      access: accessDraftOf(accessTo(store, prometheus.baseUrl)),
      counts: prometheus.counts,
      events: prometheus.events,
      total: prometheus.total,
      step: measurements?.kind === 'imported' ? measurements.step : null,
    }
  }
  return {
    ...rest,
    access: accessDraftOf({ ...OPEN_WAY, baseUrl: '' }),
    counts: metrics === null ? 'good-and-total' : 'bad-and-total',
    events: metrics === null ? '' : selectorText(metrics.bad),
    total: metrics === null ? '' : selectorText(metrics.valid),
    step: null,
  }
}

/**
 * The fields when the dialog opens for a scenario. What was typed before is kept for another scenario that says nothing of
 * its own.
 */
export const draftFor = (draft: SourceDraft | null, scenario: Scenario, store: WorkspaceStore): SourceDraft => {
  if (draft === null) return sourceDraftOf(scenario, store)
  if (draft.scenarioId === scenario.id) return draft
  const own = sourceDraftOf(scenario, store)
  if (scenario.prometheus !== null) return own
  if (scenario.metrics !== null) return { ...own, access: draft.access }
  return { ...draft, scenarioId: scenario.id }
}

/** The time to read; nothing lies beyond now. */
export const rangeOf = ({ range }: SourceDraft, sloWindow: SloWindow, now: Instant): FetchRange => {
  if (range.kind === 'own') return { from: range.from, until: Math.min(range.until, now) }
  const { start, end } = sloPeriod(sloWindow, now)
  return { from: start, until: Math.min(end, now) }
}

/** What a fetch would ask for, as far as it is known before. */
export interface Plan {
  readonly step: Milliseconds
  readonly steps: number
  readonly requests: number
}

/** The two queries of every piece of the range; null when the range and the step do not fit each other. */
export const planOf = (range: FetchRange, step: Milliseconds | null): Plan | null => {
  const length = step ?? chosenStep(range, null, FETCH_LIMITS)
  const grid = gridOf(range, length, FETCH_LIMITS)
  if (!grid.ok) return null
  return { step: length, steps: grid.value.steps, requests: 2 * piecesOf(grid.value, FETCH_LIMITS).length }
}

export const requestOf = (draft: SourceDraft, range: FetchRange): FetchRequest => ({
  access: accessOf(draft.access),
  queries: { counts: draft.counts, events: draft.events, total: draft.total },
  range,
  step: draft.step,
  countResets: true,
})

const SAMPLED_STEPS = 3

/** The last steps of what would be read, to see one number of each query before all of them are asked for. */
export const sampleOf = (draft: SourceDraft, range: FetchRange): FetchRequest => {
  const step = draft.step ?? chosenStep(range, null, FETCH_LIMITS)
  return {
    ...requestOf(draft, { from: range.until - SAMPLED_STEPS * step, until: range.until }),
    step,
    countResets: false,
  }
}

/** The most steps in which a whole range is looked over; a range of more days has more. */
const LOOKED_OVER = 60

/** The whole range in few long steps, to see whether there is anything in it at all. */
export const overviewOf = (draft: SourceDraft, range: FetchRange): FetchRequest => ({
  ...requestOf(draft, range),
  step: USUAL_STEPS.find((step) => step * LOOKED_OVER >= range.until - range.from) ?? DAY,
  countResets: false,
})

/** The source as a scenario keeps it: without any secret. */
export const sourceOf = (
  { access, counts, events, total }: SourceDraft,
  refreshEvery: PrometheusSource['refreshEvery'],
): PrometheusSource => ({
  baseUrl: accessOf(access).baseUrl,
  counts,
  events: events.trim(),
  total: total.trim(),
  refreshEvery,
})

/** The labels by which people most often tell their services apart. */
const NAMING_LABELS = ['service', 'app', 'job']

/** What the service that is read may be called: after a label of its counter, else after the host. */
export const serviceNameOf = ({ total }: SourceDraft, host: string): string => {
  const counter = counterOf(total)
  const read = counter === null ? null : readSelector(counter, '')
  if (read === null || !read.ok) return host
  const exact = new Map(
    read.value.matchers.flatMap(({ label, operator, value }) => (operator === '=' ? [[label, value] as const] : [])),
  )
  return NAMING_LABELS.map((label) => exact.get(label)).find((name) => name !== undefined && name !== '') ?? host
}
