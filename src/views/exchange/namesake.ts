import { sameFacts } from '../../core/scenario/same-facts.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { formatShare } from '../../format/percent.ts'
import { formatSloWindowZoned } from '../../format/slo-window.ts'

const promiseOf = ({ target, sloWindow, budgetingMethod }: Scenario): unknown => ({
  target,
  sloWindow,
  budgetingMethod,
})

/** Whether a scenario that is called the same is here already, and what it promises; empty where there is none. */
export const namesakeWords = (theirs: Scenario, here: readonly Scenario[]): string => {
  const namesakes = here.filter(({ service, name }) => service === theirs.service && name === theirs.name)
  const [first] = namesakes
  if (first === undefined) return ''
  return namesakes.some((ours) => sameFacts(promiseOf(ours), promiseOf(theirs)))
    ? 'Already here, with the same promise.'
    : `Already here, with another promise: ${formatShare(first.target)}, ${formatSloWindowZoned(first.sloWindow)}.`
}
