import type { Severity } from '../../core/alert/alert-rule.ts'

/** How wide and high the mark of a severity is, in pixels. */
export const SEVERITY_MARK = 12

const SHAPES: Readonly<Record<Severity, { readonly top: number; readonly path: string }>> = {
  page: { top: 5.75, path: 'l6 10.5h-12z' },
  ticket: { top: 6, path: 'l6 6l-6 6l-6 -6z' },
}

/** The path of a severity's mark around a point: a triangle pages somebody, a diamond is a ticket. */
export const severityShape = (severity: Severity, x: number, y: number): string =>
  `M${x} ${y - SHAPES[severity].top}${SHAPES[severity].path}`
