import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'
import { ppb } from '../quantity/units.ts'

/** How available one replica of a component is by itself, its dependencies apart. */
export type ComponentAvailability =
  | { readonly kind: 'target'; readonly share: PartsPerBillion }
  | { readonly kind: 'measured'; readonly share: PartsPerBillion }
  /** Mean time to failure and mean time to repair: MTTF / (MTTF + MTTR). Both above 0. */
  | { readonly kind: 'repair'; readonly mttf: Milliseconds; readonly mttr: Milliseconds }
  /** What another scenario of the workspace measures; its target while it measures nothing. */
  | { readonly kind: 'scenario'; readonly scenarioId: string }

/** What a component needs: at least `needed` of these components. One alone is a plain dependency. */
export interface Need {
  /** Ids, each once, at least one. */
  readonly on: readonly string[]
  /** From 1 up to as many as there are. */
  readonly needed: number
  /** Without a soft dependency the component still does its job, only less well: it takes nothing from availability. */
  readonly kind: 'hard' | 'soft'
}

/** A part of the system. It works when enough of its replicas do and every hard need is met. */
export interface Component {
  readonly id: string
  readonly name: string
  readonly availability: ComponentAvailability
  /** How many there are, 1 or more. They fail independently of each other unless `correlation` says otherwise. */
  readonly replicas: number
  /** How many of them must work, from 1 up to `replicas`. */
  readonly neededReplicas: number
  readonly needs: readonly Need[]
  /** Its part of a weighted split, against the others: 0 or more. */
  readonly weight: number
}

/** How a journey's budget is handed down. */
export const SPLITS = ['equal', 'proportional', 'weighted'] as const

export type Split = (typeof SPLITS)[number]

/** A system of components, and the one whose availability is asked for: the journey. */
export interface SystemModel {
  /** Ids and names differ. No component needs itself, directly or through others. */
  readonly components: readonly Component[]
  /** Id of the component that a person's journey starts at; null while there is none. */
  readonly journey: string | null
  /** Correlation of failures for the second answer: 0 independent, all of it when everything fails together. */
  readonly correlation: PartsPerBillion
  readonly split: Split
}

/** Nothing yet. */
export const NO_SYSTEM: SystemModel = { components: [], journey: null, correlation: ppb(0), split: 'equal' }
