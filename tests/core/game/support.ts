import * as fc from 'fast-check'
import { builtInPromise, promiseFields } from '../../../src/core/game/game-promise.ts'
import type { GamePromise } from '../../../src/core/game/game-promise.ts'
import { LONGEST_SEED, plainSeed } from '../../../src/core/game/run-text.ts'
import type { GameRun } from '../../../src/core/game/played-quarter.ts'
import { RELEASE_CHOICES, WORK_CHOICES } from '../../../src/core/game/vote.ts'
import type { Choice } from '../../../src/core/game/vote.ts'
import { anyScenario } from '../../support/any-scenario.ts'
import { anyText } from '../../support/any-text.ts'

export const SERVICE = 'Storefront checkout'

/** The built-in promise with even traffic, so that arithmetic by hand is possible. */
export const EVEN: GamePromise = { ...builtInPromise(SERVICE), trafficProfile: { kind: 'flat' } }

export const anyChoice: fc.Arbitrary<Choice> = fc.record({
  releases: fc.constantFrom(...RELEASE_CHOICES),
  work: fc.constantFrom(...WORK_CHOICES),
  canary: fc.boolean(),
})

export const anyChoices = (minLength: number): fc.Arbitrary<readonly Choice[]> =>
  fc.array(anyChoice, { minLength, maxLength: 13 })

/** The promise of any scenario. */
export const anyPromise: fc.Arbitrary<GamePromise> = anyScenario.map(promiseFields)

const anySeed: fc.Arbitrary<string> = anyText(LONGEST_SEED)
  .map(plainSeed)
  .filter((seed) => seed !== '')

export const anyRun: fc.Arbitrary<GameRun> = fc.record({
  seed: anySeed,
  promise: fc.oneof(fc.constant(EVEN), anyPromise),
  choices: anyChoices(0),
})
