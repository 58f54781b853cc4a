import { failure, success } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { readWorkspace } from '../core/scenario/workspace.ts'
import type { ReadWorkspace } from '../core/scenario/workspace.ts'
import { IMPORT_LIMITS } from './csv/import-limits.ts'
import { fileProblem } from './csv/import-problem.ts'
import type { FileProblem } from './csv/import-report.ts'
import { inspect } from './csv/inspect.ts'
import type { Inspection } from './csv/inspect.ts'
import { streamText } from './csv/text-stream.ts'
import type { CsvSource } from './csv/text-stream.ts'
import { fieldOf, kindOf, listOf } from './json/json-data.ts'
import { JSON_LIMITS } from './json/json-limits.ts'
import type { JsonLimits } from './json/json-limits.ts'
import { readJson } from './json/read-json.ts'
import { isPrometheusAnswer } from './prometheus-json/answer.ts'
import { samplesContents } from './prometheus-json/contents.ts'
import type { SamplesContents } from './prometheus-json/contents.ts'
import { isStatusList, statusContents } from './statuspage/incidents.ts'
import type { StatusContents } from './statuspage/incidents.ts'
import { isUpptimeSummary, upptimeSites } from './upptime/summary.ts'
import type { UpptimeSite } from './upptime/summary.ts'

/** What a file is, by what is in it, with what a person needs to see before it is used. */
export type Recognised =
  | { readonly format: 'csv'; readonly inspection: Inspection }
  | { readonly format: 'prometheus'; readonly contents: SamplesContents }
  | { readonly format: 'upptime'; readonly sites: readonly UpptimeSite[] }
  | { readonly format: 'statuspage'; readonly contents: StatusContents }
  /** Scenarios of this app; a problem when it is such a file, but none can be read. */
  | { readonly format: 'scenarios'; readonly read: Result<ReadWorkspace> }

export interface RecogniseOptions {
  readonly limits?: JsonLimits
  readonly signal?: AbortSignal
}

/** The first piece of text, to tell formats apart. */
const beginningOf = async (
  source: CsvSource,
  signal: AbortSignal | undefined,
): Promise<Result<string, FileProblem>> => {
  let beginning = ''
  const read = await streamText(source, { limits: IMPORT_LIMITS, signal }, (text) => {
    beginning += text.trimStart()
    return beginning === '' ? null : 'enough'
  })
  return read.ok ? success(beginning) : read
}

const named = <Value, Named>(
  result: Result<Value, FileProblem>,
  name: (value: Value) => Named,
): Result<Named, FileProblem> => (result.ok ? success(name(result.value)) : result)

/** Which format parsed JSON has. */
const recogniseJson = (data: unknown, limits: JsonLimits): Result<Recognised, FileProblem> => {
  if (fieldOf(data, 'format') === 'burnline-workspace') {
    const count = listOf(data, 'scenarios')?.length ?? 0
    return count > limits.scenarios
      ? failure(fileProblem('too-many-scenarios', String(count), String(limits.scenarios)))
      : success({ format: 'scenarios', read: readWorkspace(data) })
  }
  if (isPrometheusAnswer(data)) {
    return named(samplesContents(data, limits), (contents) => ({ format: 'prometheus', contents }))
  }
  if (isUpptimeSummary(data)) return named(upptimeSites(data, limits), (sites) => ({ format: 'upptime', sites }))
  if (isStatusList(data)) return named(statusContents(data, limits), (contents) => ({ format: 'statuspage', contents }))
  return failure(fileProblem('unknown-json', kindOf(data)))
}

/**
 * Tells what a file or pasted text is, by its contents and never by its name: JSON of a known format, or else rows of
 * CSV. Text that begins like JSON is JSON.
 *
 * @returns problem `web-page` for HTML, `unknown-json` for JSON of another kind, or what reading met.
 */
export const recognise = async (
  source: CsvSource,
  { limits = JSON_LIMITS, signal }: RecogniseOptions = {},
): Promise<Result<Recognised, FileProblem>> => {
  const beginning = await beginningOf(source, signal)
  if (!beginning.ok) return beginning
  if (/^<(?:!doctype|html|\?xml)/i.test(beginning.value)) {
    return failure(fileProblem('web-page', beginning.value.slice(0, 60)))
  }
  if (/^[{[]/.test(beginning.value)) {
    const data = await readJson(source, { limits, signal })
    return data.ok ? recogniseJson(data.value, limits) : data
  }
  const inspection = await inspect(source, signal === undefined ? {} : { signal })
  return named(inspection, (found) => ({ format: 'csv', inspection: found }))
}
