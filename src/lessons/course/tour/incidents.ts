import type { Incident } from '../../../core/incident/incident.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'

/** What happened to the built-in shop: a deploy that everything failed in, and a provider that some of it failed in. */
export const incidentsOf = ({ incidents }: Scenario): { readonly deploy: Incident; readonly brownOut: Incident } => {
  const deploy = incidents.find(({ cause }) => cause === 'change')
  const brownOut = incidents.find(({ cause }) => cause === 'dependency')
  if (deploy === undefined || brownOut === undefined) throw new RangeError('not the story of the shop')
  return { deploy, brownOut }
}
