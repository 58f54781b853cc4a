import type { Source } from './idea.ts'
import { keyed } from './keyed.ts'

/** The works that more than one idea leans on. */
export const sources = keyed('sources', {
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
  approval: {
    words: 'DORA, “Streamlining change approval”',
    address: 'https://dora.dev/capabilities/streamlining-change-approval/',
  },
  metrics: {
    words: 'DORA, “Software delivery performance metrics”',
    address: 'https://dora.dev/guides/dora-metrics/',
  },
  releases: {
    words: 'Site Reliability Engineering, chapter 8, “Release Engineering”',
    address: 'https://sre.google/sre-book/release-engineering/',
  },
  canarying: {
    words: 'Site Reliability Workbook, chapter 16, “Canarying Releases”',
    address: 'https://sre.google/workbook/canarying-releases/',
  },
  nines: {
    words: 'Site Reliability Engineering, appendix A, “Availability Table”',
    address: 'https://sre.google/sre-book/availability-table/',
  },
  cascading: {
    words: 'Site Reliability Engineering, chapter 22, “Addressing Cascading Failures”',
    address: 'https://sre.google/sre-book/addressing-cascading-failures/',
  },
  postMortems: {
    words: 'Site Reliability Engineering, chapter 15, “Postmortem Culture: Learning from Failure”',
    address: 'https://sre.google/sre-book/postmortem-culture/',
  },
  collaborating: {
    words: 'Site Reliability Engineering, chapter 31, “Communication and Collaboration in SRE”',
    address: 'https://sre.google/sre-book/communication-and-collaboration/',
  },
  configuration: {
    words: 'Site Reliability Workbook, chapter 14, “Configuration Design and Best Practices”',
    address: 'https://sre.google/workbook/configuration-design/',
  },
  learning: {
    words: 'DORA, “Learning culture”',
    address: 'https://dora.dev/capabilities/learning-culture/',
  },
  culture: {
    words: 'DORA, “Generative organizational culture”',
    address: 'https://dora.dev/capabilities/generative-organizational-culture/',
  },
  versionControl: {
    words: 'DORA, “Version control”',
    address: 'https://dora.dev/capabilities/version-control/',
  },
  looseTeams: {
    words: 'DORA, “Loosely coupled teams”',
    address: 'https://dora.dev/capabilities/loosely-coupled-teams/',
  },
  monitoring: {
    words: 'Site Reliability Engineering, chapter 6, “Monitoring Distributed Systems”',
    address: 'https://sre.google/sre-book/monitoring-distributed-systems/',
  },
  calculus: {
    words: 'ACM Queue, “The Calculus of Service Availability”',
    address: 'https://queue.acm.org/detail.cfm?id=3096459',
  },
} as const satisfies Readonly<Record<string, Source>>)
