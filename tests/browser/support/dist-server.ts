import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}

/** Serves the built app, as any static host does, and can pretend that a newer version was put there. */
export const serveDist = async () => {
  let version = 1
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://host').pathname)
    const file = path === '/' ? 'index.html' : path
    readFile(join('dist', file)).then(
      (body) => {
        response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
        // One byte of difference, and the browser takes it for a newer version.
        return response.end(file === '/sw.js' ? `${body.toString()}\n//${version}` : body)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    publish: (): void => {
      version += 1
    },
    close: (): void => {
      server.closeAllConnections()
      server.close()
    },
  }
}
