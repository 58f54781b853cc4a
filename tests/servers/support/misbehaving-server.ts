import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  readonly path: string
  readonly fields: URLSearchParams
  /** How many requests came before this one. */
  readonly before: number
  readonly request: IncomingMessage
}

export type Behaviour = (asked: Asked, response: ServerResponse) => void

export interface MisbehavingServer {
  readonly address: string
  /** What it was asked so far: path and fields. */
  readonly asked: readonly Asked[]
  close(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** A server on this machine alone that answers as it is told to. */
export const misbehavingServer = (behave: Behaviour): Promise<MisbehavingServer> =>
  new Promise((resolve, reject) => {
    const asked: Asked[] = []
    const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const url = new URL(request.url ?? '/', 'http://localhost')
      const body = request.method === 'POST' ? await bodyOf(request) : ''
      const fields = new URLSearchParams(body === '' ? url.search : body)
      const one = { path: url.pathname, fields, before: asked.length, request }
      asked.push(one)
      behave(one, response)
    }
    const server = createServer((request, response) => {
      response.on('error', () => undefined)
      answer(request, response).catch(() => response.destroy())
    })
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      resolve({
        address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
        asked,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })

export const sendJson = (response: ServerResponse, data: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(data))
}

export const success = (data: unknown, more: object = {}): object => ({ status: 'success', data, ...more })

/** What is asked in a range query: its evaluation instants in seconds. */
export const instantsOf = ({ fields }: Asked): readonly number[] => {
  const [start, end, step] = ['start', 'end', 'step'].map((name) => Number(fields.get(name))) as [
    number,
    number,
    number,
  ]
  return Array.from({ length: Math.floor((end - start) / step) + 1 }, (_, index) => start + index * step)
}

/** Ten events in every step, one of them bad. */
export const tenAndOne = (asked: Asked): readonly (readonly [number, string])[] =>
  instantsOf(asked).map((time) => [time, (asked.fields.get('query') ?? '').includes('bad') ? '1' : '10'])

/** A sound answer to a range query, or to anything else. */
export const behaveWell: Behaviour = (asked, response) =>
  sendJson(
    response,
    asked.path.endsWith('/query_range')
      ? success({ resultType: 'matrix', result: [{ metric: {}, values: tenAndOne(asked) }] })
      : success({ resultType: 'vector', result: [{ metric: {}, value: [Date.now() / 1000, '1'] }] }),
  )
