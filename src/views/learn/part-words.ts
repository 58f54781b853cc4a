import type { PracticePart } from '../../lessons/topic.ts'

/** What the button of "Try it" says. */
export const partWords: Readonly<Record<PracticePart, string>> = {
  target: 'Go to the target',
  'slo-window': 'Go to the SLO window',
  incidents: 'Go to the incidents',
  'add-incident': 'Go to “Add incident”',
  chart: 'Go to the chart',
  import: 'Go to “Import data”',
  'new-scenario': 'Go to the scenarios',
}
