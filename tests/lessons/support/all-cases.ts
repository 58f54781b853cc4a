import { deliveryCases } from './delivery-cases.ts'
import { cases } from './scenarios.ts'
import type { Case } from './scenarios.ts'
import { systemCases } from './system-cases.ts'

/** Every kind of state that changes the words. */
export const allCases: Readonly<Record<string, () => Case>> = { ...cases, ...deliveryCases, ...systemCases }

export const inCase = (name: string): Case => {
  const make = allCases[name]
  if (make === undefined) throw new RangeError(`no such case: ${name}`)
  return make()
}
