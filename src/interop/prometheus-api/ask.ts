import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { SECOND } from '../../core/quantity/units.ts'
import { readBody } from './answer-body.ts'
import { answerTrouble } from './answer-trouble.ts'
import type { Door } from './door.ts'
import { isRecord } from './shape.ts'
import type { Surroundings } from './surroundings.ts'
import type { PrometheusTrouble, QuerySide } from './trouble.ts'
import { DISCREET, whyUnreachable } from './why-unreachable.ts'

/** One question to the API. */
export interface Question {
  /** Behind `/api/v1/`. */
  readonly path: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** Which of the two queries it is about; null for neither. */
  readonly of: QuerySide | null
}

/** What the API answered. */
export interface Answer {
  readonly data: unknown
  /** The server's warnings and remarks. */
  readonly remarks: readonly string[]
}

/** Who asks, where, and what it tells on the way. */
export interface Asking {
  readonly door: Door
  readonly surroundings: Surroundings
  readonly signal: AbortSignal
  readonly onBytes: (bytes: number) => void
}

/** Longer addresses are cut by some servers and proxies. */
const LONGEST_ADDRESS = 2_000

/** The API takes its queries as a form, too. Names and values of labels it gives for an address alone. */
const TAKES_FORMS = /^query(?:_range)?$/

const textsOf = (data: unknown): readonly string[] =>
  Array.isArray(data) ? data.filter((text) => typeof text === 'string') : []

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const send = ({ door, surroundings }: Asking, { path, fields }: Question, signal: AbortSignal): Promise<Response> => {
  // The server gives up when we do, and need not work for nobody.
  const limit = TAKES_FORMS.test(path) ? [['timeout', `${Math.ceil(door.timeout / SECOND)}s`] as const] : []
  const form = new URLSearchParams([...fields, ...limit].map(([name, value]) => [name, value]))
  const url = `${door.baseUrl}/api/v1/${path}`
  const options: RequestInit = { ...DISCREET, headers: door.headers, signal }
  const address = `${url}?${form}`
  return address.length > LONGEST_ADDRESS && TAKES_FORMS.test(path)
    ? surroundings.fetch(url, { ...options, method: 'POST', body: form })
    : surroundings.fetch(address, options)
}

/** Asks once, within the time that one request may take. */
export const ask = async (asking: Asking, question: Question): Promise<Result<Answer, PrometheusTrouble>> => {
  const { door, surroundings, signal } = asking
  if (signal.aborted) return failure({ kind: 'cancelled' })
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  let late = false
  const alarm = setTimeout(() => {
    late = true
    stop()
  }, door.timeout)
  signal.addEventListener('abort', stop)
  const stopped = (): PrometheusTrouble | null =>
    signal.aborted ? { kind: 'cancelled' } : late ? { kind: 'timed-out', after: door.timeout } : null
  try {
    let response: Response
    try {
      response = await send(asking, question, controller.signal)
    } catch {
      return failure(stopped() ?? (await whyUnreachable(door, surroundings, controller.signal)))
    }
    const body = await readBody(response, surroundings.limits.bodyBytes, asking.onBytes)
    if (body.ended === 'too-large') return failure({ kind: 'too-large', limit: surroundings.limits.bodyBytes })
    if (body.ended === 'broken-off') return failure(stopped() ?? { kind: 'broken-off', bytes: body.bytes })
    const json = parsed(body.text)
    const trouble = answerTrouble({ ...body, response, json }, question.of, door.baseUrl, surroundings.now())
    if (trouble !== null) return failure(trouble)
    const { data, warnings, infos } = isRecord(json) ? json : {}
    return success({ data, remarks: [...textsOf(warnings), ...textsOf(infos)] })
  } finally {
    clearTimeout(alarm)
    signal.removeEventListener('abort', stop)
  }
}
