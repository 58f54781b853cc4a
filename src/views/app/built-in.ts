import { USUAL_POLICY } from '../../core/delivery/error-budget-policy.ts'
import type { ErrorBudgetPolicy } from '../../core/delivery/error-budget-policy.ts'
import { ecommerceShop } from '../../core/dependency/ecommerce-shop.ts'
import type { SystemModel } from '../../core/dependency/system-model.ts'
import { DAY } from '../../core/quantity/units.ts'
import type { Instant } from '../../core/quantity/units.ts'
import { sameFacts } from '../../core/scenario/same-facts.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { storefrontCheckout } from '../../core/scenario/storefront-checkout.ts'
import type { Workspace } from '../../core/scenario/workspace.ts'
import { SHOP_WORDS } from '../../format/shop-words.ts'
import { STOREFRONT_WORDS } from '../../lessons/storefront-checkout/words.ts'

/** The service of a scenario that nobody has named yet. */
export const NEW_SERVICE = 'My service'

const BUILT_IN_ID = 'storefront-checkout'

/** The built-in scenario as of an instant, with the shop that it stands on and its team's policy. */
export const builtInScenario = (end: Instant): Scenario => ({
  ...storefrontCheckout(BUILT_IN_ID, STOREFRONT_WORDS, end),
  system: shop(),
  policy: carefulBelowHalf,
})

/** The team of the shop agreed to ship with care once half of the budget is spent. */
const carefulBelowHalf: ErrorBudgetPolicy = {
  ...USUAL_POLICY,
  clauses: USUAL_POLICY.clauses.map((clause) =>
    clause.verdict === 'ship' ? { ...clause, from: 500_000_000 } : clause,
  ),
}

const shop = (): SystemModel => {
  let parts = 0
  return ecommerceShop(SHOP_WORDS, () => `${BUILT_IN_ID}-part-${++parts}`)
}

/** The workspace of a first visit: the built-in scenario, ending at the midnight (UTC) that began today. */
export const firstWorkspace = (clock: Instant): Workspace => {
  const scenario = builtInScenario(midnight(clock))
  return { scenarios: [scenario], openId: scenario.id }
}

/** Moves the built-in scenario to today, unless the person has changed anything in it. */
export const withBuiltInToday = (workspace: Workspace, clock: Instant): Workspace => ({
  ...workspace,
  scenarios: workspace.scenarios.map((scenario) => {
    const { id, now } = scenario
    if (id !== BUILT_IN_ID || now === null) return scenario
    const fresh = builtInScenario(now)
    // Before version 4 it had neither a system nor a policy of its own.
    const isOlder = scenario.system.components.length === 0 && sameFacts(scenario.policy, USUAL_POLICY)
    const { system, policy } = isOlder ? fresh : scenario
    const untouched = sameFacts({ ...scenario, system, policy }, fresh)
    return untouched ? builtInScenario(midnight(clock)) : scenario
  }),
})

const midnight = (clock: Instant): Instant => clock - (clock % DAY)
