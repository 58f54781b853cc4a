type Data = Readonly<Record<string, unknown>>

/** Version 4 knew nothing of specifications that a scenario was read from. */
export const withSpecification = (data: Data): Data => {
  const { scenarios } = data
  if (!Array.isArray(scenarios)) return data
  return {
    ...data,
    scenarios: scenarios.map((scenario: unknown) =>
      typeof scenario === 'object' && scenario !== null ? { ...scenario, specification: null } : scenario,
    ),
  }
}
