import { USUAL_POLICY } from '../../core/delivery/error-budget-policy.ts'
import type { ErrorBudgetPolicy } from '../../core/delivery/error-budget-policy.ts'
import { ecommerceShop } from '../../core/dependency/ecommerce-shop.ts'
import type { SystemModel } from '../../core/dependency/system-model.ts'
import { DAY } from '../../core/quantity/units.ts'
import type { Instant } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { storefrontCheckout } from '../../core/scenario/storefront-checkout.ts'
import { SHOP_WORDS } from '../../format/shop-words.ts'
import { storefrontWords } from '../../lessons/storefront-checkout/words.ts'

export const BUILT_IN_ID = 'storefront-checkout'

/** The built-in scenario as of an instant, with the shop that it stands on and its team's policy. */
export const builtInScenario = (end: Instant): Scenario => ({
  ...storefrontCheckout(BUILT_IN_ID, storefrontWords(), end),
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

/** The midnight (UTC) that began the day of an instant. */
export const midnight = (clock: Instant): Instant => clock - (clock % DAY)
