// Checks the fence between the rooms over ./src, and prints one line for each import that breaks it.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const cruiser = join(here, '..', 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')

const { stdout, stderr, error } = spawnSync(
  process.execPath,
  [cruiser, 'src', '--config', join(here, 'rooms.cjs'), '--output-type', 'json'],
  { encoding: 'utf8', maxBuffer: 1 << 28 },
)

if (error || !stdout.startsWith('{')) {
  console.error(`dependency-cruiser gave no report. ${error?.message ?? ''}\n${stderr}${stdout}`)
  process.exit(1)
}

const { totalCruised, totalDependenciesCruised, violations, ruleSetUsed } = JSON.parse(stdout).summary
// Without a TypeScript that it understands, dependency-cruiser reads nothing and calls that a success.
if (totalCruised === 0 || totalDependenciesCruised === 0) {
  console.error(`The fence read ${totalCruised} modules and ${totalDependenciesCruised} imports, so it proves nothing.`)
  process.exit(1)
}

const comments = new Map(ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]))
for (const { from, to, rule, cycle } of violations) {
  const path = cycle ? [from, ...cycle.map((step) => step.name)] : [from, to]
  console.log(`${path.join(' -> ')}  [${rule.name}: ${comments.get(rule.name)}]`)
}
console.log(`${totalCruised} modules, ${totalDependenciesCruised} imports, ${violations.length} against the fence`)
process.exit(violations.length === 0 ? 0 : 1)
