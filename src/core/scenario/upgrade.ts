import { withAlerts } from './with-alerts.ts'
import { withDelivery } from './with-delivery.ts'
import { withMeasuring } from './with-measuring.ts'
import { withSpecification } from './with-specification.ts'
import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'

/** The version of the workspace format that this Burnline writes. Each version has a paragraph in this room's README. */
export const WORKSPACE_VERSION = 5

type Data = Readonly<Record<string, unknown>>

/** `UPGRADERS[n]` turns data of version n into version n + 1. A step, once released, never changes. */
const UPGRADERS: Readonly<Record<number, (data: Data) => Data>> = {
  1: withAlerts,
  2: withMeasuring,
  3: withDelivery,
  4: withSpecification,
}

/**
 * Brings stored data to the newest version, one step at a time. The rest of the code knows only the newest shape.
 *
 * @returns problem `unreadable` when it is no workspace of any version, `newer-version` when it is from a later Burnline.
 */
export const upgrade = (
  data: unknown,
  upgraders: Readonly<Record<number, (data: Data) => Data>> = UPGRADERS,
  newest: number = WORKSPACE_VERSION,
): Result<Data> => {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'format')) {
    return problem('', 'unreadable', typeof data)
  }
  let current = data as Data
  if (current['format'] !== 'burnline-workspace') return problem('format', 'unreadable', String(current['format']))
  const version = current['version']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return problem('version', 'unreadable', String(version))
  }
  if (version > newest) return problem('version', 'newer-version', String(version), String(newest))
  for (let step = version; step < newest; step++) {
    const next = upgraders[step]
    if (next === undefined) return problem('version', 'unreadable', String(step))
    current = { ...next(current), version: step + 1 }
  }
  return success(current)
}
