import type { Ratio } from '../quantity/units.ts'
import { WHOLE } from '../quantity/units.ts'
import { atLeast } from './k-of-n.ts'
import type { Component } from './system-model.ts'

/**
 * The share of bad events that another scenario of the workspace measures, and its error budget while it measures nothing;
 * null when there is no such scenario. What fails is asked for, as 1 − SLI would lose the digits that matter.
 */
export type FailingOf = (scenarioId: string) => Ratio | null

/**
 * The share of time that one replica of a component fails by itself, its dependencies apart: 1 − target, counted in whole
 * parts per billion, or MTTR / (MTTF + MTTR).
 *
 * @returns from 0 to 1; null when its scenario is missing.
 * Source of the second: B. Treynor, M. Dahlin, V. Rau and B. Beyer, "The Calculus of Service Availability", ACM Queue 15(2), 2017.
 */
export const replicaUnavailability = ({ availability }: Component, failingOf: FailingOf): Ratio | null => {
  switch (availability.kind) {
    case 'target':
    case 'measured':
      return (WHOLE - availability.share) / WHOLE
    case 'repair':
      return availability.mttr / (availability.mttf + availability.mttr)
    case 'scenario': {
      const failing = failingOf(availability.scenarioId)
      return failing === null ? null : Math.min(1, Math.max(0, failing))
    }
  }
}

/** How many replicas must fail for the component to fail. */
export const fatalReplicas = ({ replicas, neededReplicas }: Component): number => replicas - neededReplicas + 1

/** The share of time that a component fails by itself, when its replicas fail independently; null like `replicaUnavailability`. */
export const unavailabilityOf = (component: Component, failingOf: FailingOf): Ratio | null => {
  const one = replicaUnavailability(component, failingOf)
  return one === null ? null : atLeast(component.replicas, fatalReplicas(component), one)
}
