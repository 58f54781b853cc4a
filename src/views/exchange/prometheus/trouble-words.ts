import { formatCount } from '../../../format/count.ts'
import { formatDuration, formatSpan } from '../../../format/duration.ts'
import type { PrometheusTrouble, QuerySide } from '../../../interop/prometheus-api/trouble.ts'
import { byteSize } from '../byte-size.ts'

/** Why there is no answer: what the server tells, or that our own part of the work broke down. */
export type LiveTrouble = PrometheusTrouble | { readonly kind: 'broken'; readonly message: string }

type Kind = LiveTrouble['kind']
type Of<Each extends Kind> = Extract<LiveTrouble, { kind: Each }>

const SIDE: Readonly<Record<QuerySide, string>> = { events: 'The first query', total: 'The query of all events' }
const side = (of: QuerySide | null): string => (of === null ? 'A query' : SIDE[of])

const said = (message: string | null): string =>
  message === null || message.trim() === '' ? '' : ` It says: “${message.trim()}”`

const again = (retryAfter: number | null): string =>
  retryAfter === null ? 'Try again later.' : `Try again in ${formatSpan(retryAfter)}.`

/** What a server means that tells of series that get into each other's way. */
const collision = (message: string): string => {
  if (/same labelset/i.test(message))
    return ' It looks at several counters at once, and without their names two of their series have the same labels, so they collide. Name one counter alone, or count each of them by itself and add the sums: sum(increase(a_total[$step])) + sum(increase(b_total[$step])).'
  return /many-to-many|duplicate series|multiple matches/i.test(message)
    ? ' On one side of an operator two series have the same labels, so it is not clear which belongs to which. Put sum() around each side.'
    : ''
}

const BAD_URL: Readonly<Record<Of<'bad-url'>['reason'], (received: string) => string>> = {
  empty: () => 'Please give the address of the server, such as https://prometheus.example.org.',
  'too-long': () => 'This is too long for an address. Expected something like https://prometheus.example.org.',
  'not-a-url': (received) => `Expected an address such as https://prometheus.example.org. Found “${received}”.`,
  'not-http': (received) => `Expected an address that begins with https:// or http://. Found “${received}”.`,
  'credentials-inside': () =>
    'There is a name or a password in this address, and addresses are saved. Take it out, and put it into the fields of “Sign-in”.',
}

const HEADERS: Readonly<Record<Of<'bad-header'>['field'], string>> = {
  token: 'Please give the token: one line of plain letters, digits and signs.',
  user: 'Please give the user name: one line, without a colon.',
  password: 'The password holds a line end or another sign that cannot be sent.',
  'tenant-name': 'This cannot be the name of a header. Expected one such as X-Scope-OrgID.',
  'tenant-value': 'The tenant holds a sign that a header cannot. Expected plain letters, digits and signs.',
}

const BAD_QUERY: Readonly<Record<Of<'bad-query'>['reason'], string>> = {
  empty: 'is empty. Expected a counter such as http_requests_total{job="checkout"}.',
  'too-long': 'is too long to be sent.',
  'open-brace': 'has a brace “{” that is not closed: a “}” is missing, as in http_requests_total{job="checkout"}.',
  'open-bracket': 'has a bracket “[” that is not closed: a “]” is missing, as in http_requests_total[$step].',
  'open-parenthesis': 'has a parenthesis “(” that is not closed: a “)” is missing.',
  'without-step':
    'is neither a counter, such as http_requests_total{job="checkout"}, nor does it say with $step over which time it counts, as in sum(increase(http_requests_total[$step])).',
}

const BAD_RANGE: Readonly<Record<Of<'bad-range'>['reason'], (trouble: Of<'bad-range'>) => string>> = {
  'no-step': ({ step }) =>
    `Not one whole step of ${formatDuration(step)} lies in this time. Choose a longer time or a shorter step.`,
  'step-not-whole-seconds': () => 'A step must be a whole number of seconds.',
  'too-many-steps': ({ step, steps, most }) =>
    `At steps of ${formatDuration(step)} this time has ${formatCount(steps)} of them, and at most ${formatCount(most)} can be read. Choose a longer step or a shorter time.`,
}

const NOT_JSON: Readonly<Record<Of<'not-json'>['found'], string>> = {
  html: 'a web page: most often one to sign in at, or the page of another program',
  empty: 'nothing at all',
  text: 'other text',
}

const WORDS: { readonly [Each in Kind]: (trouble: Of<Each>) => string } = {
  cancelled: () => 'Cancelled. Nothing was read.',
  broken: ({ message }) =>
    `The part of Burnline that talks to servers broke down. Try again, or reload the page. It said: “${message}”`,
  'bad-url': ({ reason, received }) => BAD_URL[reason](received),
  'bad-header': ({ field }) => HEADERS[field],
  'bad-query': ({ of, reason }) => `${side(of)} ${BAD_QUERY[reason]}`,
  'bad-timeout': ({ shortest, longest }) =>
    `The time-out may be from ${formatDuration(shortest)} to ${formatDuration(longest)}.`,
  'bad-range': (trouble) => BAD_RANGE[trouble.reason](trouble),
  'not-reachable': ({ url }) =>
    `Nobody answers at ${url}. Is the host right, and the port? Does the server run? A firewall, a VPN that is off or a certificate that this browser does not trust look the same from here.`,
  cors: ({ url, origin }) =>
    `The server at ${url} answers, but does not let this page read the answer: pages of ${origin} are not allowed to (CORS).`,
  'mixed-content': ({ url }) =>
    `This page came by https, and browsers let such a page read only https. ${url} is http. Give the server’s https address, or open Burnline by http on your own machine.`,
  'redirects-without-end': ({ url }) =>
    `${url} sends every request on and on, without end. The address may need another path, or a sign-in.`,
  'timed-out': ({ after }) =>
    `No whole answer within ${formatDuration(after)}. Ask for less with a longer step, or use recording rules; or give the server more time under “Tenant and time-out”.`,
  'broken-off': ({ bytes }) =>
    `The connection ended in the middle of an answer${bytes > 0 ? `, after ${byteSize(bytes)}` : ''}. The server may have stopped.`,
  'not-let-in': ({ status, message }) =>
    status === 401
      ? `The server wants to know who asks (401). Check the token, or user name and password.${said(message)}`
      : `The server knows who asks, and does not allow it (403). Ask its keeper for the right to read, or check the tenant.${said(message)}`,
  'not-found': ({ url }) =>
    `There is no such path on the server (404): ${url}. Is part of the address missing, such as /prometheus?`,
  'too-many-requests': ({ retryAfter, message }) =>
    `The server has had too many requests (429). ${again(retryAfter)}${said(message)}`,
  'server-failed': ({ status, retryAfter, message }) =>
    `The server failed (${formatCount(status)}). ${again(retryAfter)}${said(message)}`,
  refused: ({ of, message }) => `${side(of)} was refused.${collision(message)}${said(message)}`,
  'unexpected-status': ({ status }) =>
    `The server answered with status ${formatCount(status)}, which this API does not have. Is it the right address?`,
  'not-json': ({ found, redirectedTo, excerpt }) =>
    `Expected JSON. Found ${NOT_JSON[found]}${redirectedTo === null ? '' : `, at ${redirectedTo}, where the server sent us`}.${found === 'text' ? ` It begins “${excerpt}”.` : ''} Is it the right address?`,
  truncated: ({ bytes }) => `The answer is cut short: its JSON ends in the middle, after ${byteSize(bytes)}.`,
  'unexpected-shape': ({ where, expected, received }) =>
    `This is JSON, but not what Prometheus answers. At ${where}: expected ${expected}, found ${received}.`,
  'too-large': ({ limit }) =>
    `The answer is larger than ${byteSize(limit)}, and was not read to its end. A query that gives one series is small: is there a sum around it?`,
  empty: ({ of, asked, why }) =>
    `${side(of)} gave nothing for this time: ${asked}. ${
      why === 'no-series'
        ? 'The server has no such series then. Check its name and labels.'
        : why === 'too-few-samples'
          ? 'The server has such series, but fewer than two samples in a step. Choose a longer step.'
          : 'Check its names and labels, and the time.'
    }`,
  'several-series': ({ of, count }) =>
    `${side(of)} gave ${formatCount(count)} series, and one is needed. Sum them, or choose one by its labels.`,
}

/** Why there is no answer, in a sentence or two: what was expected, what was found, what helps. */
export const troubleWords = <Each extends Kind>(trouble: Of<Each>): string =>
  (WORDS[trouble.kind] as (one: Of<Each>) => string)(trouble)
