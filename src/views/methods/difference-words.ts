import type { DifferenceKind } from '../../core/budgeting/slice-differences.ts'
import type { TimeSlices } from '../../core/budgeting/budgeting-method.ts'
import { formatEvents } from '../../format/count.ts'
import { formatShare } from '../../format/percent.ts'

/** Kinds of difference in a few words, as they stand on the picture and over a column. */
export const DIFFERENCE_NAMES: Readonly<Record<DifferenceKind, string>> = {
  forgiven: 'Forgiven slices',
  whole: 'Slices counted whole',
  quiet: 'Quiet slices weigh more',
  busy: 'Busy slices weigh less',
  empty: 'Empty slices count as bad',
}

const slicesOf = (slices: number): string => {
  const count = formatEvents(slices)
  return count === '1' ? '1 time slice' : `${count} time slices`
}

/** Why one kind of difference is there, for this data. */
export const differenceWords = (kind: DifferenceKind, slices: number, { target }: TimeSlices): string => {
  const many = slicesOf(slices)
  const each = slices === 1 ? 'it' : 'each'
  return {
    forgiven: `${many} had failures but kept the slice target of ${formatShare(target)}: Timeslices charge nothing for that.`,
    whole: `${many} missed the slice target of ${formatShare(target)} without failing altogether: Timeslices charge all of ${each}.`,
    quiet: `${many} failed with less traffic than the mean: RatioTimeslices charge more than their requests.`,
    busy: `${many} failed with more traffic than the mean: RatioTimeslices charge less than their requests.`,
    empty: `${many} had no traffic at all, and empty slices are bad: slices are charged where no request was.`,
  }[kind]
}
