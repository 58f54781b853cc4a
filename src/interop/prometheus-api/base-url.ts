import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { LONGEST_BASE_URL } from '../../core/scenario/prometheus-source.ts'
import { isLoopback } from './loopback.ts'
import type { PrometheusTrouble } from './trouble.ts'

type BadUrl = Extract<PrometheusTrouble, { kind: 'bad-url' }>

const SHOWN = 80

const bad = (reason: BadUrl['reason'], received: string): Result<never, PrometheusTrouble> =>
  failure({
    kind: 'bad-url',
    reason,
    received: received.length > SHOWN ? `${received.slice(0, SHOWN - 1)}…` : received,
  })

/** What stands behind the base when an address is copied from a browser or a manual: an API call or a page. */
const BEHIND = /\/(?:api\/v1(?:\/.*)?|(?:classic\/|new\/)?(?:graph|alerts|targets|rules|metrics)|vmui(?:\/.*)?)\/?$/

/** Prometheus 3 calls its page `query`, which may as well be a path of Thanos: only its fields give it away. */
const QUERY_PAGE = /\/query\/?$/

/** The page of a VictoriaMetrics cluster stands beside the API of its tenant, not above it. */
const CLUSTER_PAGE = /(\/select\/[^/]+)\/vmui(?:\/.*)?$/

const basePath = ({ pathname, search }: URL): string => {
  const ofCluster = pathname.replace(CLUSTER_PAGE, '$1/prometheus')
  const path = search.includes('g0.') ? ofCluster.replace(QUERY_PAGE, '') : ofCluster
  return path.replace(BEHIND, '').replace(/\/+$/, '')
}

/** Names, numbers and IPv6: a URL may hold more in this place, but none of it is a host. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])$/i

const withScheme = (text: string): string => {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return text
  const asHttp = `http://${text}`
  return URL.canParse(asHttp) && isLoopback(new URL(asHttp)) ? asHttp : `https://${text}`
}

/**
 * Reads the address of a server as the part before `/api/v1/…`, without a slash at its end. What was pasted along goes: a
 * page (`/graph`), an API call, fields, anchors. Without a scheme it is `https`, or `http` on this machine.
 *
 * @returns trouble `bad-url`. An address with a name or a password in it is refused, for it would be stored.
 */
export const readBaseUrl = (text: string): Result<string, PrometheusTrouble> => {
  const typed = text.trim()
  if (typed === '') return bad('empty', '')
  if (typed.length > LONGEST_BASE_URL) return bad('too-long', typed)
  // Half typed, or `mailto:` and its like: a colon that no port follows.
  if (/^[a-z][a-z0-9+.-]*:(?!\/\/|\d)/i.test(typed)) return bad('not-http', typed)
  const address = withScheme(typed)
  if (/\s/.test(typed) || !URL.canParse(address)) return bad('not-a-url', typed)
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return bad('credentials-inside', '')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return bad('not-http', typed)
  if (!HOST.test(url.hostname)) return bad('not-a-url', typed)
  return success(`${url.origin}${basePath(url)}`)
}
