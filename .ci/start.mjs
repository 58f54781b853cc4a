// `npm start`: installs what is missing, builds, and serves the production build.
import { connect } from 'node:net'
import { prepare, root } from './prepare.mjs'

function fail(message) {
  console.error(message)
  process.exit(1)
}

const asked = process.env.PORT ?? '4173'
const port = Number(asked)
if (!/^\d{1,5}$/.test(asked) || port < 1 || port > 65_535) {
  fail(`PORT must be a number from 1 to 65535. Found "${asked}".`)
}
const address = `http://localhost:${port}`

function answers(host) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 })
    const settle = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => settle(true))
    socket.once('timeout', () => settle(false))
    socket.once('error', () => settle(false))
  })
}

const busy = `Port ${port} is in use, perhaps by a Burnline that still runs. Stop that program, or choose another port: PORT=${port + 1} npm start`

process.chdir(root)
if ((await answers('127.0.0.1')) || (await answers('::1'))) fail(busy)

const problem = prepare()
if (problem) fail(problem)

const { build, preview } = await import('vite')
console.log('Building ...')
try {
  await build({ logLevel: 'error' })
} catch {
  fail('The build failed: see the lines above.')
}

const server = await preview({ logLevel: 'error', preview: { port, strictPort: true } }).catch((error) =>
  fail(/in use/.test(error.message) ? busy : `The server did not start: ${error.message}`),
)
console.log(`\nBurnline is at ${address}\nStop it with Ctrl+C.`)

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.httpServer.closeAllConnections?.()
    server.httpServer.close(() => process.exit(0))
  })
}
