import type { Instant, Milliseconds } from '../../core/quantity/units.ts'
import { SECOND } from '../../core/quantity/units.ts'
import { excerpt, isRecord } from './shape.ts'
import type { PrometheusTrouble, QuerySide } from './trouble.ts'

/** An answer that was read to its end. */
export interface ReadAnswer {
  readonly response: Response
  readonly text: string
  readonly bytes: number
  /** The text as JSON; undefined when it is none. */
  readonly json: unknown
}

const looksLikeHtml = ({ response, text }: ReadAnswer): boolean =>
  /^\s*</.test(text) || (response.headers.get('content-type') ?? '').includes('text/html')

/** What the server says about it: its error, or a line of plain text. Pages are for eyes, not for quoting. */
const messageOf = (answer: ReadAnswer): string | null => {
  if (isRecord(answer.json)) {
    for (const key of ['error', 'message']) if (typeof answer.json[key] === 'string') return excerpt(answer.json[key])
    return null
  }
  const text = answer.text.trim()
  return text === '' || looksLikeHtml(answer) ? null : excerpt(text)
}

/** How long the server asks us to wait: seconds or a date. Source: RFC 9110, "Retry-After". */
const retryAfter = ({ headers }: Response, now: Instant): Milliseconds | null => {
  const value = headers.get('retry-after')?.trim() ?? ''
  if (/^\d+$/.test(value)) return Number(value) * SECOND
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

/** Where a request led in the end, null when that is where it was sent. */
const redirectedTo = ({ redirected, url }: Response): string | null => (redirected ? excerpt(url) : null)

const notJson = (answer: ReadAnswer): PrometheusTrouble => {
  const { response, text, bytes } = answer
  if (/^\s*[[{]/.test(text)) return { kind: 'truncated', bytes }
  return {
    kind: 'not-json',
    found: text.trim() === '' ? 'empty' : looksLikeHtml(answer) ? 'html' : 'text',
    contentType: response.headers.get('content-type'),
    excerpt: excerpt(text.trim()),
    redirectedTo: redirectedTo(response),
  }
}

/** Why an answer holds no data; null when it does. */
export const answerTrouble = (
  answer: ReadAnswer,
  of: QuerySide | null,
  baseUrl: string,
  now: Instant,
): PrometheusTrouble | null => {
  const { response, json } = answer
  const { status } = response
  const message = messageOf(answer)
  if (status === 401 || status === 403) return { kind: 'not-let-in', status, message }
  if (status === 404) return { kind: 'not-found', url: baseUrl }
  if (status === 429) return { kind: 'too-many-requests', retryAfter: retryAfter(response, now), message }
  if (status >= 500) return { kind: 'server-failed', status, retryAfter: retryAfter(response, now), message }
  const isEnvelope = isRecord(json) && (json['status'] === 'error' || json['status'] === 'success')
  if (isEnvelope && json['status'] === 'error')
    return {
      kind: 'refused',
      of,
      status,
      errorType: typeof json['errorType'] === 'string' ? excerpt(json['errorType']) : null,
      message: message ?? '',
    }
  if (status >= 400 && message !== null) return { kind: 'refused', of, status, errorType: null, message }
  if (!response.ok) return { kind: 'unexpected-status', status }
  if (json === undefined) return notJson(answer)
  if (!isEnvelope)
    return { kind: 'unexpected-shape', where: '', expected: 'status', received: excerpt(answer.text.trim()) }
  return null
}
