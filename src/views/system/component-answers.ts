import { replicaUnavailability, unavailabilityOf } from '../../core/dependency/own-unavailability.ts'
import type { FailingOf } from '../../core/dependency/own-unavailability.ts'
import { timeFailing } from '../../core/dependency/time-failing.ts'
import type { SystemModel } from '../../core/dependency/system-model.ts'
import type { Milliseconds, Ratio } from '../../core/quantity/units.ts'

/** What was worked out for each component, by its id; null where there is nothing to tell. */
export interface ComponentAnswers {
  /** How likely one replica fails by itself. */
  readonly replica: (id: string) => Ratio | null
  /** How long it fails by itself, all its replicas together, in 30 days. */
  readonly downtime: (id: string) => Milliseconds | null
  /** Its share of what fails of the journey: null where the journey does not need it, or where it could not be worked out. */
  readonly share: (id: string) => Ratio | null
}

/**
 * @param shares of what the journey needs; null while they could not be worked out.
 */
export const componentAnswers = (
  { components }: SystemModel,
  failingOf: FailingOf,
  shares: readonly { readonly id: string; readonly share: Ratio }[] | null,
): ComponentAnswers => {
  const byId = new Map(components.map((component) => [component.id, component]))
  const shareOf = new Map((shares ?? []).map(({ id, share }) => [id, share]))
  return {
    replica: (id) => {
      const component = byId.get(id)
      return component === undefined ? null : replicaUnavailability(component, failingOf)
    },
    downtime: (id) => {
      const component = byId.get(id)
      const failing = component === undefined ? null : unavailabilityOf(component, failingOf)
      return failing === null ? null : timeFailing(failing)
    },
    share: (id) => shareOf.get(id) ?? null,
  }
}
