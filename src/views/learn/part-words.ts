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
  'delivery-sentence': 'Take me to the sentence',
  'delivery-canary': 'Take me to the canary steps',
  'trade-off': 'Take me to the trade-off',
  levers: 'Take me to the levers',
  'spend-by-change': 'Take me to what change spends',
  policy: 'Take me to the policy',
  'policy-document': 'Take me to the document',
  quarter: 'Take me to the quarter',
  cost: 'Take me to the money',
  'system-journey': 'Take me to the journey',
  'system-graph': 'Take me to the map',
  'system-table': 'Take me to the components',
  'system-outline': 'Take me to the outline',
  'system-split': 'Take me to the split',
  'system-levers': 'Take me to the levers',
}
