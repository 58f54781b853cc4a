import { expose } from 'comlink'
import { expect, test } from 'vitest'
import { deliveryBasis } from '../../src/core/delivery/delivery-basis.ts'
import { EVEN_TRAFFIC } from '../../src/core/delivery/deploy-traffic.ts'
import { playedQuarters } from '../../src/core/delivery/played-quarter.ts'
import { simulateWindows } from '../../src/core/delivery/simulated-windows.ts'
import type { SimulatedSpend } from '../../src/core/delivery/simulated-windows.ts'
import { tradeOff } from '../../src/core/delivery/trade-off.ts'
import { simulateSystem } from '../../src/core/dependency/simulate-system.ts'
import { assessedSystem } from '../../src/core/dependency/system-assessment.ts'
import type { JobWorker } from '../../src/work/in-worker.ts'
import {
  assessSystemInWorker,
  playQuartersInWorker,
  simulateSystemInWorker,
  simulateWindowsInWorker,
  tradeOffInWorker,
} from '../../src/work/simulation-client.ts'
import { simulationJobs } from '../../src/work/simulation-jobs.ts'
import { assess, scenario } from '../core/delivery/build-delivery.ts'
import { plan } from '../core/delivery/build-quarter.ts'
import { inSeries } from '../core/dependency/build.ts'
import { workerWith } from './worker-here.ts'

const workerHere = (clock?: () => number) => workerWith(simulationJobs, clock)

/** A clock that is so many milliseconds further at every look. */
const ticking = (step: number): (() => number) => {
  let now = 0
  return () => {
    now += step
    return now
  }
}

const spend = { rate: 1.3, cost: { traffic: EVEN_TRAFFIC, certain: 0.1, varying: 0.3 } }
const asked = { seed: 1, left: 0.8, windows: 20_000 }
const ignore = (): void => undefined
const lastOf = <Picture>(pictures: Iterable<Picture>): Picture | undefined => [...pictures].at(-1)

test('brings the simulated windows back from the worker, and ends it', async () => {
  const { start, seen } = workerHere()
  const found = await simulateWindowsInWorker(spend, asked, { onPicture: ignore }, start)
  expect(found).toEqual({ ok: true, value: lastOf(simulateWindows(spend, asked)) })
  expect(seen).toMatchObject({ started: 1, ended: 1 })
})

test('shows the first picture at once, and ten a second from then on', async () => {
  const shownAt = async (step: number): Promise<readonly number[]> => {
    const { start } = workerHere(ticking(step))
    const windows: number[] = []
    const onPicture = (picture: SimulatedSpend): void => void windows.push(picture.windows)
    await simulateWindowsInWorker(spend, asked, { onPicture }, start)
    return windows
  }
  expect(await shownAt(0)).toEqual([2_000])
  // Every batch takes 40 ms: the third one after a picture is the next.
  expect(await shownAt(40)).toEqual([2_000, 8_000, 14_000, 20_000])
  expect(await shownAt(1_000)).toHaveLength(10)
})

test('plays quarters, with time zones at hand', async () => {
  const { start, seen } = workerHere()
  const found = await playQuartersInWorker(plan(), { onPicture: ignore }, 31, start)
  expect(found).toEqual({ ok: true, value: lastOf(playedQuarters(plan(), { runs: 31 })) })
  expect(seen.ready).toBe(1)
})

test('simulates a system', async () => {
  const system = inSeries([99, 99.9])
  const settings = { seed: 7, rounds: 5_000 }
  const found = await simulateSystemInWorker(system, settings, { onPicture: ignore }, workerHere().start)
  expect(found).toEqual({ ok: true, value: lastOf(simulateSystem(system, settings)) })
})

test('works out what follows from a system', async () => {
  const system = inSeries([99, 99.9])
  expect(await assessSystemInWorker(system, 0.1, undefined, workerHere().start)).toEqual({
    ok: true,
    value: assessedSystem(system, 0.1),
  })
})

test('works out the trade-off', async () => {
  const one = scenario()
  const basis = deliveryBasis(one, assess(one))
  expect(await tradeOffInWorker(basis, one.delivery, undefined, workerHere().start)).toEqual({
    ok: true,
    value: tradeOff(basis, one.delivery),
  })
})

test('ends at once when it is cancelled, and keeps what was shown', async () => {
  const { start, seen } = workerHere()
  const controller = new AbortController()
  const shown: number[] = []
  const onPicture = ({ windows }: SimulatedSpend): void => {
    shown.push(windows)
    controller.abort()
  }
  expect(await simulateWindowsInWorker(spend, asked, { onPicture, signal: controller.signal }, start)).toEqual({
    ok: false,
    problem: { kind: 'cancelled' },
  })
  expect(shown).toEqual([2_000])
  expect(seen.ended).toBe(1)
})

test('starts no worker for what is cancelled already', async () => {
  const { start, seen } = workerHere()
  const run = { onPicture: ignore, signal: AbortSignal.abort() }
  expect(await playQuartersInWorker(plan(), run, 31, start)).toEqual({ ok: false, problem: { kind: 'cancelled' } })
  expect(seen.started).toBe(0)
})

test('fails loudly when a simulation cannot run', async () => {
  const { start, seen } = workerHere()
  await expect(simulateWindowsInWorker(spend, { ...asked, windows: 0 }, { onPicture: ignore }, start)).rejects.toThrow(
    'not a number of windows: 0',
  )
  expect(seen.ended).toBe(1)
})

test('shows no picture that comes in after the result: it is older', async () => {
  const { port1, port2 } = new MessageChannel()
  const [first, last] = [...simulateWindows(spend, { ...asked, windows: 4_000 })] as [SimulatedSpend, SimulatedSpend]
  let sent: Promise<unknown> = Promise.resolve()
  const jobs = {
    simulateWindows: (_spend: unknown, _asked: unknown, onPicture: (picture: SimulatedSpend) => Promise<void>) => {
      sent = new Promise((resolve) => setTimeout(resolve, 20)).then(() => onPicture(first))
      return { ok: true, value: last }
    },
  }
  // The other end stays open, as a picture that is on its way does not know of the end.
  const start = (): JobWorker => {
    expose(jobs, port2)
    return Object.assign(port1, { terminate: ignore })
  }
  const shown: number[] = []
  const onPicture = ({ windows }: SimulatedSpend): void => void shown.push(windows)
  expect(await simulateWindowsInWorker(spend, asked, { onPicture }, start)).toEqual({ ok: true, value: last })
  await sent
  port1.close()
  expect(shown).toEqual([])
})
