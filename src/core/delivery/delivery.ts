import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'

/** A part of the users on a new version for a while, before more of them get it. */
export interface CanaryStep {
  /** Share of the requests that the new version answers: above 0, at most all of them. */
  readonly exposed: PartsPerBillion
  /** How long it stays so: above 0. */
  readonly lasts: Milliseconds
}

/** A day of the week: 1 is Monday, 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** When deploys happen, on the clocks of `timeZone`: evenly over these hours of these days. */
export interface DeployHours {
  /** Ascending, each once, at least one. */
  readonly days: readonly Weekday[]
  /** First hour of the day, 0 to 23. */
  readonly from: number
  /** The hour at which it ends, above `from`, at most 24. */
  readonly until: number
  readonly timeZone: string
}

/** How long it takes until somebody knows that a change went wrong: what the scenario's alerts say, or a time. */
export type TimeToDetect = { readonly kind: 'alerts' } | { readonly kind: 'typed'; readonly time: Milliseconds }

/** Whether every restore takes the same time, or times vary as exponential ones do, with the same mean. */
export const RESTORE_TIMES = ['even', 'exponential'] as const

export type RestoreTimes = (typeof RESTORE_TIMES)[number]

/** What spends the same budget besides change: the scenario's incidents that no change caused, or a typed share of it. */
export type OtherSpend = { readonly kind: 'scenario' } | { readonly kind: 'typed'; readonly share: PartsPerBillion }

/** What each of the better practices would be. */
export interface BetterPractices {
  readonly timeToDetect: Milliseconds
  readonly timeToRestore: Milliseconds
  readonly canary: readonly CanaryStep[]
}

/** How a team delivers: facts. `deliveryAssessment` works out what they cost. */
export interface Delivery {
  /** 0 or more; may be a fraction. DORA: deployment frequency. */
  readonly deploysPerWeek: number
  /** Share of deploys that must be repaired at once. DORA: change failure rate. */
  readonly changeFailureRate: PartsPerBillion
  /** From commit to running in production; null until somebody said it. DORA: lead time for changes. */
  readonly leadTime: Milliseconds | null
  /** Share of the exposed requests that a failed change fails: above 0. */
  readonly failing: PartsPerBillion
  readonly timeToDetect: TimeToDetect
  /** From detection until users are well again, on average. With the detection DORA's failed deployment recovery time. */
  readonly timeToRestore: Milliseconds
  readonly restoreTimes: RestoreTimes
  /** In order; after the last step, or at once without any, everybody is exposed. */
  readonly canary: readonly CanaryStep[]
  /** null: at any hour of the week alike. */
  readonly deployHours: DeployHours | null
  readonly otherSpend: OtherSpend
  readonly practices: BetterPractices
  /** Whatever is drawn by chance is drawn from this. */
  readonly seed: number
}
