import type { Door } from './door.ts'
import { isLoopback } from './loopback.ts'
import type { Surroundings } from './surroundings.ts'
import type { PrometheusTrouble } from './trouble.ts'

/** Cheap for the server, and of the same path and headers as the request that failed. */
const probeUrl = ({ baseUrl }: Door): string => `${baseUrl}/api/v1/query?query=vector(1)`

/** No cookies, no referrer: nothing goes out but what the person typed. */
export const DISCREET = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' } as const

const answers = async ({ fetch }: Surroundings, url: string, options: RequestInit): Promise<Response | null> => {
  try {
    const response = await fetch(url, { ...DISCREET, ...options })
    await response.body?.cancel()
    return response
  } catch {
    return null
  }
}

/**
 * What can be found out about a request that failed without an answer: browsers tell a page nothing, lest it spy on a
 * network. Up to three light requests tell whether anybody answers, whether the page may read it, and whether it sends us
 * on for ever.
 */
export const whyUnreachable = async (
  door: Door,
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<PrometheusTrouble> => {
  const url = probeUrl(door)
  const { protocol } = new URL(url)
  if (surroundings.origin.startsWith('https:') && protocol === 'http:' && !isLoopback(new URL(url)))
    return { kind: 'mixed-content', url: door.baseUrl }
  // An answer that the page may not look into still is one.
  if ((await answers(surroundings, url, { mode: 'no-cors', signal })) !== null) {
    const readable = await answers(surroundings, url, { headers: door.headers, signal })
    if (readable !== null) return { kind: 'broken-off', bytes: 0 }
    return {
      kind: 'cors',
      url: door.baseUrl,
      origin: surroundings.origin,
      headers: Object.keys(door.headers),
    }
  }
  const sentOn = await answers(surroundings, url, { redirect: 'manual', headers: door.headers, signal })
  const isRedirect =
    sentOn?.type === 'opaqueredirect' || (sentOn !== null && sentOn.status >= 300 && sentOn.status < 400)
  return isRedirect
    ? { kind: 'redirects-without-end', url: door.baseUrl }
    : { kind: 'not-reachable', url: door.baseUrl }
}
