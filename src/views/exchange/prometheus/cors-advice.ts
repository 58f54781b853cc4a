import type { PrometheusTrouble } from '../../../interop/prometheus-api/trouble.ts'

/** How to allow a page to read answers, for one kind of server. */
export interface Advice {
  readonly server: string
  readonly words: string
  /** What to type or to write into a file; empty when there is nothing to copy. */
  readonly lines: string
}

/** Signs that a regular expression takes for something else. */
const escaped = (origin: string): string => origin.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** How to let this page in, server by server. Whoever keeps the server has to do it: a page cannot. */
export const corsAdvice = ({ origin, headers }: Extract<PrometheusTrouble, { kind: 'cors' }>): readonly Advice[] => [
  {
    server: 'Prometheus',
    words: 'Start it with the origin of this page, as a regular expression:',
    lines: `--web.cors.origin='${escaped(origin)}'`,
  },
  { server: 'Thanos', words: 'Start the querier without:', lines: '--web.disable-cors' },
  { server: 'VictoriaMetrics', words: 'Start it without:', lines: '-http.disableCORS' },
  {
    server: 'Mimir, and anything behind a proxy',
    words: 'Let the proxy answer OPTIONS with 204 and no sign-in, and add these headers to that and to every answer:',
    lines: [
      `Access-Control-Allow-Origin: ${origin}`,
      'Access-Control-Allow-Methods: GET, POST, OPTIONS',
      `Access-Control-Allow-Headers: ${['Content-Type', ...headers].join(', ')}`,
    ].join('\n'),
  },
]
