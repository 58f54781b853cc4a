import { ratioOf, ppb } from '../core/quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../core/quantity/units.ts'
import { correlatedAnswer } from '../core/dependency/correlated-answer.ts'
import { systemAnswer } from '../core/dependency/system-answer.ts'
import { journeySystem } from '../core/dependency/system.ts'
import type { System } from '../core/dependency/system.ts'
import type { Component } from '../core/dependency/system-model.ts'

const part = (place: number, promise: PartsPerBillion, replicas: number, needs: Component['needs']): Component => ({
  id: `${place}`,
  name: '',
  availability: { kind: 'target', share: promise },
  replicas,
  neededReplicas: 1,
  needs,
  weight: 1,
})

const systemOf = (components: readonly Component[]): System => {
  const system = journeySystem({ components, journey: '0', correlation: ppb(0), split: 'equal' }, () => null)
  if (system === null) throw new RangeError('a system that cannot be reckoned with')
  return system
}

const independent = (system: System): Ratio => {
  const answer = systemAnswer(system)
  return answer.kind === 'exact' ? answer.unavailability : answer.bounds.high
}

/** How much of the time at least one of so many fails, all of which are needed and promise as much. */
export const failingInSeries = (count: number, promise: PartsPerBillion): Ratio =>
  independent(
    systemOf(
      Array.from({ length: count }, (_, place) =>
        part(place, promise, 1, place + 1 < count ? [{ on: [`${place + 1}`], needed: 1, kind: 'hard' }] : []),
      ),
    ),
  )

/** How much of the time both of two copies fail that promise as much, when their failures hang together so far. */
export const bothFailing = (promise: PartsPerBillion, correlation: PartsPerBillion): Ratio => {
  const system = systemOf([part(0, promise, 2, [])])
  return correlatedAnswer(system, independent(system), ratioOf(correlation))
}
