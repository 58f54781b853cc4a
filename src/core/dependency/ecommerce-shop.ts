import { ppb } from '../quantity/units.ts'
import type { Component, Need, SystemModel } from './system-model.ts'

/** What the parts of the shop are called. */
export interface ShopWords {
  readonly storefront: string
  readonly cart: string
  readonly catalogue: string
  readonly checkout: string
  readonly payment: string
  readonly identity: string
  readonly database: string
  readonly cdn: string
  readonly recommendations: string
}

/** What is written down of a part: its target in percent, and what it needs. */
interface ShopPart {
  readonly percent: number
  readonly hard?: readonly (keyof ShopWords)[]
  readonly soft?: readonly (keyof ShopWords)[]
  readonly replicas?: number
}

/** Targets such as teams and providers promise. The database and the identity provider are shared by several. */
const PARTS: Readonly<Record<keyof ShopWords, ShopPart>> = {
  storefront: { percent: 99.95, hard: ['cdn', 'identity', 'catalogue', 'cart', 'checkout'], soft: ['recommendations'] },
  cart: { percent: 99.95, hard: ['identity', 'database'] },
  catalogue: { percent: 99.95, hard: ['database'] },
  checkout: { percent: 99.95, hard: ['cart', 'payment', 'identity', 'database'] },
  payment: { percent: 99.9 },
  identity: { percent: 99.95 },
  database: { percent: 99.9, replicas: 2 },
  cdn: { percent: 99.99 },
  recommendations: { percent: 99.5, hard: ['catalogue'] },
}

/**
 * A shop on the web, as an example to begin with: the journey goes through the storefront to the checkout, and needs all but
 * the recommendations. The database has a replica, either of which will do.
 *
 * @param words what the parts are called; each name differs.
 * @param createId gives a new id each time.
 */
export const ecommerceShop = (words: ShopWords, createId: () => string): SystemModel => {
  const keys = Object.keys(PARTS) as readonly (keyof ShopWords)[]
  const ids = Object.fromEntries(keys.map((key) => [key, createId()])) as Readonly<Record<keyof ShopWords, string>>
  const needs = (on: readonly (keyof ShopWords)[], kind: Need['kind']): readonly Need[] =>
    on.map((key) => ({ on: [ids[key]], needed: 1, kind }))
  const components = keys.map((key): Component => {
    const { percent, hard = [], soft = [], replicas = 1 } = PARTS[key]
    return {
      id: ids[key],
      name: words[key],
      availability: { kind: 'target', share: ppb(Math.round(percent * 1e7)) },
      replicas,
      neededReplicas: 1,
      needs: [...needs(hard, 'hard'), ...needs(soft, 'soft')],
      weight: 1,
    }
  })
  return { components, journey: ids.storefront, correlation: ppb(100_000_000), split: 'equal' }
}
