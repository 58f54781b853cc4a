import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SECOND } from '../../../src/core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../../src/core/quantity/units.ts'
import { writeOpenMetrics } from './open-metrics.ts'
import type { LabelledSamples } from './open-metrics.ts'
import { ended, finish, inNewFolder } from './program.ts'

// What Prometheus refuses to pass in one range query.
const MOST_POINTS = 11_000
const ANSWER_WITHIN = 60 * SECOND

/** Evaluation instants: from the first to the last, both included. */
export interface Evaluations {
  readonly first: Instant
  readonly last: Instant
  readonly every: Milliseconds
}

/** A running Prometheus with somebody's samples in it. */
export interface PrometheusServer {
  /** Host and port. */
  readonly address: string
  /** The value of an expression that gives one series at most, at every instant at which it gives one. */
  queryRange(expression: string, evaluations: Evaluations): Promise<ReadonlyMap<Instant, number>>
}

interface Answer {
  readonly status: string
  readonly error?: string
  readonly data?: { readonly result: readonly { readonly values: readonly (readonly [number, string])[] }[] }
}

/** Fills a new Prometheus with samples, starts it on this machine alone, and ends it when `work` is done with it. */
export const withPrometheus = <Result>(
  services: readonly LabelledSamples[],
  work: (server: PrometheusServer) => Promise<Result>,
): Promise<Result> =>
  inNewFolder(async (folder) => {
    const [text, data] = [join(folder, 'samples.txt'), join(folder, 'data')]
    await writeOpenMetrics(text, services)
    await writeFile(join(folder, 'prometheus.yml'), '{}\n')
    // Few blocks: promtool reads the whole text again for each.
    const backfill = ['tsdb', 'create-blocks-from', '--max-block-duration=10000h', 'openmetrics', '--quiet', text, data]
    const filled = await finish('promtool', backfill, folder)
    if (!filled.ok) throw new Error(`promtool could not fill Prometheus: ${filled.text}`)
    const child = spawn(
      'prometheus',
      [
        '--config.file=prometheus.yml',
        `--storage.tsdb.path=${data}`,
        '--storage.tsdb.retention.time=100y',
        '--query.timeout=10m',
        // It chooses a free port and prints it.
        '--web.listen-address=127.0.0.1:0',
      ],
      { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    const endWithUs = (): void => void child.kill('SIGKILL')
    process.once('exit', endWithUs)
    try {
      const address = await ready(child)
      return await work({
        address,
        queryRange: (expression, evaluations) => queryRange(address, expression, evaluations),
      })
    } finally {
      await ended(child)
      process.off('exit', endWithUs)
    }
  })

const ready = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = ''
    const fail = (reason: string): void => reject(new Error(`Prometheus ${reason}:\n${text}`))
    const late = setTimeout(() => fail('was not ready in time'), ANSWER_WITHIN)
    child.once('error', reject)
    child.once('exit', () => fail('ended by itself'))
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      const address = /msg="Listening on" address=(\S+)/.exec(text)?.[1]
      if (address === undefined || !text.includes('Server is ready to receive web requests')) return
      clearTimeout(late)
      resolve(address)
    })
  })

const queryRange = async (
  address: string,
  expression: string,
  { first, last, every }: Evaluations,
): Promise<ReadonlyMap<Instant, number>> => {
  const found = new Map<Instant, number>()
  for (let from = first; from <= last; from += MOST_POINTS * every) {
    const to = Math.min(last, from + (MOST_POINTS - 1) * every)
    const response = await fetch(`http://${address}/api/v1/query_range`, {
      method: 'POST',
      body: new URLSearchParams({
        query: expression,
        start: String(from / SECOND),
        end: String(to / SECOND),
        step: String(every / SECOND),
      }),
    })
    const answer = (await response.json()) as Answer
    if (answer.status !== 'success' || answer.data === undefined) {
      throw new Error(`Prometheus refused ${expression}: ${answer.error}`)
    }
    if (answer.data.result.length > 1) throw new Error(`more than one series: ${expression}`)
    for (const [time, value] of answer.data.result[0]?.values ?? []) {
      found.set(Math.round(time * SECOND), Number(value))
    }
  }
  return found
}
