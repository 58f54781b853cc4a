import { burnRateOf, budgetShare } from '../../../src/core/alert/alert-rule.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import { span } from '../build.ts'

/** A rule as people write it: `rule('1h/5m', '14.4x')`, `rule('3d', '10%')`, `rule('1m', '1x', '1h')`. */
export const rule = (windows: string, above: string, holds: string | null = null): AlertRule => {
  const [long = '', short] = windows.split('/')
  const amount = Number(above.slice(0, -1))
  return {
    id: windows,
    severity: 'page',
    longWindow: span(long),
    shortWindow: short === undefined ? null : span(short),
    threshold: above.endsWith('%') ? budgetShare(amount) : burnRateOf(amount),
    for: holds === null ? 0 : span(holds),
  }
}
