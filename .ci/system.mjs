// The programs from outside npm that the tests drive: a real Chromium, with a font, a real Prometheus and a
// real VictoriaMetrics.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

function canRun(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = (program) => (process.env.PATH ?? '').split(delimiter).some((folder) => canRun(join(folder, program)))

const hasDejaVu = () => (spawnSync('fc-list', { encoding: 'utf8' }).stdout ?? '').includes('DejaVu')

function missingPackages() {
  const missing = []
  if (!canRun(chromiumPath)) missing.push('chromium')
  if (process.platform === 'linux') {
    if (!onPath('fc-list')) missing.push('fontconfig')
    if (!hasDejaVu()) missing.push('fonts-dejavu-core')
  }
  if (!onPath('prometheus') || !onPath('promtool')) missing.push('prometheus')
  if (!onPath('victoria-metrics')) missing.push('victoria-metrics')
  return missing
}

function aptGet(...words) {
  const { status, stderr } = spawnSync('apt-get', words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) console.log(`apt-get ${words[0]} failed:\n${stderr}`)
}

/** Installs what is missing when it can. Returns a sentence about what the person must install, or undefined. */
export function prepareSystem() {
  const missing = missingPackages()
  if (missing.length === 0) return undefined
  const isRoot = process.getuid?.() === 0
  if (isRoot && onPath('apt-get')) {
    console.log(`Installing ${missing.join(', ')} ...`)
    aptGet('update', '-qq')
    aptGet('install', '-y', '-qq', '--no-install-recommends', ...missing)
  }
  const still = missingPackages()
  if (still.length === 0) return undefined
  const elsewhere = still.includes('chromium') ? ' (a Chromium elsewhere: set CHROMIUM_PATH)' : ''
  return `The tests need programs that are missing here: install ${still.join(', ')}${elsewhere}, then run this again.`
}
