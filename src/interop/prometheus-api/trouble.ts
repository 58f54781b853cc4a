import type { Milliseconds } from '../../core/quantity/units.ts'

/** The first or the second of the two queries. */
export type QuerySide = 'events' | 'total'

/** The labels of one series, as the server names them. */
export type Labels = Readonly<Record<string, string>>

/**
 * Why there is no answer, as data: the views make the sentence. Texts of a server are its own words, cut to 500
 * characters, and are shown as they are.
 */
export type PrometheusTrouble =
  | { readonly kind: 'cancelled' }
  // What was typed.
  | {
      readonly kind: 'bad-url'
      readonly reason: 'empty' | 'too-long' | 'not-a-url' | 'not-http' | 'credentials-inside'
      /** What was typed, cut to 80 characters; empty for `credentials-inside`. */
      readonly received: string
    }
  | {
      /** A header cannot hold it: a line end, a character that is none, or nothing at all. */
      readonly kind: 'bad-header'
      readonly field: 'token' | 'user' | 'password' | 'tenant-name' | 'tenant-value'
    }
  | {
      readonly kind: 'bad-query'
      readonly of: QuerySide
      /**
       * `open-…`: more of them are opened than closed. `without-step`: neither a counter nor an expression
       * with `$step`.
       */
      readonly reason: 'empty' | 'too-long' | 'open-brace' | 'open-bracket' | 'open-parenthesis' | 'without-step'
    }
  | { readonly kind: 'bad-timeout'; readonly shortest: Milliseconds; readonly longest: Milliseconds }
  | {
      readonly kind: 'bad-range'
      /** `no-step`: not even one whole step lies in the range. */
      readonly reason: 'no-step' | 'step-not-whole-seconds' | 'too-many-steps'
      readonly step: Milliseconds
      readonly steps: number
      readonly most: number
    }
  // No answer.
  | {
      /** Nobody answers: wrong host or port, not running, a firewall, a certificate that the browser does not trust. */
      readonly kind: 'not-reachable'
      readonly url: string
    }
  | {
      /** It answers, but does not let this page read the answer. */
      readonly kind: 'cors'
      readonly url: string
      /** The page's origin, which the server must allow. */
      readonly origin: string
      /** The headers that it must allow, besides the ones that always are. */
      readonly headers: readonly string[]
    }
  | { readonly kind: 'mixed-content'; readonly url: string }
  | { readonly kind: 'redirects-without-end'; readonly url: string }
  | { readonly kind: 'timed-out'; readonly after: Milliseconds }
  | {
      /** The connection ended in the middle of an answer. */
      readonly kind: 'broken-off'
      readonly bytes: number
    }
  // The answer is no.
  | { readonly kind: 'not-let-in'; readonly status: 401 | 403; readonly message: string | null }
  | {
      /** 404: the path of the base URL is wrong. */
      readonly kind: 'not-found'
      readonly url: string
    }
  | { readonly kind: 'too-many-requests'; readonly retryAfter: Milliseconds | null; readonly message: string | null }
  | {
      readonly kind: 'server-failed'
      readonly status: number
      readonly retryAfter: Milliseconds | null
      readonly message: string | null
    }
  | {
      /** It understood the request and refused it; `message` is its own. `of` is null when it is about neither query. */
      readonly kind: 'refused'
      readonly of: QuerySide | null
      readonly status: number
      /** Prometheus's word: `bad_data` for a mistake in the query, `execution`, `timeout`, … */
      readonly errorType: string | null
      readonly message: string
    }
  | { readonly kind: 'unexpected-status'; readonly status: number }
  // The answer is none that can be read.
  | {
      readonly kind: 'not-json'
      /** `html` is most often a sign-in page, or the page of another program. */
      readonly found: 'html' | 'empty' | 'text'
      readonly contentType: string | null
      readonly excerpt: string
      /** Where the server led us instead, null when it did not. */
      readonly redirectedTo: string | null
    }
  | { readonly kind: 'truncated'; readonly bytes: number }
  | {
      /** JSON, but not what this API answers. */
      readonly kind: 'unexpected-shape'
      /** The place: `data.result[0].values[3][1]`. */
      readonly where: string
      readonly expected: string
      readonly received: string
    }
  | {
      readonly kind: 'too-large'
      /** Bytes after which it was stopped. */
      readonly limit: number
    }
  // The answer holds nothing to use.
  | {
      readonly kind: 'empty'
      readonly of: QuerySide
      readonly asked: string
      /**
       * `no-series`: the counter has no samples in the range. `too-few-samples`: it has, but fewer than two in a step.
       * Null: not known.
       */
      readonly why: 'no-series' | 'too-few-samples' | null
    }
  | {
      readonly kind: 'several-series'
      readonly of: QuerySide
      readonly count: number
      /** The first five. */
      readonly examples: readonly Labels[]
      /** The labels in which those that came differ, at most twenty. */
      readonly differing: readonly string[]
      /** The query as one series. */
      readonly summed: string
    }
