const countOf = (name: string, fallback: number): number => Number(process.env[name] ?? fallback)

/** How much is compared: a little with every run of all tests, a lot by `npm run test:oracle`. */
export const extent = {
  /** Short random scenarios asked of a server. */
  scenarios: countOf('ORACLE_SCENARIOS', 60),
  /** Of those, how many go through `promtool test rules` too. */
  ruleTests: countOf('ORACLE_RULE_TESTS', 10),
  /** Random months of 30 days by the minute, asked of a server. */
  months: countOf('ORACLE_MONTHS', 1),
} as const

/** Prints what was compared, where the runner does not hold it back. */
export const report = (text: string, since: number): void => {
  process.stdout.write(`${text}, in ${((performance.now() - since) / 1000).toFixed(1)} s\n`)
}
