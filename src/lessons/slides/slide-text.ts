/** What stands above a slide, what it asks before it answers, and what only the presenter reads. */
export interface SlideWords {
  readonly title: string
  /** Asked while the answer is covered; absent where nothing is. */
  readonly ask?: string
  readonly notes: readonly [string, ...string[]]
}
