import { FETCH_LIMITS } from '../../../../src/interop/prometheus-api/fetch-limits.ts'
import type { PrometheusAccess } from '../../../../src/interop/prometheus-api/contract.ts'
import type { Surroundings } from '../../../../src/interop/prometheus-api/surroundings.ts'

export interface Sent {
  readonly url: URL
  readonly options: RequestInit
}

/** A browser that reaches whatever `answer` makes up; a rejection is all that a page learns of any failure. */
export const fakeSurroundings = (
  answer: (sent: Sent) => Response | Promise<Response>,
  given: Partial<Surroundings> = {},
): { readonly surroundings: Surroundings; readonly sent: readonly Sent[] } => {
  const sent: Sent[] = []
  const surroundings: Surroundings = {
    fetch: async (address, options) => {
      const one = { url: new URL(address), options }
      sent.push(one)
      return await answer(one)
    },
    origin: 'https://burnline.example',
    now: () => 1_000_000_000_000,
    pause: () => Promise.resolve(),
    limits: FETCH_LIMITS,
    ...given,
  }
  return { surroundings, sent }
}

export const refuse = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'))

export const answerData = (data: unknown): Response => Response.json({ status: 'success', data })

export const accessOf = (baseUrl: string, given: Partial<PrometheusAccess> = {}): PrometheusAccess => ({
  baseUrl,
  credentials: { kind: 'none' },
  tenant: null,
  timeout: 30_000,
  ...given,
})

export const never = (): AbortSignal => new AbortController().signal
