// `npm run bench`: runs every tests/bench/*.bench.ts, one process each. `npm run bench -- NAME` runs those with NAME in
// their file's name.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { prepare, root } from './prepare.mjs'
import { prepareSystem } from './system.mjs'

const outDir = join(root, '.output', 'bench')
const benches = join('tests', 'bench')

function fail(message) {
  console.error(message)
  process.exit(1)
}

const newest = (paths) => Math.max(...paths.map((path) => statSync(path).mtimeMs))

/** Some benches open the production build in a browser, so it must be of today's sources. */
function buildIsFresh() {
  const built = join('dist', '.vite', 'manifest.json')
  if (!existsSync(built)) return false
  const folders = ['src', 'public'].flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((path) => join(folder, path)),
  )
  return statSync(built).mtimeMs > newest([...folders, 'index.html', 'vite.config.ts', 'package-lock.json'])
}

process.chdir(root)
const problem = prepare() ?? prepareSystem()
if (problem) fail(problem)

const wanted = process.argv[2] ?? ''
const files = existsSync(benches)
  ? readdirSync(benches).filter((name) => name.endsWith('.bench.ts') && name.includes(wanted))
  : []
if (files.length === 0) fail(`There is no ${join(benches, wanted ? `*${wanted}*` : '*')}.bench.ts.`)

const { build } = await import('vite')
if (!buildIsFresh()) {
  console.log('Building ...')
  await build({ logLevel: 'error' })
}

// Node 20 reads no TypeScript, so each bench is bundled first. Packages stay outside and come from node_modules.
rmSync(outDir, { recursive: true, force: true })
await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    ssr: true,
    outDir,
    target: 'node20',
    rolldownOptions: {
      input: Object.fromEntries(files.map((name) => [basename(name, '.ts'), join(benches, name)])),
      output: { entryFileNames: '[name].mjs' },
    },
  },
})

let failed = false
for (const name of files) {
  console.log(`\n${basename(name, '.bench.ts')}`)
  const bundle = join(outDir, `${basename(name, '.ts')}.mjs`)
  const { status } = spawnSync(process.execPath, ['--expose-gc', '--import', 'temporal-polyfill/global', bundle], {
    stdio: 'inherit',
  })
  failed ||= status !== 0
}
process.exit(failed ? 1 : 0)
