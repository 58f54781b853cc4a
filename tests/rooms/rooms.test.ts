import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

type Files = Readonly<Record<string, string>>

const fence = resolve('.ci/rooms.mjs')
const planted: string[] = []

const packages = [
  'react',
  'react-dom',
  'recharts',
  'wouter',
  'zundo',
  'idb-keyval',
  'papaparse',
  'yaml',
  'comlink',
  'temporal-polyfill',
  '@xyflow/react',
  '@dagrejs/dagre',
  'uqr',
  'prismjs',
  'left-out',
]

/** Builds a small repository of stand-ins in a temporary folder and lets the real fence read it. */
const readFence = (files: Files): { readonly status: number | null; readonly lines: readonly string[] } => {
  const folder = mkdtempSync(join(tmpdir(), 'burnline-rooms-'))
  planted.push(folder)
  const plant = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  plant('package.json', JSON.stringify({ name: 'planted', type: 'module' }))
  for (const name of packages) {
    plant(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }))
    plant(`node_modules/${name}/index.js`, '')
  }
  plant('node_modules/zustand/package.json', JSON.stringify({ name: 'zustand', main: 'index.js' }))
  for (const entry of ['index', 'vanilla', 'middleware', 'react']) plant(`node_modules/zustand/${entry}.js`, '')
  for (const [path, text] of Object.entries(files)) plant(path, text)
  const { status, stdout, stderr } = spawnSync(process.execPath, [fence], { cwd: folder, encoding: 'utf8' })
  return { status, lines: `${stdout}${stderr}`.trim().split('\n') }
}

afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true, force: true })
})

const house: Files = {
  'src/main.tsx': `import './views/app/app.tsx'; import 'react-dom'; void import('temporal-polyfill')`,
  'src/core/budget/spent.ts': `import '../quantity/ratio.ts'`,
  'src/core/quantity/ratio.ts': 'export const whole = 1',
  'src/format/percent.ts': `import '../core/quantity/ratio.ts'`,
  'src/interop/csv/csv.ts': `import 'papaparse'; import '../../core/quantity/ratio.ts'`,
  'src/interop/prometheus-rules/rule-file.ts': `import 'yaml'`,
  'src/store/scenarios.ts': `import 'zustand/vanilla'; import 'zustand/middleware'; import 'zundo'; import 'idb-keyval'`,
  'src/store/use-store.ts': `import 'react'; import 'zustand'; import './scenarios.ts'`,
  'src/work/import-worker.ts': `import 'comlink'; import '../interop/csv/csv.ts'`,
  'src/lessons/nines/nines.ts': `import '../../core/budget/spent.ts'`,
  'src/views/ui/field.tsx': `import 'react'; import '../../format/percent.ts'; import './field.module.css'`,
  'src/views/ui/field.module.css': '',
  'src/views/charts/burn-down-chart.tsx': `import 'react'; import 'recharts'; import '../ui/field.tsx'`,
  'src/views/scenario/burn-down.tsx': `import 'react'; import '../../store/use-store.ts'; void import('../charts/burn-down-chart.tsx')`,
  'src/views/budget/budget.tsx': `import 'react'; import '../ui/field.tsx'; import '../scenario/burn-down.tsx'; void import('../charts/burn-down-chart.tsx')`,
  'src/views/system/system-graph.tsx': `import '@xyflow/react'; import '@dagrejs/dagre'`,
  'src/views/exchange/exchange.tsx': `import '../../interop/csv/csv.ts'; import '../../work/import-worker.ts'; import 'uqr'; import 'prismjs'`,
  'src/views/learn/learn.tsx': `import '../../lessons/nines/nines.ts'`,
  'src/views/app/app.tsx': `import '../budget/budget.tsx'; import '../exchange/exchange.tsx'; import '../learn/learn.tsx'`,
}

/** Each breach: the file it is planted in, what that file says, and what it must not reach. */
const breaches: readonly (readonly [title: string, file: string, text: string, reached: string])[] = [
  ['another view draws a graph', 'views/budget/graph.tsx', `import '@xyflow/react'`, '@xyflow/react'],
  ['a chart lays out a graph', 'views/charts/graph.ts', `import '@dagrejs/dagre'`, '@dagrejs/dagre'],
  ['another view draws a code', 'views/budget/code.ts', `import 'uqr'`, 'uqr'],
  ['the frame colours code', 'views/app/coloured.ts', `import 'prismjs'`, 'prismjs'],
  ['core imports React', 'core/x/a.ts', `import 'react'`, 'react'],
  ['core imports a package of no room', 'core/x/b.ts', `import 'left-out'`, 'left-out'],
  ["core imports one of Node's modules", 'core/x/c.ts', `import 'node:fs'`, 'fs'],
  ['core imports the store', 'core/x/d.ts', `import '../../store/scenarios.ts'`, 'store/scenarios.ts'],
  ['core imports format', 'core/x/e.ts', `import '../../format/percent.ts'`, 'format/percent.ts'],
  [
    'a type is imported upward',
    'core/x/f.ts',
    `import type { Field } from '../../views/ui/field.tsx'\nexport type F = Field`,
    'views/ui/field.tsx',
  ],
  ['core imports something lazily', 'core/x/g.ts', `void import('comlink')`, 'comlink'],
  ['core passes something on', 'core/x/h.ts', `export * from '../../interop/csv/csv.ts'`, 'interop/csv/csv.ts'],
  ['format imports the store', 'format/a.ts', `import '../store/scenarios.ts'`, 'store/scenarios.ts'],
  ['format imports React', 'format/b.ts', `import 'react'`, 'react'],
  ['interop imports the store', 'interop/x/a.ts', `import '../../store/scenarios.ts'`, 'store/scenarios.ts'],
  ['interop imports React', 'interop/x/b.ts', `import 'react'`, 'react'],
  ['the store imports interop', 'store/a.ts', `import '../interop/csv/csv.ts'`, 'interop/csv/csv.ts'],
  ['the store imports React outside use-store', 'store/b.ts', `import 'react'`, 'react'],
  ['the store reaches React by way of zustand', 'store/c.ts', `import 'zustand'`, 'zustand/index.js'],
  ['use-store imports a package of no room', 'store/use-store.ts', `import 'left-out'`, 'left-out'],
  ['work imports the store', 'work/a.ts', `import '../store/scenarios.ts'`, 'store/scenarios.ts'],
  ['a lesson imports a view', 'lessons/x/a.ts', `import '../../views/budget/budget.tsx'`, 'views/budget/budget.tsx'],
  ['a lesson imports format', 'lessons/x/b.ts', `import '../../format/percent.ts'`, 'format/percent.ts'],
  ['ui imports core', 'views/ui/a.tsx', `import '../../core/budget/spent.ts'`, 'core/budget/spent.ts'],
  ['ui imports the store', 'views/ui/b.tsx', `import '../../store/use-store.ts'`, 'store/use-store.ts'],
  [
    'ui imports a chart',
    'views/ui/c.tsx',
    `import '../charts/burn-down-chart.tsx'`,
    'views/charts/burn-down-chart.tsx',
  ],
  ['a chart imports the store', 'views/charts/a.tsx', `import '../../store/use-store.ts'`, 'store/use-store.ts'],
  ['recharts is imported outside charts', 'views/budget/a.tsx', `import 'recharts'`, 'recharts'],
  ['a view imports another view', 'views/budget/b.tsx', `import '../learn/learn.tsx'`, 'views/learn/learn.tsx'],
  [
    'what views share imports a view',
    'views/scenario/a.tsx',
    `import '../budget/budget.tsx'`,
    'views/budget/budget.tsx',
  ],
  ['yaml is imported outside interop', 'views/exchange/a.tsx', `import 'yaml'`, 'yaml'],
  ['a view imports wouter', 'views/budget/c.tsx', `import 'wouter'`, 'wouter'],
  [
    'a view but exchange imports interop',
    'views/budget/d.tsx',
    `import '../../interop/csv/csv.ts'`,
    'interop/csv/csv.ts',
  ],
  [
    'a view but learn and present imports a lesson',
    'views/budget/e.tsx',
    `import '../../lessons/nines/nines.ts'`,
    'lessons/nines/nines.ts',
  ],
  ['a view imports the app', 'views/budget/f.tsx', `import '../app/app.tsx'`, 'views/app/app.tsx'],
  [
    'a view that is new today imports another view',
    'views/brand-new/a.tsx',
    `import '../budget/budget.tsx'`,
    'views/budget/budget.tsx',
  ],
  ['the app imports recharts past the charts', 'views/app/b.tsx', `import 'recharts'`, 'recharts'],
  ['main imports a package of no room', 'main.tsx', `import './views/app/app.tsx'; import 'left-out'`, 'left-out'],
  ['something imports main', 'views/app/a.tsx', `import '../../main.tsx'`, 'main.tsx'],
  ['a file stands outside every room', 'shed/a.ts', `import '../core/budget/spent.ts'`, 'core/budget/spent.ts'],
  ['a room imports a file outside every room', 'core/x/i.ts', `import '../../shed/a.ts'`, 'shed/a.ts'],
  ['an import leads nowhere', 'core/x/j.ts', `import './nowhere.ts'`, './nowhere.ts'],
  ['a file and another need each other', 'core/x/k.ts', `import './l.ts'`, 'core/x/l.ts'],
]

describe('the fence between the rooms', () => {
  test('lets the house of the README stand', () => {
    const { status, lines } = readFence(house)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^\d+ modules, \d+ imports, 0 against the fence$/)
    expect(status).toBe(0)
  })

  test('fails when it reads nothing', () => {
    const { status, lines } = readFence({ 'src/note.txt': '' })
    expect(status).toBe(1)
    expect(lines.join('\n')).toContain('The fence read 0 modules and 0 imports, so it proves nothing.')
  })

  describe('reports it when', () => {
    const all = Object.fromEntries(breaches.map(([, file, text]) => [`src/${file}`, text]))
    const { status, lines } = readFence({ ...house, ...all, 'src/core/x/l.ts': `import './k.ts'` })

    test('anything at all is wrong, by its exit code', () => {
      expect(status).toBe(1)
    })

    test.each(breaches)('%s', (_title, file, _text, reached) => {
      const paths = [`src/${reached}`, `node_modules/${reached}`, reached]
      const found = lines.filter((line) => paths.some((path) => line.startsWith(`src/${file} -> ${path}`)))
      expect(found, `no line about src/${file} -> ${reached} in:\n${lines.join('\n')}`).not.toHaveLength(0)
    })

    test('nothing else', () => {
      const guilty = new Set([...breaches.map(([, file]) => `src/${file}`), 'src/core/x/l.ts', 'src/views/app/app.tsx'])
      const innocent = lines.slice(0, -1).filter((line) => !guilty.has(line.split(' -> ')[0] ?? ''))
      expect(innocent).toEqual([])
    })
  })
})
