import { problem, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { readWorkspace } from '../../core/scenario/workspace.ts'
import { listOf } from '../json/json-data.ts'
import { JSON_LIMITS } from '../json/json-limits.ts'
import type { JsonLimits } from '../json/json-limits.ts'
import { readSeries } from './read-series.ts'
import type { SharedContents } from './shared.ts'

/**
 * Reads a scenario file of any version. Scenarios and measurements that cannot be read are named, and the others kept.
 *
 * @param data parsed JSON of anybody's.
 * @returns problem `unreadable` when it is no such file or no scenario of it can be read, `newer-version` when it comes from
 *   a later Burnline, `too-many` when it holds more scenarios than anybody can look through.
 */
export const readScenarioFile = (data: unknown, limits: JsonLimits = JSON_LIMITS): Result<SharedContents> => {
  const count = listOf(data, 'scenarios')?.length ?? 0
  if (count > limits.scenarios) return problem('scenarios', 'too-many', String(count), String(limits.scenarios))
  const read = readWorkspace(data)
  if (!read.ok) return read
  const { scenarios, openId } = read.value.workspace
  const { series, problems } = readSeries(data, scenarios, limits)
  return success({ scenarios, openId, series, view: null, problems: [...read.value.problems, ...problems] })
}
