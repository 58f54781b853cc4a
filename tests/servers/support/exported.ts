import { SECOND } from '../../../src/core/quantity/units.ts'
import type { FetchRequest } from '../../../src/interop/prometheus-api/contract.ts'
import { queryText } from '../../../src/interop/prometheus-api/query-text.ts'

interface RangeAnswer {
  readonly data: { readonly result: readonly { readonly values: readonly (readonly [number, string])[] }[] }
}

/** What a person saves who asks a server by hand: the answer to each query, at the ends of the steps. */
const answerOf = async ({ access, range }: FetchRequest, query: string, step: number): Promise<string> => {
  const fields = new URLSearchParams({
    query: queryText(query, step),
    start: String((range.from + step) / SECOND),
    end: String(range.until / SECOND),
    step: String(step / SECOND),
  })
  return (await fetch(`${access.baseUrl}/api/v1/query_range?${fields}`)).text()
}

const rowsOf = (answer: string): readonly (readonly [number, string])[] =>
  (JSON.parse(answer) as RangeAnswer).data.result[0]?.values ?? []

/** A request's bad and all events as saved answers in one JSON file, and as a CSV file of the beginnings of the steps. */
export const exported = async (
  request: FetchRequest,
  step: number,
): Promise<{ readonly json: string; readonly csv: string }> => {
  const bad = await answerOf(request, request.queries.events, step)
  const all = await answerOf(request, request.queries.total, step)
  const failed = new Map(rowsOf(bad))
  const lines = rowsOf(all).map(
    ([ended, total]) => `${new Date(ended * SECOND - step).toISOString()},${failed.get(ended) ?? ''},${total}`,
  )
  return { json: `[${bad},${all}]`, csv: `time,bad,total\n${lines.join('\n')}\n` }
}
