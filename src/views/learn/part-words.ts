import type { PracticePart } from '../../lessons/topic.ts'

/**
 * What the button of "Try it" says. No name of another button is in them: whoever asks for "Add incident" by voice or by
 * screen reader must find one.
 */
export const partWords: Readonly<Record<PracticePart, string>> = {
  target: 'Take me to the target',
  'slo-window': 'Take me to the window',
  incidents: 'Take me to the ledger',
  'add-incident': 'Take me to a new entry',
  chart: 'Take me to the chart',
  import: 'Take me to the import',
  'new-scenario': 'Take me to the scenarios',
  'alert-rules': 'Take me to the rules',
  'alert-timeline': 'Take me to the timeline',
  strategies: 'Take me to the strategies',
  'rules-as-code': 'Take me to the files',
}
