import type { ShopWords } from '../core/dependency/ecommerce-shop.ts'

/** What the parts of the built-in shop are called. */
export const SHOP_WORDS: ShopWords = {
  storefront: 'Storefront',
  cart: 'Cart',
  catalogue: 'Catalogue',
  checkout: 'Checkout',
  payment: 'Payment provider',
  identity: 'Identity',
  database: 'Database',
  cdn: 'CDN',
  recommendations: 'Recommendations',
}
