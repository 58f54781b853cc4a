import { failure, success } from '../core/result.ts'
import type { Result } from '../core/result.ts'
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
import { readScenarioFile } from './scenario-file/read-scenario-file.ts'
import type { SharedContents } from './scenario-file/shared.ts'
import { looksLikeYaml } from './specification/looks-like-yaml.ts'
import { formatsIn, readSpecifications } from './specification/read-specifications.ts'
import type { SpecificationContents, SpecificationDefaults } from './specification/read-specifications.ts'
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
  | { readonly format: 'scenarios'; readonly read: Result<SharedContents> }
  /** SLOs as code; it may be that none of its objectives can be read. */
  | { readonly format: 'specification'; readonly contents: SpecificationContents }
  /** A link of this app, readable or shared: not read yet. */
  | { readonly format: 'link'; readonly address: string }

export interface RecogniseOptions {
  /** For what a specification does not say. */
  readonly defaults: SpecificationDefaults
  readonly limits?: JsonLimits
  readonly signal?: AbortSignal | undefined
}

/** Characters of YAML, or of a link: what is longer is refused before it is read as a whole. */
const LONGEST_TEXT = 2_000_000

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

/** All of a text, unless it is longer than `LONGEST_TEXT`: then problem `code`. */
const wholeText = async (
  source: CsvSource,
  code: 'yaml-too-large' | 'link-too-long',
  signal: AbortSignal | undefined,
): Promise<Result<string, FileProblem>> => {
  let whole = ''
  const read = await streamText(source, { limits: IMPORT_LIMITS, signal }, (text) => {
    whole += text
    return whole.length > LONGEST_TEXT ? fileProblem(code, '', String(LONGEST_TEXT)) : null
  })
  return read.ok ? success(whole) : read
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
      : success({ format: 'scenarios', read: readScenarioFile(data, limits) })
  }
  if (isPrometheusAnswer(data)) {
    return named(samplesContents(data, limits), (contents) => ({ format: 'prometheus', contents }))
  }
  if (isUpptimeSummary(data)) return named(upptimeSites(data, limits), (sites) => ({ format: 'upptime', sites }))
  if (isStatusList(data)) return named(statusContents(data, limits), (contents) => ({ format: 'statuspage', contents }))
  return failure(fileProblem('unknown-json', kindOf(data)))
}

/** Text that begins like JSON: of a known kind, or a specification, which may stand in JSON too. */
const recogniseBraces = async (
  source: CsvSource,
  { defaults, limits = JSON_LIMITS, signal }: RecogniseOptions,
): Promise<Result<Recognised, FileProblem>> => {
  const data = await readJson(source, { limits, signal })
  const found = data.ok ? recogniseJson(data.value, limits) : data
  if (found.ok || (found.problem.code !== 'unknown-json' && found.problem.code !== 'not-json')) return found
  const text = await wholeText(source, 'yaml-too-large', signal)
  if (!text.ok || formatsIn(text.value).length === 0) return found
  return success({ format: 'specification', contents: await readSpecifications(text.value, defaults) })
}

const recogniseYaml = async (
  source: CsvSource,
  { defaults, signal }: RecogniseOptions,
): Promise<Result<Recognised, FileProblem>> => {
  const text = await wholeText(source, 'yaml-too-large', signal)
  if (!text.ok) return text
  if (formatsIn(text.value).length > 0) {
    return success({ format: 'specification', contents: await readSpecifications(text.value, defaults) })
  }
  const { unknownYaml } = await import('./specification/unknown-yaml.ts')
  return failure(unknownYaml(text.value))
}

/** An address of this app with something in it, whole or from its "#" on. */
const LINK = /^(?:https?:\/\/[^\s#]*)?#\/(?:share\/|[a-z-]+\?)/i

/**
 * Tells what a file or pasted text is, by its contents and never by its name: a link of this app, JSON of a known format,
 * SLOs as code, or else rows of CSV. Text that begins like JSON is JSON, and text whose first lines are keys is YAML.
 *
 * @returns problem `web-page` for HTML, `unknown-json` for JSON and `unknown-yaml` for YAML of another kind, or what reading
 *   met.
 */
export const recognise = async (
  source: CsvSource,
  options: RecogniseOptions,
): Promise<Result<Recognised, FileProblem>> => {
  const { signal } = options
  const beginning = await beginningOf(source, signal)
  if (!beginning.ok) return beginning
  if (/^<(?:!doctype|html|\?xml)/i.test(beginning.value)) {
    return failure(fileProblem('web-page', beginning.value.slice(0, 60)))
  }
  if (LINK.test(beginning.value)) {
    return named(await wholeText(source, 'link-too-long', signal), (text) => ({ format: 'link', address: text.trim() }))
  }
  if (/^[{[]/.test(beginning.value)) return recogniseBraces(source, options)
  if (looksLikeYaml(beginning.value)) return recogniseYaml(source, options)
  const inspection = await inspect(source, signal === undefined ? {} : { signal })
  return named(inspection, (found) => ({ format: 'csv', inspection: found }))
}
