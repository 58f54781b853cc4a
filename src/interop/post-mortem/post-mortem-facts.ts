import type { PageFigure, PageFormula, PageLink } from '../document/block.ts'

/** Something that happened, in plain text; so is everything else here. */
export interface TimelineLine {
  /** With the zone's distance from UTC at that time: "4 Nov 2026 15:02:51.84 +01:00". */
  readonly when: string
  readonly what: string
  /** What is known of the budget then; may be empty. */
  readonly budget: string
}

/** What is known of an incident before anybody has written a word about it. */
export interface PostMortemFacts {
  /** What the incident is called. */
  readonly title: string
  readonly service: string
  /** "Checkout succeeds for 99.9 % of requests over 30 days, rolling". */
  readonly objective: string
  /** What happened, in a sentence or two: when, how long, how much failed, what set it off. */
  readonly summary: string
  /** The zone of all times. */
  readonly timeZone: string
  /** In the order in which it happened. */
  readonly timeline: readonly TimelineLine[]
  /** What it cost. */
  readonly impact: readonly PageFigure[]
  /** Why this is written: whether the policy asks for it. */
  readonly due: string
  /** How it was noticed, in a sentence. */
  readonly detection: string
  /** The day it was drafted: "23 November 2026". */
  readonly written: string
  readonly formulas: readonly PageFormula[]
  readonly sources: readonly PageLink[]
}
