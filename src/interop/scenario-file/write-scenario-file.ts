import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import { WORKSPACE_VERSION } from '../../core/scenario/upgrade.ts'
import { serviceSlug } from '../prometheus-rules/service-slug.ts'
import { fileData } from './file-data.ts'
import { jsonText } from './json-text.ts'
import type { Shared } from './shared.ts'

/**
 * Where an editor finds the schema: in the same folder. Every Burnline serves it under `schemas/` by this name; put beside
 * a file, it explains and checks each field while somebody edits, without any host being asked.
 */
const SCHEMA = `./burnline-workspace-${WORKSPACE_VERSION}.schema.json`

/**
 * Scenarios as a file: JSON after the published schema, made to be kept in a repository. The same facts give the same
 * bytes, whatever order the objects' own keys are in.
 */
export const writeScenarioFile = (shared: Shared): string => jsonText({ $schema: SCHEMA, ...fileData(shared) })

/** "storefront-checkout.burnline.json", after the scenario's title; "workspace.burnline.json" for several. */
export const scenarioFileName = ({ scenarios }: Pick<Shared, 'scenarios'>): string => {
  const [first, ...others] = scenarios
  return `${first === undefined || others.length > 0 ? 'workspace' : serviceSlug(scenarioTitle(first))}.burnline.json`
}
