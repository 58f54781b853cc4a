/** The misconceptions that workshops meet most often, each a card. A key stays for ever: links and kept progress name it. */
export const CARD_KEYS = [
  'perfect-target',
  'slo-and-sla',
  'always-43-minutes',
  'only-downtime',
  'unspent-budget',
  'burn-rate-as-percent',
  'page-means-broken',
  'short-window-detects',
  'alert-below-slo',
  'calm-refills',
  'ten-services',
  'two-replicas',
  'one-more-nine',
  'average-latency',
  'up-but-slow',
  'speed-and-brakes',
  'freeze-as-punishment',
  'renamed-ops',
  'budget-of-sre',
] as const

export type CardKey = (typeof CARD_KEYS)[number]

/** null: there is no such card, as in a link of another version. */
export const cardKey = (text: string): CardKey | null => CARD_KEYS.find((key) => key === text) ?? null
