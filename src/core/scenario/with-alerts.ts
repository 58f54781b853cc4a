type Data = Readonly<Record<string, unknown>>

const FOUR_RULES = [
  ['page-1h', 'page', 3_600_000, 300_000, 20_000_000],
  ['page-6h', 'page', 21_600_000, 1_800_000, 50_000_000],
  ['ticket-1d', 'ticket', 86_400_000, 7_200_000, 100_000_000],
  ['ticket-3d', 'ticket', 259_200_000, 21_600_000, 100_000_000],
].map(([id, severity, longWindow, shortWindow, share]) => ({
  id,
  severity,
  longWindow,
  shortWindow,
  threshold: { kind: 'budget-share', share },
  for: 0,
}))

/**
 * Version 1 knew no alerts. Every scenario gets the workbook's four rules and the continuous reading. Written out in
 * numbers: what a released version turns into must not move when today's defaults do.
 */
export const withAlerts = (data: Data): Data => {
  const { scenarios } = data
  if (!Array.isArray(scenarios)) return data
  return {
    ...data,
    scenarios: scenarios.map((scenario: unknown) =>
      typeof scenario === 'object' && scenario !== null
        ? {
            ...scenario,
            alertRules: FOUR_RULES,
            alertReading: {
              kind: 'ideal',
              priorHistory: 'healthy',
              sampling: { scrapeInterval: 60_000, evaluationInterval: 60_000, evaluationOffset: 15_000, version: 3 },
            },
            metrics: null,
          }
        : scenario,
    ),
  }
}
