import type { Source } from './idea.ts'

/** The works that more than one idea leans on. */
export const sources = {
  risk: {
    words: 'Site Reliability Engineering, chapter 3, “Embracing Risk”',
    address: 'https://sre.google/sre-book/embracing-risk/',
  },
  objectives: {
    words: 'Site Reliability Engineering, chapter 4, “Service Level Objectives”',
    address: 'https://sre.google/sre-book/service-level-objectives/',
  },
  implementing: {
    words: 'Site Reliability Workbook, chapter 2, “Implementing SLOs”',
    address: 'https://sre.google/workbook/implementing-slos/',
  },
  policy: {
    words: 'Site Reliability Workbook, appendix B, “Example Error Budget Policy”',
    address: 'https://sre.google/workbook/error-budget-policy/',
  },
  alerting: {
    words: 'Site Reliability Workbook, chapter 5, “Alerting on SLOs”',
    address: 'https://sre.google/workbook/alerting-on-slos/',
  },
  onCall: {
    words: 'Site Reliability Engineering, chapter 11, “Being On-Call”',
    address: 'https://sre.google/sre-book/being-on-call/',
  },
  automating: {
    words: 'Site Reliability Engineering, chapter 7, “The Evolution of Automation at Google”',
    address: 'https://sre.google/sre-book/automation-at-google/',
  },
  relation: {
    words: 'Site Reliability Workbook, chapter 1, “How SRE Relates to DevOps”',
    address: 'https://sre.google/workbook/how-sre-relates/',
  },
  toil: {
    words: 'Site Reliability Engineering, chapter 5, “Eliminating Toil”',
    address: 'https://sre.google/sre-book/eliminating-toil/',
  },
  automation: {
    words: 'DORA, “Deployment automation”',
    address: 'https://dora.dev/capabilities/deployment-automation/',
  },
  smallBatches: {
    words: 'DORA, “Working in small batches”',
    address: 'https://dora.dev/capabilities/working-in-small-batches/',
  },
  metrics: {
    words: 'DORA, “Software delivery performance metrics”',
    address: 'https://dora.dev/guides/dora-metrics/',
  },
} as const satisfies Readonly<Record<string, Source>>
