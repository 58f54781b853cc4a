import type { Instant } from '../../../core/quantity/units.ts'
import { MINUTE } from '../../../core/quantity/units.ts'
import { formatEvents } from '../../../format/count.ts'
import { formatSpan } from '../../../format/duration.ts'
import { formatInstant } from '../../../format/instant.ts'
import type { FetchedSeries, ServerInfo, ServerKind } from '../../../interop/prometheus-api/contract.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Tested } from './live-flow.ts'

const SERVERS: Readonly<Record<ServerKind, string>> = {
  prometheus: 'Prometheus',
  thanos: 'Thanos',
  mimir: 'Mimir',
  'victoria-metrics': 'VictoriaMetrics',
  unknown: 'A server that does not tell its name, but speaks the language,',
}

/** What a test of the fields found. */
export const TestResult = ({ tested, zone }: { readonly tested: Tested; readonly zone: string }) => (
  <Notice>
    <p>{serverWords(tested.info)}</p>
    {tested.silent && <p>There is no sample at this moment, but there are earlier ones. The last of them:</p>}
    {tested.sample !== null && <p>{sampleWords(tested.sample, zone)}</p>}
  </Notice>
)

const serverWords = ({ kind, version, baseUrl, clockAhead }: ServerInfo): string => {
  const name = version === null ? SERVERS[kind] : `${SERVERS[kind]} ${version}`
  const clock =
    clockAhead === null || Math.abs(clockAhead) <= MINUTE
      ? ''
      : ` Its clock is ${formatSpan(Math.abs(clockAhead))} ${clockAhead > 0 ? 'ahead of' : 'behind'} this one.`
  return `${name} answers at ${baseUrl}.${clock}`
}

/** The last step that was measured. */
const lastMeasured = ({ series }: FetchedSeries): number => series.valid.findLastIndex((valid) => !Number.isNaN(valid))

const sampleWords = (sample: FetchedSeries, zone: string): string => {
  const { start, step, good, valid } = sample.series
  const index = lastMeasured(sample)
  if (index < 0) return 'Both queries are answered, but not for the last three steps of the time to read.'
  const from: Instant = start + index * step
  const [goodEvents, events] = [good[index] as number, valid[index] as number]
  return `From ${formatInstant(from, zone)} for ${formatSpan(step)}: ${formatEvents(events)} events, ${formatEvents(goodEvents)} of them good.`
}
