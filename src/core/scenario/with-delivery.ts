type Data = Readonly<Record<string, unknown>>

const DELIVERY = {
  deploysPerWeek: 3,
  changeFailureRate: 100_000_000,
  leadTime: null,
  failing: 1_000_000_000,
  timeToDetect: { kind: 'alerts' },
  timeToRestore: 1_800_000,
  restoreTimes: 'exponential',
  canary: [],
  deployHours: null,
  otherSpend: { kind: 'scenario' },
  practices: {
    timeToDetect: 60_000,
    timeToRestore: 300_000,
    canary: [
      { exposed: 50_000_000, lasts: 1_800_000 },
      { exposed: 250_000_000, lasts: 3_600_000 },
    ],
  },
  seed: 1,
}

const clause = (verdict: string, from: number | null, shipping: number): Data => ({
  id: verdict,
  from,
  verdict,
  action: '',
  decides: '',
  exempt: '',
  shipping,
})

const POLICY = {
  clauses: [
    clause('ship', 250_000_000, 1_000_000_000),
    clause('careful', 0, 500_000_000),
    clause('freeze', null, 50_000_000),
  ],
  postmortemShare: 200_000_000,
  causeShare: 200_000_000,
}

/**
 * Version 3 knew nothing of delivery, policies, systems and costs. Written out in numbers: what a released version turns
 * into must not move when today's defaults do.
 */
export const withDelivery = (data: Data): Data => {
  const { scenarios } = data
  if (!Array.isArray(scenarios)) return data
  return {
    ...data,
    scenarios: scenarios.map((scenario: unknown) =>
      typeof scenario === 'object' && scenario !== null
        ? {
            ...scenario,
            delivery: DELIVERY,
            policy: POLICY,
            system: { components: [], journey: null, correlation: 0, split: 'equal' },
            cost: { currency: 'EUR', outagePerMinute: null, nextNine: null, growth: 10, sla: null },
          }
        : scenario,
    ),
  }
}
