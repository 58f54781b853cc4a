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

/** A part of the page that an idea sends the person to. */
export type PracticePart = 'target' | 'slo-window' | 'incidents' | 'add-incident' | 'chart' | 'import' | 'new-scenario'

/** What a person who was sent to a part of the page is busy with there. */
export const topicsOfPart: Readonly<Record<PracticePart, readonly Topic[]>> = {
  target: ['objective'],
  'slo-window': ['objective'],
  incidents: ['incidents', 'incident'],
  'add-incident': ['incidents', 'incident'],
  chart: ['chart'],
  import: ['import'],
  'new-scenario': ['scenarios'],
}
