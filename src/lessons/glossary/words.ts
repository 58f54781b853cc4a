import { keyed } from '../keyed.ts'

export const words = keyed('glossary', {
  /** Where nothing has been measured, or the scenario has none of it. */
  unmeasured: 'Nothing is measured in this scenario yet. Give it incidents or measurements, and a number stands here.',
  noRules: 'This scenario has no alert rule that a full outage would trip. Give it one in the Alerts view.',
  noIncident: 'No incident has spent anything here yet. Add one in the Budget view.',
  noSystem: 'This scenario has no system yet. Draw one in the System view.',
  nouns: {
    stretch: { one: 'stretch', other: 'stretches' },
    page: { one: 'page', other: 'pages' },
    ticket: { one: 'ticket', other: 'tickets' },
    rule: { one: 'alert rule', other: 'alert rules' },
  },
} as const)
