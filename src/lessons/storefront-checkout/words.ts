import type { StorefrontWords } from '../../core/scenario/storefront-checkout.ts'
import { keyed } from '../keyed.ts'

/** The words of the built-in scenario. It is there from the first, before a language is chosen: so they are asked for. */
export const storefrontWords = (): StorefrontWords =>
  keyed('storefront-checkout', {
    service: 'Storefront checkout',
    badDeploy: 'Bad deploy of cart service',
    brownOut: 'Payment provider brown-out',
    story:
      'One team runs an online shop, and this is the step where customers pay. Its DevOps practices automate deployment and infrastructure and bring the people who build the shop and the people who run it to one table. The SRE in the team watches the objectives, keeps the checkout reliable and leads the response when something breaks. This month a deploy of the cart service took the checkout down until it was rolled back. Days later the payment provider faltered for hours, and a small part of the payments failed. Between the two a few requests failed all the time, as they do everywhere.',
  })
