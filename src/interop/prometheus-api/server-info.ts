import { SECOND } from '../../core/quantity/units.ts'
import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { ask } from './ask.ts'
import type { Asking } from './ask.ts'
import type { PrometheusAccess, ServerInfo, ServerKind } from './contract.ts'
import { openDoor } from './door.ts'
import { excerpt, isRecord, misshapen } from './shape.ts'
import { readValue } from './read-matrix.ts'
import type { Surroundings } from './surroundings.ts'
import type { PrometheusTrouble } from './trouble.ts'

/** An expression of VictoriaMetrics's own language: to all others it is a mistake. */
const METRICSQL = 'WITH (one = 1) vector(one)'

const instant = (query: string) => ({ path: 'query', of: null, fields: [['query', query]] }) as const

/** Who answers, as far as it says. Half the servers do not, or not to a page from elsewhere. */
const identify = async (asking: Asking): Promise<{ readonly kind: ServerKind; readonly version: string | null }> => {
  const build = await ask(asking, { path: 'status/buildinfo', of: null, fields: [] })
  const { application, version, revision } = build.ok && isRecord(build.value.data) ? build.value.data : {}
  const told = typeof version === 'string' && version !== '' ? excerpt(version) : null
  if (typeof application === 'string' && /mimir/i.test(application)) return { kind: 'mimir', version: told }
  // VictoriaMetrics says nothing of itself, or the version of a Prometheus that it resembles.
  if (told === null || revision === undefined) {
    const own = await ask(asking, instant(METRICSQL))
    if (own.ok) return { kind: 'victoria-metrics', version: null }
  }
  if (told === null) return { kind: 'unknown', version: null }
  return { kind: told.startsWith('0.') ? 'thanos' : 'prometheus', version: told }
}

/**
 * Asks a server the least there is, `vector(1)`, to see that it answers, lets us in and speaks the language; then who it is.
 *
 * @returns the first trouble; what a server does not tell of itself is none.
 */
export const testConnection = async (
  access: PrometheusAccess,
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<Result<ServerInfo, PrometheusTrouble>> => {
  const door = openDoor(access)
  if (!door.ok) return door
  const asking: Asking = { door: door.value, surroundings, signal, onBytes: () => undefined }
  const sent = surroundings.now()
  const answer = await ask(asking, instant('vector(1)'))
  if (!answer.ok) return answer
  const { data } = answer.value
  const [first] = isRecord(data) && Array.isArray(data['result']) ? (data['result'] as readonly unknown[]) : []
  const point = isRecord(first) && Array.isArray(first['value']) ? (first['value'] as readonly unknown[]) : []
  if (readValue(point[1]) !== 1) return misshapen('data.result[0].value[1]', '"1"', data)
  const middle = (sent + surroundings.now()) / 2
  const clockAhead = typeof point[0] === 'number' ? Math.round(point[0] * SECOND - middle) : null
  const who = await identify(asking)
  if (signal.aborted) return failure({ kind: 'cancelled' })
  return success({ ...who, baseUrl: door.value.baseUrl, clockAhead })
}
