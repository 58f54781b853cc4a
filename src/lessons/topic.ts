/** A view with a panel of ideas beside it. */
export type LearningView = 'budget' | 'alerts'

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

/** A part of the page that an idea sends the person to. */
export type PracticePart =
  | 'target'
  | 'slo-window'
  | 'incidents'
  | 'add-incident'
  | 'chart'
  | 'import'
  | 'new-scenario'
  | 'alert-rules'
  | 'alert-timeline'
  | 'strategies'
  | 'rules-as-code'

/** The view to open for a part that is not on the page. */
export const homeOfPart: Readonly<Record<PracticePart, LearningView>> = {
  target: 'budget',
  'slo-window': 'budget',
  incidents: 'budget',
  'add-incident': 'budget',
  chart: 'budget',
  import: 'budget',
  'new-scenario': 'budget',
  'alert-rules': 'alerts',
  'alert-timeline': 'alerts',
  strategies: 'alerts',
  'rules-as-code': 'alerts',
}

/** What a person who was sent to a part of the page is busy with there. */
export const topicsOfPart: Readonly<Record<PracticePart, readonly Topic[]>> = {
  target: ['objective'],
  'slo-window': ['objective'],
  incidents: ['incidents', 'incident'],
  'add-incident': ['incidents', 'incident'],
  chart: ['chart'],
  import: ['import'],
  'new-scenario': ['scenarios'],
  'alert-rules': ['alert-rules'],
  'alert-timeline': ['alert-timeline'],
  strategies: ['strategies'],
  'rules-as-code': ['rules-as-code'],
}
