import { playedQuarters } from '../core/delivery/played-quarter.ts'
import type { PlayedQuarters } from '../core/delivery/played-quarter.ts'
import type { QuarterPlan } from '../core/delivery/quarter-plan.ts'
import { simulateWindows } from '../core/delivery/simulated-windows.ts'
import type { SimulatedSpend, WindowsToSimulate } from '../core/delivery/simulated-windows.ts'
import type { SpendByChange } from '../core/delivery/spend-draw.ts'
import { tradeOff } from '../core/delivery/trade-off.ts'
import type { TradeOff } from '../core/delivery/trade-off.ts'
import type { Delivery } from '../core/delivery/delivery.ts'
import type { DeliveryBasis } from '../core/delivery/delivery-basis.ts'
import { simulateSystem } from '../core/dependency/simulate-system.ts'
import type { SimulationSettings, SystemSimulation } from '../core/dependency/simulate-system.ts'
import { assessedSystem } from '../core/dependency/system-assessment.ts'
import type { SystemAssessment } from '../core/dependency/system-assessment.ts'
import type { System } from '../core/dependency/system.ts'
import type { Ratio } from '../core/quantity/units.ts'
import { success } from '../core/result.ts'
import type { Result } from '../core/result.ts'

/** Why a simulation brought nothing. */
export interface SimulationTrouble {
  readonly kind: 'cancelled'
}

export type OnPicture<Picture> = (picture: Picture) => void

type Answer<Value> = Promise<Result<Value, SimulationTrouble>>

/** What the worker does for the page. The page cancels by ending the worker, so nothing here takes a signal. */
export interface SimulationJobs {
  simulateWindows(
    spend: SpendByChange,
    asked: WindowsToSimulate,
    onPicture: OnPicture<SimulatedSpend>,
  ): Answer<SimulatedSpend>
  playQuarters(plan: QuarterPlan, runs: number, onPicture: OnPicture<PlayedQuarters>): Answer<PlayedQuarters>
  simulateSystem(
    system: System,
    asked: SimulationSettings,
    onPicture: OnPicture<SystemSimulation>,
  ): Answer<SystemSimulation>
  assessSystem(system: System, correlation: Ratio): Answer<SystemAssessment>
  tradeOff(basis: DeliveryBasis, delivery: Delivery): Answer<TradeOff>
}

const PICTURE_EVERY = 100

/** Runs a simulation to its end and shows what it has so far: its first picture at once, then ten a second at most. */
const shown = <Picture>(
  pictures: Iterable<Picture>,
  onPicture: OnPicture<Picture>,
  clock: () => number,
): Result<Picture, SimulationTrouble> => {
  let next = Number.NEGATIVE_INFINITY
  let last: Picture | undefined
  for (const picture of pictures) {
    last = picture
    const now = clock()
    if (now < next) continue
    next = now + PICTURE_EVERY
    onPicture(picture)
  }
  if (last === undefined) throw new RangeError('a simulation without a picture')
  return success(last)
}

/**
 * The jobs, as the worker offers them.
 *
 * @param ready loads what this thread lacks; waited for where time zones matter
 * @param clock milliseconds, for the pace of pictures
 */
export const simulationJobs = (ready: () => Promise<void>, clock: () => number): SimulationJobs => ({
  simulateWindows: async (spend, asked, onPicture) => shown(simulateWindows(spend, asked), onPicture, clock),
  async playQuarters(plan, runs, onPicture) {
    await ready()
    return shown(playedQuarters(plan, { runs }), onPicture, clock)
  },
  simulateSystem: async (system, asked, onPicture) => shown(simulateSystem(system, asked), onPicture, clock),
  assessSystem: async (system, correlation) => success(assessedSystem(system, correlation)),
  tradeOff: async (basis, delivery) => success(tradeOff(basis, delivery)),
})
