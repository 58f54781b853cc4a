// `npm run fix`: repairs what the linter can repair, then formats.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

const problem = prepare()
if (problem) {
  console.error(problem)
  process.exit(1)
}

const code = ['src', 'tests', '.ci', 'vite.config.ts']
const run = (program, ...words) =>
  spawnSync(join(root, 'node_modules', '.bin', program), words, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  }).status === 0

const linted = run('oxlint', '--config=.ci/oxlint.json', '--type-aware', '--fix', ...code)
const formatted = run(
  'biome',
  'format',
  '--config-path=.ci/format.json',
  '--write',
  ...code,
  'package.json',
  'tsconfig.json',
)
process.exit(linted && formatted ? 0 : 1)
