import { durationText } from '../../core/quantity/duration.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { SloWindow } from '../../core/window/slo-window.ts'
import { rollingLength } from '../specification/rolling-length.ts'
import type { Loss } from '../specification/written.ts'
import { windowWords } from '../specification/window-words.ts'

const SHORTEST = 7 * DAY

const UNITS: readonly (readonly [string, Milliseconds])[] = [
  ['d', DAY],
  ['h', HOUR],
  ['m', MINUTE],
  ['s', SECOND],
]

/** Grafana takes a number and one unit: "30d", "36h", never "1d12h". */
const windowText = (length: Milliseconds): string => {
  const [unit, one] = UNITS.find(([, one]) => length % one === 0) ?? ['ms', 1]
  return `${length / one}${unit}`
}

/** The SLO window as Grafana takes it: a rolling one of 7 days or more. */
export const grafanaWindow = (sloWindow: SloWindow): { readonly window: string; readonly losses: readonly Loss[] } => {
  const length = Math.max(SHORTEST, rollingLength(sloWindow))
  const window = windowText(length)
  if (sloWindow.kind === 'calendar')
    return { window, losses: [{ code: 'calendar-window', detail: `${windowWords(sloWindow)} → ${window}` }] }
  const isSame = length === sloWindow.duration
  return {
    window,
    losses: isSame ? [] : [{ code: 'window-length', detail: `${durationText(sloWindow.duration)} → ${window}` }],
  }
}
