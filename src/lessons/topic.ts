/** A view with a panel of ideas beside it. */
export type LearningView = 'budget' | 'alerts' | 'delivery' | 'system'

/**
 * What the person is busy with on the page:
 * - `arrival`: nothing yet; a visit begins here.
 * - `numbers`: what is left, and the facts beside it.
 * - `objective`: target, budgeting method, SLO window.
 * - `chart`: the burn-down.
 * - `incidents`: the ledger; `incident`: writing or changing one of them.
 * - `data`: tables of numbers, export and links.
 * - `import`: bringing measurements.
 * - `scenarios`: choosing, naming, making scenarios.
 *
 * And in the Alerts view:
 * - `alerts-arrival`: nothing yet there.
 * - `alert-rules`: the rules, and why their thresholds are what they are.
 * - `alert-timeline`: when which rule fired, and what that means for an incident.
 * - `detection`: how long it takes to fire and to clear.
 * - `strategies`: sets of rules side by side.
 * - `rules-as-code`: the rules as files.
 *
 * In the Delivery view:
 * - `delivery-arrival`: nothing yet there.
 * - `deliver`: how the team delivers, and what that makes of the budget.
 * - `trade-off`: the chance to stay inside over how often is deployed.
 * - `levers`: what each input is worth.
 * - `spend-by-change`: what change spends, by chance.
 * - `policy`: what the error-budget policy says.
 * - `quarter`: a quarter with and without it.
 * - `cost`: budget, nines and contracts in money.
 *
 * And in the System view:
 * - `system-arrival`: nothing yet there.
 * - `system-map`: the graph, the table, the outline.
 * - `system-promise`: what the journey can promise.
 * - `system-split`: its budget handed down.
 * - `system-levers`: what one replica more or one need less would buy.
 */
export type Topic =
  | 'arrival'
  | 'numbers'
  | 'objective'
  | 'chart'
  | 'incidents'
  | 'incident'
  | 'data'
  | 'import'
  | 'scenarios'
  | 'alerts-arrival'
  | 'alert-rules'
  | 'alert-timeline'
  | 'detection'
  | 'strategies'
  | 'rules-as-code'
  | 'delivery-arrival'
  | 'deliver'
  | 'trade-off'
  | 'levers'
  | 'spend-by-change'
  | 'policy'
  | 'quarter'
  | 'cost'
  | 'system-arrival'
  | 'system-map'
  | 'system-promise'
  | 'system-split'
  | 'system-levers'

/** A part of the page that an idea sends the person to. */
export type PracticePart =
  | 'target'
  | 'slo-window'
  | 'good'
  | 'budgeting-method'
  | 'traffic'
  | 'excluded-time'
  | 'low-traffic'
  | 'three-methods'
  | 'downtime-table'
  | 'incidents'
  | 'add-incident'
  | 'post-mortem'
  | 'chart'
  | 'import'
  | 'new-scenario'
  | 'alert-rules'
  | 'alert-timeline'
  | 'detection'
  | 'reading'
  | 'strategies'
  | 'rules-as-code'
  | 'delivery-sentence'
  | 'delivery-canary'
  | 'trade-off'
  | 'levers'
  | 'spend-by-change'
  | 'policy'
  | 'policy-document'
  | 'four-keys'
  | 'verdict'
  | 'quarter'
  | 'cost'
  | 'system-journey'
  | 'system-graph'
  | 'system-table'
  | 'system-outline'
  | 'system-split'
  | 'system-levers'

/** The view to open for a part that is not on the page. */
export const homeOfPart: Readonly<Record<PracticePart, LearningView>> = {
  target: 'budget',
  'slo-window': 'budget',
  good: 'budget',
  'budgeting-method': 'budget',
  traffic: 'budget',
  'excluded-time': 'budget',
  'low-traffic': 'budget',
  'three-methods': 'budget',
  'downtime-table': 'budget',
  incidents: 'budget',
  'add-incident': 'budget',
  'post-mortem': 'budget',
  chart: 'budget',
  import: 'budget',
  'new-scenario': 'budget',
  'alert-rules': 'alerts',
  'alert-timeline': 'alerts',
  detection: 'alerts',
  reading: 'alerts',
  strategies: 'alerts',
  'rules-as-code': 'alerts',
  'delivery-sentence': 'delivery',
  'delivery-canary': 'delivery',
  'trade-off': 'delivery',
  levers: 'delivery',
  'spend-by-change': 'delivery',
  policy: 'delivery',
  'policy-document': 'delivery',
  'four-keys': 'delivery',
  verdict: 'delivery',
  quarter: 'delivery',
  cost: 'delivery',
  'system-journey': 'system',
  'system-graph': 'system',
  'system-table': 'system',
  'system-outline': 'system',
  'system-split': 'system',
  'system-levers': 'system',
}

/** What a person who was sent to a part of the page is busy with there. */
export const topicsOfPart: Readonly<Record<PracticePart, readonly Topic[]>> = {
  target: ['objective'],
  'slo-window': ['objective'],
  good: ['objective'],
  'budgeting-method': ['objective'],
  traffic: ['objective'],
  'excluded-time': ['incidents'],
  'low-traffic': ['numbers'],
  'three-methods': ['objective'],
  'downtime-table': ['objective'],
  incidents: ['incidents', 'incident'],
  'add-incident': ['incidents', 'incident'],
  'post-mortem': ['incidents', 'incident'],
  chart: ['chart'],
  import: ['import'],
  'new-scenario': ['scenarios'],
  'alert-rules': ['alert-rules'],
  'alert-timeline': ['alert-timeline'],
  detection: ['detection'],
  reading: ['alert-timeline'],
  strategies: ['strategies'],
  'rules-as-code': ['rules-as-code'],
  'delivery-sentence': ['deliver'],
  'delivery-canary': ['deliver'],
  'trade-off': ['trade-off'],
  levers: ['levers'],
  'spend-by-change': ['spend-by-change'],
  policy: ['policy'],
  'policy-document': ['policy'],
  'four-keys': ['deliver'],
  verdict: ['policy'],
  quarter: ['quarter'],
  cost: ['cost'],
  'system-journey': ['system-promise', 'system-map'],
  'system-graph': ['system-map'],
  'system-table': ['system-map'],
  'system-outline': ['system-map'],
  'system-split': ['system-split'],
  'system-levers': ['system-levers'],
}
