import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SECOND } from '../../../src/core/quantity/units.ts'

export interface Finished {
  readonly ok: boolean
  /** What it printed, both streams in one. */
  readonly text: string
}

/** Runs a program to its end. */
export const finish = (program: string, words: readonly string[], cwd: string): Promise<Finished> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    const keep = (chunk: string): void => {
      text += chunk
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => resolve({ ok: code === 0, text }))
  })

/** Asks a program to end, ends it if it does not, and waits for that. */
export const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      resolve()
      return
    }
    const late = setTimeout(() => child.kill('SIGKILL'), 10 * SECOND)
    child.once('exit', () => {
      clearTimeout(late)
      resolve()
    })
    child.kill('SIGTERM')
  })

/** Lends a new folder to `work`, and removes it whatever happens. */
export const inNewFolder = async <Result>(work: (folder: string) => Promise<Result>): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'burnline-oracle-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
