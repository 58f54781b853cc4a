import { LONGEST_NAME } from '../core/scenario/limits.ts'
import { scenarioTitle } from '../core/scenario/new-scenario.ts'
import type { Scenario } from '../core/scenario/scenario.ts'

/** The title of a copy: "Checkout (2)", or the next number that is free. A long title is cut so that it can be read back. */
export const freeTitle = (title: string, scenarios: readonly Scenario[]): string => {
  const stem = title.replace(/ \(\d+\)$/, '')
  const taken = new Set(scenarios.map(scenarioTitle))
  let number = 1
  let free: string
  do {
    number += 1
    const ending = ` (${number})`
    free = stem.slice(0, LONGEST_NAME - ending.length) + ending
  } while (taken.has(free))
  return free
}
