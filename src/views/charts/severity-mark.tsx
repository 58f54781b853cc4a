import type { Severity } from '../../core/alert/alert-rule.ts'
import styles from './severity-mark.module.css'
import { SEVERITY_MARK, severityShape } from './severity-shape.ts'

export interface SeverityMarkProps {
  readonly severity: Severity
  /** The middle of the mark. */
  readonly x: number
  readonly y: number
}

/** The mark of a severity inside an SVG. Its shape tells as much as its colour. */
export const SeverityMark = ({ severity, x, y }: SeverityMarkProps) => (
  <path className={styles[severity]} d={severityShape(severity, x, y)} />
)

/** The same mark among words, which must say the severity to those who do not see it. */
export const SeverityIcon = ({ severity }: Pick<SeverityMarkProps, 'severity'>) => (
  <svg
    className={styles.icon}
    width={SEVERITY_MARK}
    height={SEVERITY_MARK}
    viewBox={`0 0 ${SEVERITY_MARK} ${SEVERITY_MARK}`}
    aria-hidden="true"
  >
    <SeverityMark severity={severity} x={SEVERITY_MARK / 2} y={SEVERITY_MARK / 2} />
  </svg>
)
