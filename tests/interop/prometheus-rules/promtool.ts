import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Verdict {
  readonly ok: boolean
  readonly text: string
}

/** Lets the real promtool read files that are written for it in a folder of their own. */
export const promtool = (
  command: 'check' | 'test',
  files: Readonly<Record<string, string>>,
  read: readonly string[] = Object.keys(files),
): Verdict => {
  const folder = mkdtempSync(join(tmpdir(), 'burnline-promtool-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    const { status, stdout, stderr } = spawnSync('promtool', [command, 'rules', ...read], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    return { ok: status === 0, text: `${stdout}${stderr}` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What stands under "spec" of a Kubernetes resource: a plain rule file. */
export const specOf = (resource: string): string => {
  const [, spec] = resource.split('\nspec:\n')
  if (spec === undefined) throw new Error(`no spec in:\n${resource}`)
  return spec.replaceAll(/^ {2}/gm, '')
}
