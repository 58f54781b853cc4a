/** What a series counts; series of the same role add up. */
export type SeriesRole = 'good' | 'bad' | 'total' | 'unused'

export const SERIES_ROLES: readonly SeriesRole[] = ['good', 'bad', 'total', 'unused']

/**
 * `increases`: each sample says what was counted in its step, as `increase(…[step])` does. `rates`: how much of it each
 * second, as `rate(…[step])` does. `counters`: what was counted since the counter began. `auto` decides between the first
 * and the last by the samples; a rate looks like any other count.
 */
export type SamplesReading = 'auto' | 'increases' | 'rates' | 'counters'

export interface SamplesMapping {
  readonly kind: 'samples'
  /** One role for each series of the file. */
  readonly roles: readonly SeriesRole[]
  readonly reading: SamplesReading
}

/** Which two of good, bad and all are counted. */
export type Counted = 'good-total' | 'bad-total' | 'good-bad'

/** What is counted by the roles that were given; null when they do not fit together. */
export const countsOf = (roles: readonly SeriesRole[]): Counted | null => {
  const [good, bad, total] = [roles.includes('good'), roles.includes('bad'), roles.includes('total')]
  if (good && bad && !total) return 'good-bad'
  if (good && total && !bad) return 'good-total'
  return bad && total && !good ? 'bad-total' : null
}
