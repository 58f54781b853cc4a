import { proxy } from 'comlink'
import type { Remote } from 'comlink'
import type { DeliveryBasis } from '../core/delivery/delivery-basis.ts'
import type { Delivery } from '../core/delivery/delivery.ts'
import { PLAYED_RUNS } from '../core/delivery/played-quarter.ts'
import type { PlayedQuarters } from '../core/delivery/played-quarter.ts'
import type { QuarterPlan } from '../core/delivery/quarter-plan.ts'
import type { SimulatedSpend, WindowsToSimulate } from '../core/delivery/simulated-windows.ts'
import type { SpendByChange } from '../core/delivery/spend-draw.ts'
import type { TradeOff } from '../core/delivery/trade-off.ts'
import type { SimulationSettings, SystemSimulation } from '../core/dependency/simulate-system.ts'
import type { SystemAssessment } from '../core/dependency/system-assessment.ts'
import type { System } from '../core/dependency/system.ts'
import type { Ratio } from '../core/quantity/units.ts'
import { failure } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { inWorker } from './in-worker.ts'
import type { JobWorker } from './in-worker.ts'
import type { OnPicture, SimulationJobs, SimulationTrouble } from './simulation-jobs.ts'

export interface SimulationRun<Picture> {
  /** The first as soon as there is one, then about ten a second. Each says itself how far it has come. */
  readonly onPicture: OnPicture<Picture>
  /** Ends the work at once; the result is then problem `cancelled`, and the last picture stays what is known. */
  readonly signal?: AbortSignal
}

type Answer<Value> = Promise<Result<Value, SimulationTrouble>>

const startWorker = (): JobWorker =>
  new Worker(new URL('./simulation-worker.ts', import.meta.url), { type: 'module', name: 'simulation' })

const CANCELLED: Result<never, SimulationTrouble> = failure({ kind: 'cancelled' })

/** Runs a simulation. A picture that comes in after its result, by a channel of its own, is older than that and not shown. */
const simulate = async <Picture>(
  { onPicture, signal }: SimulationRun<Picture>,
  start: () => JobWorker,
  job: (jobs: Remote<SimulationJobs>, onPicture: OnPicture<Picture>) => Answer<Picture>,
): Answer<Picture> => {
  let over = false
  const shown = proxy((picture: Picture): void => {
    if (!over) onPicture(picture)
  })
  try {
    return await inWorker({ start, signal, cancelled: CANCELLED }, (jobs: Remote<SimulationJobs>) => job(jobs, shown))
  } finally {
    over = true
  }
}

/** Draws SLO windows, in a worker: see `simulateWindows` in core/delivery. */
export const simulateWindowsInWorker = (
  { rate, cost }: SpendByChange,
  asked: WindowsToSimulate,
  run: SimulationRun<SimulatedSpend>,
  start = startWorker,
): Answer<SimulatedSpend> =>
  simulate(run, start, (jobs, onPicture) => jobs.simulateWindows({ rate, cost }, asked, onPicture))

/** Plays many quarters, in a worker: see `playedQuarters` in core/delivery. */
export const playQuartersInWorker = (
  plan: QuarterPlan,
  run: SimulationRun<PlayedQuarters>,
  runs = PLAYED_RUNS,
  start = startWorker,
): Answer<PlayedQuarters> => simulate(run, start, (jobs, onPicture) => jobs.playQuarters(plan, runs, onPicture))

/** Draws states of a system, in a worker: see `simulateSystem` in core/dependency. */
export const simulateSystemInWorker = (
  system: System,
  asked: SimulationSettings,
  run: SimulationRun<SystemSimulation>,
  start = startWorker,
): Answer<SystemSimulation> => simulate(run, start, (jobs, onPicture) => jobs.simulateSystem(system, asked, onPicture))

/** Works out the trade-off between speed and chance, in a worker: see `tradeOff` in core/delivery. */
export const tradeOffInWorker = (
  basis: DeliveryBasis,
  delivery: Delivery,
  signal?: AbortSignal,
  start = startWorker,
): Answer<TradeOff> =>
  inWorker({ start, signal, cancelled: CANCELLED }, (jobs: Remote<SimulationJobs>) => jobs.tradeOff(basis, delivery))

/** Works out everything that follows from a system, in a worker: see `assessedSystem` in core/dependency. */
export const assessSystemInWorker = (
  system: System,
  correlation: Ratio,
  signal?: AbortSignal,
  start = startWorker,
): Answer<SystemAssessment> =>
  inWorker({ start, signal, cancelled: CANCELLED }, (jobs: Remote<SimulationJobs>) =>
    jobs.assessSystem(system, correlation),
  )
