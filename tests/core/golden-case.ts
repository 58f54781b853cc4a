import { readFileSync } from 'node:fs'
import { parseDuration } from '../../src/core/quantity/duration.ts'
import { parseShare } from '../../src/core/quantity/share.ts'
import type { Milliseconds, PartsPerBillion } from '../../src/core/quantity/units.ts'

export interface GoldenCase {
  readonly id: string
  readonly category: string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly expected: Readonly<Record<string, unknown>>
  readonly exact?: string
}

export type Check = (one: GoldenCase) => void

export const { cases } = JSON.parse(readFileSync(new URL('../fixtures/golden.json', import.meta.url), 'utf8')) as {
  cases: readonly GoldenCase[]
}

export const PRECISE = 1e-12

/** The fixture writes the same kind of number now as text, now as a number. */
export const numberIn = (value: unknown): number => {
  const read = Number(value)
  if (!Number.isFinite(read)) throw new Error(`not a number in the fixture: ${String(value)}`)
  return read
}

export const percent = (value: unknown): PartsPerBillion => {
  const read = parseShare(String(value), 'golden', true)
  if (!read.ok) throw new Error(`not a percentage in the fixture: ${String(value)}`)
  return read.value
}

export const duration = (value: unknown): Milliseconds => {
  const read = parseDuration(String(value).split(' ')[0] ?? '', 'golden')
  if (!read.ok) throw new Error(`not a duration in the fixture: ${String(value)}`)
  return read.value
}

/** Runs the check that has a case's name. */
export const byName =
  (checks: Readonly<Record<string, Check>>): Check =>
  (one) => {
    const check = checks[one.id]
    if (check === undefined) throw new Error(`no check for ${one.id}`)
    check(one)
  }
