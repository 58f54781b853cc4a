import { durationText } from '../../core/quantity/duration.ts'
import { percentText } from '../../core/quantity/share.ts'
import { DAY, ppb } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { rollingLength } from '../specification/rolling-length.ts'
import type { Loss } from '../specification/written.ts'
import { windowWords } from '../specification/window-words.ts'

/** A target and a timeframe as Datadog takes them, with what that cost. */
export interface DatadogPromise {
  /** In percent. */
  readonly target: string
  readonly timeframe: string
  readonly losses: readonly Loss[]
}

const TIMEFRAMES: readonly Milliseconds[] = [7 * DAY, 30 * DAY, 90 * DAY]

/** A thousandth of a percent, the finest that Datadog's targets are. */
const FINEST = 10_000

const nearestTimeframe = (length: Milliseconds): Milliseconds =>
  TIMEFRAMES.reduce((nearest, one) => (Math.abs(one - length) < Math.abs(nearest - length) ? one : nearest))

/** Three decimals, cut rather than rounded: the promise may only become easier to keep, and never 100 %. */
export const datadogPromise = ({ target, sloWindow }: Scenario): DatadogPromise => {
  const cut = ppb(Math.max(FINEST, Math.floor(target / FINEST) * FINEST))
  const timeframe = nearestTimeframe(rollingLength(sloWindow))
  const isSame = sloWindow.kind === 'rolling' && sloWindow.duration === timeframe
  const window: Loss = {
    code: sloWindow.kind === 'rolling' ? 'window-length' : 'calendar-window',
    detail: `${windowWords(sloWindow)} → ${durationText(timeframe)}`,
  }
  const digits: Loss = { code: 'target-digits', detail: `${percentText(target)} → ${percentText(cut)}` }
  return {
    target: percentText(cut),
    timeframe: durationText(timeframe),
    losses: [...(cut === target ? [] : [digits]), ...(isSame ? [] : [window])],
  }
}
