/** A slide, and where it stands among the others. */
export interface PresentedSlide {
  /** Another one for every slide. */
  readonly key: string
  readonly title: string
  /** Whether the page itself shows no title of the slide. */
  readonly titled: boolean
  /** For the presenter alone. */
  readonly notes: readonly string[]
  /** Title of the next slide; null on the last one. */
  readonly next: string | null
  /** The hidden answer in words; null where there is none. */
  readonly answer: string | null
  /** Whether the answer is shown to the room; null where a slide hides none. */
  readonly revealed: boolean | null
  /** Whether the unit of the huge number can be switched here. */
  readonly hasUnit: boolean
  /** Whether something was edited here that can be taken back. */
  readonly canUndo: boolean
  /** From 1; on the page after the last slide that of the last one. */
  readonly place: number
  readonly count: number
  /** Whether this is the page after the last slide, which is not counted. */
  readonly ended: boolean
}

/** What a presenter does with slides. */
export interface PresentVerbs {
  readonly onStep: (to: 'next' | 'back' | 'first' | 'last') => void
  readonly onReveal: () => void
  /** null where there is nothing to put back. */
  readonly onReset: (() => void) | null
  readonly onUndo: () => void
  readonly onLeave: () => void
}
