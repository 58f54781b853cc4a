import type { SpendHistogramPicture } from './spend-histogram-picture.ts'

/** Every bin as CSV; ratios, so 1 is the whole budget. The last row has no upper end: everything above. */
export const spendHistogramCsv = ({ bins: { width, counts, over } }: SpendHistogramPicture): string =>
  [
    'spent_above,spent_up_to,windows',
    ...counts.map((count, index) => `${index * width},${(index + 1) * width},${count}`),
    `${counts.length * width},,${over}`,
    '',
  ].join('\r\n')
