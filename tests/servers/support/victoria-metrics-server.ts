import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SECOND } from '../../../src/core/quantity/units.ts'
import type { LabelledSamples } from '../../oracle/support/open-metrics.ts'
import { ended, inNewFolder } from '../../oracle/support/program.ts'

const READY_WITHIN = 60 * SECOND
const LOOK_EVERY = 100

/** A port that is free now: unlike Prometheus, VictoriaMetrics does not choose one itself. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const importText = ({ scenario, samples }: LabelledSamples): string => {
  const lines: string[] = []
  for (const family of ['bad', 'valid'] as const)
    samples.times.forEach((time, index) => {
      lines.push(`${family}_total{scenario="${scenario}"} ${samples[family][index]} ${time}`)
    })
  return `${lines.join('\n')}\n`
}

const passed = async (url: string, options?: RequestInit): Promise<boolean> => {
  try {
    const response = await fetch(url, options)
    await response.text()
    return response.ok
  } catch {
    return false
  }
}

const ready = async (address: string, log: () => string): Promise<void> => {
  const late = Date.now() + READY_WITHIN
  while (!(await passed(`http://${address}/health`))) {
    if (Date.now() > late) throw new Error(`VictoriaMetrics was not ready in time:\n${log()}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
  }
}

/** Starts a new VictoriaMetrics on this machine alone, fills it, and ends it when `work` is done with its address. */
export const withVictoriaMetrics = <Result>(
  services: readonly LabelledSamples[],
  work: (address: string) => Promise<Result>,
): Promise<Result> =>
  inNewFolder(async (folder) => {
    const address = `127.0.0.1:${await freePort()}`
    const child = spawn(
      'victoria-metrics',
      [
        `-storageDataPath=${join(folder, 'data')}`,
        `-httpListenAddr=${address}`,
        '-retentionPeriod=100y',
        '-search.latencyOffset=0s',
        // For what the tests ask it to sum up itself. A reader never asks for as many.
        '-search.maxPointsPerTimeseries=50000',
        '-memory.allowedBytes=256MB',
      ],
      { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    let log = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text
    })
    const endWithUs = (): void => void child.kill('SIGKILL')
    process.once('exit', endWithUs)
    try {
      await ready(address, () => log)
      for (const service of services) {
        const body = importText(service)
        if (!(await passed(`http://${address}/api/v1/import/prometheus`, { method: 'POST', body })))
          throw new Error(`VictoriaMetrics took no samples:\n${log}`)
      }
      await passed(`http://${address}/internal/force_flush`)
      return await work(address)
    } finally {
      await ended(child)
      process.off('exit', endWithUs)
    }
  })
