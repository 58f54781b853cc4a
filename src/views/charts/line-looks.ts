/** How a line is drawn. */
export interface LineLook {
  readonly stroke: string
  readonly strokeWidth: number
  readonly strokeDasharray?: string
}

const FIRST: LineLook = { stroke: 'var(--ink)', strokeWidth: 2.5 }

/** Lines differ in dash and width as well as in hue. */
const LOOKS: readonly LineLook[] = [
  FIRST,
  { stroke: 'var(--devops)', strokeWidth: 2.25, strokeDasharray: '8 4' },
  { stroke: 'var(--accent)', strokeWidth: 2.25, strokeDasharray: '2 3' },
  { stroke: 'var(--caution)', strokeWidth: 2.25, strokeDasharray: '10 3 2 3' },
  { stroke: 'var(--spent)', strokeWidth: 2.25, strokeDasharray: '5 2' },
  { stroke: 'var(--soft)', strokeWidth: 2, strokeDasharray: '1 4' },
]

/** How the line at `place` among several is drawn. */
export const lineLook = (place: number): LineLook => LOOKS[place % LOOKS.length] ?? FIRST
