const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const rule = (id: string, severity: string, longWindow: number, shortWindow: number, share: number) => ({
  id,
  severity,
  longWindow,
  shortWindow,
  threshold: { kind: 'budget-share', share },
  for: 0,
})

const clause = (verdict: string, from: number | null, shipping: number) => ({
  id: verdict,
  from,
  verdict,
  action: '',
  decides: '',
  exempt: '',
  shipping,
})

/**
 * What a link of version 1 does not say of a scenario. Links that were sent are read by it for ever: it stays as it is
 * when what a new scenario begins with changes, and only a link of another version may have another. Named fields that
 * have nothing usual (`id`, `service`, `target`) are always said.
 */
export const USUAL_VALUES = {
  name: '',
  story: '',
  sloWindow: { kind: 'rolling', duration: 30 * DAY },
  budgetingMethod: 'occurrences',
  timeSlices: { length: MINUTE, target: 950_000_000, empty: 'good' },
  latencyThreshold: null,
  requestsPerSecond: null,
  trafficProfile: { kind: 'flat' },
  backgroundFailing: 0,
  now: null,
  incidents: [],
  exclusions: [],
  exclusionsApply: true,
  measurements: null,
  alertRules: [
    rule('page-1h', 'page', HOUR, 5 * MINUTE, 20_000_000),
    rule('page-6h', 'page', 6 * HOUR, 30 * MINUTE, 50_000_000),
    rule('ticket-1d', 'ticket', DAY, 2 * HOUR, 100_000_000),
    rule('ticket-3d', 'ticket', 3 * DAY, 6 * HOUR, 100_000_000),
  ],
  alertReading: {
    kind: 'ideal',
    priorHistory: 'healthy',
    sampling: { scrapeInterval: MINUTE, evaluationInterval: MINUTE, evaluationOffset: 15_000, version: 3 },
  },
  metrics: null,
  prometheus: null,
  delivery: {
    deploysPerWeek: 3,
    changeFailureRate: 100_000_000,
    leadTime: null,
    failing: 1_000_000_000,
    timeToDetect: { kind: 'alerts' },
    timeToRestore: 30 * MINUTE,
    restoreTimes: 'exponential',
    canary: [],
    deployHours: null,
    otherSpend: { kind: 'scenario' },
    practices: {
      timeToDetect: MINUTE,
      timeToRestore: 5 * MINUTE,
      canary: [
        { exposed: 50_000_000, lasts: 30 * MINUTE },
        { exposed: 250_000_000, lasts: HOUR },
      ],
    },
    seed: 1,
  },
  policy: {
    clauses: [
      clause('ship', 250_000_000, 1_000_000_000),
      clause('careful', 0, 500_000_000),
      clause('freeze', null, 50_000_000),
    ],
    postmortemShare: 200_000_000,
    causeShare: 200_000_000,
  },
  system: { components: [], journey: null, correlation: 0, split: 'equal' },
  cost: { currency: 'EUR', outagePerMinute: null, nextNine: null, growth: 10, sla: null },
  specification: null,
}
