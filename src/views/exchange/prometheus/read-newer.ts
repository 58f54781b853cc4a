import type { Instant } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { renewMeasurements } from '../../../store/live-source.ts'
import { heldSeries } from '../../../store/series-library.ts'
import type { Remembered } from '../../../store/use-store.ts'
import { measurementsOf } from '../import-use.ts'
import { accessTo } from './access-memory.ts'
import { hostOf } from './host-of.ts'
import { asksTheSame, isSilent, refreshedSeries, refreshRequest, sameSeries } from './live-refresh.ts'
import type { MetricsServer } from './metrics-server.ts'
import type { LiveTrouble } from './trouble-words.ts'

/**
 * Reads what a scenario's source has counted since, and puts it into the scenario.
 *
 * @returns why it could not, or not all of it; what was there before then still stands.
 */
export const readNewer = async (
  { store, seriesStorage }: Remembered,
  server: MetricsServer,
  id: string,
  now: Instant,
  signal: AbortSignal,
): Promise<LiveTrouble | null> => {
  const find = (): Scenario | undefined => store.getState().scenarios.find((one) => one.id === id)
  const before = find()
  if (before === undefined || before.prometheus === null) return null
  const { prometheus, measurements, sloWindow } = before
  const there = measurements?.kind === 'imported' ? heldSeries(store.getState(), measurements) : 'missing'
  if (there === 'loading') return null
  const held = there === 'missing' ? null : there
  const access = accessTo(store, prometheus.baseUrl)
  const request = refreshRequest(prometheus, access, held, sloWindow, now)
  const answer = await server.fetch(request, { onProgress: () => undefined, signal })
  if (!answer.ok) return answer.problem
  const { series: read, report } = answer.value
  const after = find()
  // Something else was put there meanwhile: what was asked for is no longer wanted.
  if (after?.measurements !== measurements || !asksTheSame(after.prometheus, prometheus)) return null
  const series = refreshedSeries(held, read)
  if (!sameSeries(held, series)) {
    const fresh = measurementsOf({ series, unit: 'requests' }, crypto.randomUUID(), hostOf(prometheus.baseUrl))
    const entry = { savedAt: store.getState().clock, series }
    await renewMeasurements(store, seriesStorage, id, measurements, fresh, entry)
    store.getState().dismissCode('measurements-missing')
  }
  if (report.partial !== null) return report.partial.because
  return isSilent(read) ? { kind: 'empty', of: 'total', asked: report.asked.total, why: null } : null
}
