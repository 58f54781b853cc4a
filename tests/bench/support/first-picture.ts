import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SpendByChange } from '../../../src/core/delivery/spend-draw.ts'
import { withApp } from './app-browser.ts'

/** Milliseconds from starting a worker. Medians of several. */
export interface PictureTimes {
  readonly shown: number
  readonly done: number
}

const ROUNDS = 9

/** Where the build has the worker. */
const builtWorker = (): string => {
  const name = readdirSync(join('dist', 'assets')).find((file) => /^simulation-worker-[\w-]+\.js$/.test(file))
  if (name === undefined) throw new Error('the build has no simulation worker')
  return `/assets/${name}`
}

/** Runs in the page: speaks to the worker as its typed client does, and notes when it answers. */
const simulateOnce = async ([url, spend, left]: readonly [string, PlainSpend, number]): Promise<PictureTimes> => {
  const { weights, chances, ...traffic } = spend.cost.traffic
  const cost = {
    ...spend.cost,
    traffic: { ...traffic, weights: Float64Array.from(weights), chances: Float64Array.from(chances) },
  }
  const began = performance.now()
  const worker = new Worker(url, { type: 'module' })
  const { port1, port2 } = new MessageChannel()
  const shown = new Promise<number>((resolve) => {
    port1.addEventListener('message', () => resolve(performance.now() - began))
    port1.start()
  })
  const done = new Promise<number>((resolve, reject) => {
    worker.addEventListener('error', reject)
    worker.addEventListener('message', ({ data }: MessageEvent<{ readonly id?: string }>) => {
      if (data.id === 'one') resolve(performance.now() - began)
    })
  })
  const raw = (value: unknown) => ({ type: 'RAW', value })
  const argumentList = [
    raw({ rate: spend.rate, cost }),
    raw({ seed: 1, left }),
    { type: 'HANDLER', name: 'proxy', value: port2 },
  ]
  worker.postMessage({ id: 'one', type: 'APPLY', path: ['simulateWindows'], argumentList }, [port2])
  const times = { shown: await shown, done: await done }
  worker.terminate()
  return times
}

/** What can be handed to a page: lists instead of columns. */
interface PlainSpend {
  readonly rate: number
  readonly cost: Omit<SpendByChange['cost'], 'traffic'> & {
    readonly traffic: Omit<SpendByChange['cost']['traffic'], 'weights' | 'chances'> & {
      readonly weights: readonly number[]
      readonly chances: readonly number[]
    }
  }
}

/** How soon a page sees something of a hundred thousand simulated windows, with a worker started for it each time. */
export const firstPicture = async ({ rate, cost }: SpendByChange, left: number): Promise<PictureTimes> => {
  const { traffic, ...costs } = cost
  const spend: PlainSpend = {
    rate,
    cost: {
      ...costs,
      traffic: { ...traffic, weights: Array.from(traffic.weights), chances: Array.from(traffic.chances) },
    },
  }
  const url = builtWorker()
  const times: PictureTimes[] = []
  await withApp(async (context) => {
    const page = await context.newPage()
    await page.goto('/')
    for (let round = 0; round < ROUNDS; round++)
      times.push(await page.evaluate(simulateOnce, [url, spend, left] as const))
  })
  const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[ROUNDS >> 1] as number
  return { shown: median(times.map(({ shown }) => shown)), done: median(times.map(({ done }) => done)) }
}
