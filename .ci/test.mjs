// `npm test`: every check, one after another, with the totals on the last line.
// `npm run test:NAME -- WORDS` runs one step, with what it needs, and hands WORDS on to its last command.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { prepare, root } from './prepare.mjs'
import { countBrowser, countUnit, failedBrowser, failedUnit, flakyBrowser } from './reports.mjs'
import { prepareSystem } from './system.mjs'

const output = join(root, '.output')
const unitReport = join(output, 'vitest.json')
const browserReport = join(output, 'playwright.json')
const oracleReport = join(output, 'oracle.json')
const serversReport = join(output, 'servers.json')
const linesOfFailure = 60
const mostNamed = 20

function quoted(word) {
  return `'${word.replaceAll("'", "'\\''")}'`
}

function vitest(words, report, files = []) {
  return [
    'vitest run',
    words,
    '--reporter=default --reporter=json',
    `--outputFile.json=${report}`,
    ...files.map(quoted),
  ].join(' ')
}

const steps = {
  format: {
    title: 'Format',
    commands: ['biome format --config-path=.ci/format.json src tests .ci package.json tsconfig.json vite.config.ts'],
  },
  lint: {
    title: 'Lint',
    commands: [
      'oxlint --config=.ci/oxlint.json --type-aware --deny-warnings src tests .ci vite.config.ts',
      'node .ci/words.mjs',
    ],
  },
  types: { title: 'Types', commands: ['tsc --noEmit'] },
  rooms: { title: 'Rooms (who may import whom)', commands: ['node .ci/rooms.mjs'] },
  unused: { title: 'Unused code', commands: ['knip'] },
  unit: {
    title: 'Unit and component tests',
    commands: [vitest("--project '!servers' --coverage", unitReport)],
    report: unitReport,
    tests: countUnit,
    named: failedUnit,
    again: (files) => vitest("--project '!servers'", unitReport, files),
  },
  servers: {
    title: 'Live reading of a real Prometheus and a real VictoriaMetrics',
    commands: [vitest('--project servers', serversReport)],
    report: serversReport,
    tests: countUnit,
    named: failedUnit,
    again: (files) => vitest('--project servers', serversReport, files),
  },
  build: { title: 'Build', commands: ['vite build --logLevel=warn'] },
  size: { title: 'Size budget', commands: ['node .ci/size.mjs'], needs: 'build' },
  browser: {
    title: 'Browser tests',
    commands: ['playwright test --config=.ci/playwright.config.ts'],
    needs: 'build',
    report: browserReport,
    tests: countBrowser,
    named: failedBrowser,
    flaky: flakyBrowser,
  },
  oracle: {
    title: 'Alerts against the real Prometheus, at length',
    commands: [vitest('--project oracle', oracleReport)],
    report: oracleReport,
    tests: countUnit,
    named: failedUnit,
    // The unit tests have a little of it each time.
    onlyWhenNamed: true,
    env: { ORACLE_SCENARIOS: '600', ORACLE_RULE_TESTS: '60', ORACLE_MONTHS: '6' },
  },
}

/** The steps that drive programs from outside npm. */
const needSystem = new Set(['unit', 'servers', 'browser', 'oracle'])

function execute(command, { live, env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      shell: true,
      stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: {
        ...env,
        ...process.env,
        PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
      },
    })
    let text = ''
    const keep = (chunk) => {
      text += chunk
    }
    child.stdout?.setEncoding('utf8').on('data', keep)
    child.stderr?.setEncoding('utf8').on('data', keep)
    child.on('close', (code) => resolve({ ok: code === 0, text: stripVTControlCharacters(text) }))
  })
}

async function executeAll(step, { live, words }) {
  let text = ''
  let ok = true
  for (const [index, command] of step.commands.entries()) {
    const isLast = index === step.commands.length - 1
    const result = await execute([command, ...(isLast ? words.map(quoted) : [])].join(' '), { live, env: step.env })
    ok &&= result.ok
    text += result.text
  }
  return { ok, text }
}

function showFailure(name, text) {
  const lines = text.trimEnd().split('\n')
  const log = join('.output', `${name}.log`)
  writeFileSync(join(root, log), text)
  for (const line of lines.slice(0, linesOfFailure)) console.log(`    ${line}`)
  const hidden = lines.length - linesOfFailure
  const rest = hidden > 0 ? `${hidden} more lines in ${log}. ` : ''
  console.log(`    ${rest}Again, alone: npm run ${name === 'build' ? 'build' : `test:${name}`}`)
}

function reportOf(step) {
  try {
    return JSON.parse(readFileSync(step.report, 'utf8'))
  } catch {
    return null
  }
}

/** A step counts as one check, or as its tests; a failing runner whose tests all passed counts as one failure more. */
function count(step, ok, report) {
  if (!step.tests) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, tests: 0 }
  if (report === null) return { passed: 0, failed: 1, skipped: 0, tests: 0 }
  const counts = step.tests(report)
  const failed = !ok && counts.failed === 0 ? 1 : counts.failed
  return { ...counts, failed, tests: counts.passed }
}

function tell(list, words) {
  for (const { title, file, said } of list.slice(0, mostNamed)) {
    console.log(`    ${words}: ${title} (${relative(root, resolve(root, file))})`)
    for (const line of stripVTControlCharacters(said ?? '')
      .split('\n')
      .slice(0, 12))
      console.log(`        ${line}`)
  }
  if (list.length > mostNamed) console.log(`    and ${list.length - mostNamed} more`)
}

/**
 * Runs the files that failed once more, alone, and names what passed only then: on a busy machine a test may fail for
 * want of time. What fails twice has failed.
 */
async function secondChance(step, counts, report) {
  const failed = step.named(report)
  if (!step.again || failed.length === 0 || failed.length > mostNamed) return null
  tell(failed, 'failed at first')
  const files = [...new Set(failed.map(({ file }) => relative(root, file)))]
  const { ok } = await execute(step.again(files), { live: false, env: step.env })
  const again = reportOf(step)
  if (!ok || again === null || again.numFailedTests > 0) return null
  return { ...counts, passed: counts.passed + counts.failed, failed: 0, tests: counts.tests + counts.failed }
}

const totals = { passed: 0, failed: 0, skipped: 0, tests: 0 }

function finish({ expectTests }) {
  const noTests = expectTests && totals.tests === 0
  if (noTests && totals.failed === 0) {
    console.log('No test passed: that is a failure too.')
    totals.failed += 1
  }
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''
  console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`)
  process.exit(totals.failed > 0 ? 1 : 0)
}

function require(title, problem) {
  totals[problem ? 'failed' : 'passed'] += 1
  if (!problem) return
  console.log(problem)
  finish({ expectTests: false })
}

async function run(stepName, { live = false, words = [] } = {}) {
  const step = steps[stepName]
  const start = performance.now()
  const { ok, text } = await executeAll(step, { live, words })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const report = step.report ? reportOf(step) : null
  const first = count(step, ok, report)
  const second = ok || live || report === null ? null : await secondChance(step, first, report)
  const counts = second ?? first
  const passed = ok || second !== null
  for (const key of Object.keys(totals)) totals[key] += counts[key]
  const tests = step.tests ? `, ${counts.passed} passed, ${counts.failed} failed` : ''
  console.log(`${passed ? 'ok    ' : 'FAILED'}  ${step.title} (${seconds} s${tests})`)
  if (report !== null && step.flaky) tell(step.flaky(report), 'passed at the second attempt')
  if (!passed && report !== null) tell(step.named(report), 'failed')
  if (!passed && !live) showFailure(stepName, text)
  return passed
}

async function main() {
  const [only, ...words] = process.argv.slice(2)
  if (only !== undefined && !(only in steps)) {
    console.error(`There is no step "${only}". The steps: ${Object.keys(steps).join(', ')}.`)
    process.exit(1)
  }
  require('Dependencies', prepare())
  if (only === undefined || needSystem.has(only)) require('Programs', prepareSystem())
  mkdirSync(output, { recursive: true })
  rmSync(unitReport, { force: true })
  rmSync(browserReport, { force: true })
  rmSync(oracleReport, { force: true })
  rmSync(serversReport, { force: true })

  if (only !== undefined) {
    const { needs } = steps[only]
    if (!needs || (await run(needs))) await run(only, { live: true, words })
    finish({ expectTests: 'tests' in steps[only] })
  }

  const done = {}
  for (const [name, step] of Object.entries(steps)) {
    if (step.onlyWhenNamed) continue
    if (step.needs && !done[step.needs]) {
      console.log(`not run ${step.title}: it needs "${steps[step.needs].title}"`)
      continue
    }
    done[name] = await run(name)
  }
  finish({ expectTests: true })
}

await main()
