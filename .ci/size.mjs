// How much JavaScript a first visit loads, from the manifest of the build. Over budget, or no chart found: failure.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const dist = 'dist'
const chartSource = 'src/views/charts/burn-down-chart.tsx'
const initialBudget = 104_500
const chartBudget = 219_500

const fail = (message) => {
  console.error(message)
  process.exit(1)
}

const manifestPath = join(dist, '.vite', 'manifest.json')
if (!existsSync(manifestPath)) fail(`${manifestPath} is missing: build first.`)
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'))

const entryKey = Object.keys(manifest).find((key) => manifest[key].isEntry)
if (!entryKey) fail('The manifest has no entry.')

/** A chunk and all that it imports statically, as keys of the manifest. */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) closure(next, seen)
  return seen
}

function holdsChart(key) {
  const { file } = manifest[key]
  const map = join(dist, `${file}.map`)
  // The bundler's own runtime has no sources.
  if (!existsSync(map)) return false
  const { sources } = JSON.parse(readFileSync(map, 'utf8'))
  return sources.some((source) => source.endsWith(chartSource))
}

/** The shortest chain of lazy loads from the entry to the chunk that holds the chart, as sets of chunks. */
function chainToChart() {
  const queue = [[entryKey]]
  const visited = new Set([entryKey])
  for (const chain of queue) {
    const chunks = closure(chain.at(-1))
    if ([...chunks].some(holdsChart)) return chain
    for (const next of [...chunks].flatMap((key) => manifest[key].dynamicImports ?? [])) {
      if (visited.has(next)) continue
      visited.add(next)
      queue.push([...chain, next])
    }
  }
  return undefined
}

const weigh = (key) => gzipSync(readFileSync(join(dist, manifest[key].file)), { level: 9 }).length
const bytes = (number) => number.toLocaleString('en').padStart(9)
const sum = (keys) => [...keys].reduce((total, key) => total + weigh(key), 0)

function table(title, keys, total, budget) {
  console.log(`${title}: ${bytes(total).trim()} of ${bytes(budget).trim()} bytes, gzip -9`)
  for (const key of keys) console.log(`${bytes(weigh(key))}  ${manifest[key].file}`)
}

const initial = closure(entryKey)
const initialTotal = sum(initial)
table('Initial JavaScript', initial, initialTotal, initialBudget)

const chain = chainToChart()
if (!chain) fail(`No chunk that the entry leads to holds ${chartSource}.`)
if (chain.length === 1)
  fail(`${chartSource} is in the initial JavaScript: load it lazily, after the answer is painted.`)

const later = [...new Set(chain.flatMap((key) => [...closure(key)]))].filter((key) => !initial.has(key))
const chartTotal = initialTotal + sum(later)
table('With the first chart drawn', later, chartTotal, chartBudget)

if (initialTotal > initialBudget) fail('The initial JavaScript is over its budget.')
if (chartTotal > chartBudget) fail('The JavaScript up to the first chart is over its budget.')
