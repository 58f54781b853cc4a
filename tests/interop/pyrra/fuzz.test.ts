import { expect, it } from 'vitest'
import { ppb } from '../../../src/core/quantity/units.ts'
import { readScenario } from '../../../src/core/scenario/read-scenario.ts'
import { readPyrra } from '../../../src/interop/pyrra/read-pyrra.ts'
import { writePyrra } from '../../../src/interop/pyrra/write-pyrra.ts'
import type { ReadSpecification } from '../../../src/interop/specification/specification.ts'
import { rollingLength } from '../../../src/interop/specification/rolling-length.ts'
import { fuzzed } from '../../support/mutated.ts'
import { GAUGE, LATENCY, NATIVE, RATIO } from './pyrra-files.ts'

const FILES = [RATIO, LATENCY, NATIVE, GAUGE]
const ALL = [...FILES, FILES.join('---\n')]

/** Enough for 20,000 mutations on a busy machine. */
const TIMEOUT = 900_000

const read = (text: string): ReadSpecification => readPyrra(text, { clock: 0, service: 'Service' })

it(
  'answers to every mutation with objectives that a workspace can hold, and with short remarks',
  async () => {
    await fuzzed('Pyrra', ALL, 2_000, (mutation) => {
      const { objectives, remarks } = read(mutation)
      for (const { received } of remarks) expect(received.length).toBeLessThanOrEqual(80)
      for (const { scenario } of objectives) expect(readScenario({ ...scenario, id: 'x' }, '').ok).toBe(true)
    })
  },
  TIMEOUT,
)

/** What is read back when the first objective is written with another target; that target where there is none. */
const rewritten = (mutation: string): number | undefined => {
  const target = ppb(123_456_789)
  const [found] = read(mutation).objectives
  const at = found?.scenario.specification?.at
  if (found === undefined || at === undefined) return target
  const scenario = { ...found.scenario, target }
  const { text } = writePyrra(scenario, { target, sloWindow: rollingLength(scenario.sloWindow) })
  return read(text).objectives.find((one) => one.scenario.specification?.at === at)?.scenario.target
}

it(
  'writes whatever could be read again, with another target',
  async () => {
    await fuzzed('Pyrra, written again', FILES, 300, (mutation) => {
      expect(rewritten(mutation)).toBe(123_456_789)
    })
  },
  TIMEOUT,
)
