import type { Practice } from '../../core/delivery/trade-off.ts'
import type { LineLook } from './line-looks.ts'

/** How the line of each practice is drawn: they differ in dash and width as well as in hue, and the best is no alarm. */
const LOOKS: Readonly<Record<Practice, LineLook>> = {
  today: { stroke: 'var(--ink)', strokeWidth: 2.5 },
  'faster-detection': { stroke: 'var(--soft)', strokeWidth: 2.25, strokeDasharray: '2 3' },
  'faster-rollback': { stroke: 'var(--caution-text)', strokeWidth: 2.25, strokeDasharray: '10 3 2 3' },
  canary: { stroke: 'var(--devops)', strokeWidth: 2.25, strokeDasharray: '8 4' },
  all: { stroke: 'var(--accent)', strokeWidth: 3.25, strokeDasharray: '14 3' },
}

export const practiceLook = (practice: Practice): LineLook => LOOKS[practice]
