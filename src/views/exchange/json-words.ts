import { formatCount } from '../../format/count.ts'
import { counted } from '../../format/plural.ts'
import type { FileProblem, JsonProblemCode } from '../../interop/csv/import-report.ts'
import type { JsonExpected } from '../../interop/json/json-fault.ts'

const EXPECTED: Readonly<Record<JsonExpected, string>> = {
  value: 'a value',
  'value-or-list-end': 'a value or the end of the list, “]”',
  name: 'a name in quotes',
  'name-or-object-end': 'a name in quotes or the end of the group, “}”',
  colon: 'a colon',
  'comma-or-list-end': 'a comma or the end of the list, “]”',
  'comma-or-object-end': 'a comma or the end of the group, “}”',
  'text-end': 'text in quotes that close',
  nothing: 'nothing more',
}

const isExpected = (text: string | null): text is JsonExpected => text !== null && Object.hasOwn(EXPECTED, text)

const notJson = ({ line, column, expected, received }: FileProblem): string => {
  const place = `line ${formatCount(line ?? 1)}, character ${formatCount(column ?? 1)}`
  const wanted = isExpected(expected) ? EXPECTED[expected] : 'JSON'
  return received === ''
    ? `This file is cut short: it ends at ${place}, where ${wanted} belongs. Fetch or save it again, whole.`
    : `This is not JSON as a whole. At ${place}, expected ${wanted}. Found “${received}”.`
}

const limit = ({ expected }: FileProblem): string => formatCount(Number(expected))

const amount = ({ received }: FileProblem): string => formatCount(Number(received))

/** Why a JSON file was refused: what was expected, where, and what was found. */
export const JSON_PROBLEMS: Readonly<Record<JsonProblemCode, (problem: FileProblem) => string>> = {
  'not-json': notJson,
  'unknown-json': ({ received }) =>
    `This JSON is of no kind that Burnline knows. Expected the answer of a Prometheus range query, Upptime’s summary.json, the incidents of a status page, or scenarios of Burnline. Found ${received}.`,
  'prometheus-error': ({ received }) =>
    `This is not data but an error that Prometheus answered: “${received}”. Mend the query, and save its answer again.`,
  'not-a-range': ({ received }) =>
    received === 'vector' || received === 'scalar' || received === 'string'
      ? `This is the answer of an instant query (${received}): one moment only. Expected a range query, as /api/v1/query_range answers it.`
      : `This looks like an answer of Prometheus, but has no “result” of a range query. Found ${received}.`,
  'no-series': () =>
    'This answer of Prometheus is empty: its query found no series in this time. Check its names and labels, and its range.',
  'too-many-series': (problem) =>
    `There are ${amount(problem)} series, too many to choose from: at most ${limit(problem)}. Let Prometheus add them up, such as sum(increase(…[5m])), and save that answer.`,
  'too-many-samples': (problem) =>
    `There are ${amount(problem)} samples: at most ${limit(problem)} are possible. Ask Prometheus for a longer step or less time.`,
  'too-few-samples': (problem) =>
    `Expected at least ${limit(problem)} samples of a series, so that the step between them can be found. Found ${amount(problem)}.`,
  'no-sites': () => 'There is no site in this summary of Upptime.',
  'too-many-sites': (problem) => `There are ${amount(problem)} sites: at most ${limit(problem)} are possible.`,
  'no-incidents': ({ received, expected }) =>
    received === ''
      ? 'This status page lists no incidents and no maintenances.'
      : `Not one of ${counted(Number(expected), { one: 'entry', other: 'entries' })} of this status page could be read. Expected incidents with created_at, resolved_at and impact. The first that cannot be read is at ${received}.`,
  'too-many-incidents': (problem) =>
    `There are ${amount(problem)} incidents: at most ${limit(problem)} are possible. Leave out the oldest ones.`,
  'too-many-scenarios': (problem) =>
    `There are ${amount(problem)} scenarios in this file: at most ${limit(problem)} can be taken at once.`,
}
