// Makes sure that Node is new enough and that the dependencies of the lock file are in. Node's own modules only.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const oldestNode = [20, 19]

function nodeIsNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
}

function dependenciesAreIn() {
  // npm writes this file last, so an interrupted installation lacks it.
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  // A fresh `npm install` writes both files within the same moment, in either order.
  const sameMoment = 5_000
  return statSync(installed).mtimeMs + sameMoment >= statSync(join(root, 'package-lock.json')).mtimeMs
}

/** Returns a sentence about what went wrong, or undefined when everything is in place. */
export function prepare() {
  if (!nodeIsNewEnough()) {
    return `Burnline needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}.`
  }
  if (dependenciesAreIn()) return undefined
  console.log('Installing dependencies from package-lock.json ...')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status === 0 ? undefined : 'The dependencies could not be installed: see the lines of npm above.'
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = prepare()
  if (problem) {
    console.error(problem)
    process.exit(1)
  }
}
