import { fieldAt, mapField, placeOf, rootAt } from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'
import type { YamlDocument } from '../yaml/yaml-node.ts'

/** How the fields of one of Sloth's two notations are spelt. */
export interface SlothNames {
  readonly errorQuery: string
  readonly totalQuery: string
  readonly errorRatioQuery: string
  readonly page: string
  readonly ticket: string
  readonly plugins: string
}

/** `version: prometheus/v1`, a file for the command line. */
export const PLAIN_NAMES: SlothNames = {
  errorQuery: 'error_query',
  totalQuery: 'total_query',
  errorRatioQuery: 'error_ratio_query',
  page: 'page_alert',
  ticket: 'ticket_alert',
  plugins: 'slo_plugins',
}

/** `apiVersion: sloth.slok.dev/v1`, a resource for Kubernetes. */
export const KUBERNETES_NAMES: SlothNames = {
  errorQuery: 'errorQuery',
  totalQuery: 'totalQuery',
  errorRatioQuery: 'errorRatioQuery',
  page: 'pageAlert',
  ticket: 'ticketAlert',
  plugins: 'sloPlugins',
}

/** The service levels of a document. */
export interface SlothSpec {
  readonly document: YamlDocument
  readonly names: SlothNames
  /** Where `service` and `slos` are: the document, or its `spec`. */
  readonly at: At
  readonly path: readonly string[]
}

/** What a document is to Sloth. */
export type SlothDocument =
  | { readonly kind: 'spec'; readonly spec: SlothSpec }
  | { readonly kind: 'windows'; readonly document: YamlDocument; readonly at: At }

export const SLOTH_VERSION = 'prometheus/v1'
const SLOTH_API_VERSION = 'sloth.slok.dev/v1'
/** The second has the same fields and is made into rules for Google's managed Prometheus. */
const KINDS = ['PrometheusServiceLevel', 'ManagedPrometheusServiceLevel'] as const
const [SLOTH_KIND] = KINDS
const WINDOWS_KIND = 'AlertWindows'

/** Documents that other folders of ours read: nothing is said of them here. */
const OF_ANOTHER_FORMAT = /^(?:openslo(?:\.com)?|pyrra\.dev)\//

const scalarText = (at: At | null): string =>
  at === null || at.node.kind === 'map' || at.node.kind === 'list' ? '' : at.node.text

/**
 * What a document is to Sloth.
 *
 * @returns null for one that it is nothing to, with a remark unless it belongs to another format that we read.
 */
export const slothDocument = (document: YamlDocument, remarks: Remarks): SlothDocument | null => {
  const at = rootAt(document)
  if (at.node.kind !== 'map') {
    remarks.add('left-out', 'not-an-object', at)
    return null
  }
  const apiVersion = fieldAt(at, 'apiVersion')
  return apiVersion === null
    ? plainDocument(document, at, remarks)
    : kubernetesDocument(document, at, apiVersion, remarks)
}

const plainDocument = (document: YamlDocument, at: At, remarks: Remarks): SlothDocument | null => {
  const version = fieldAt(at, 'version')
  if (scalarText(version) === SLOTH_VERSION)
    return { kind: 'spec', spec: { document, names: PLAIN_NAMES, at, path: [] } }
  if (version === null) remarks.add('left-out', 'missing', { ...placeOf(at), path: 'version' }, SLOTH_VERSION, '')
  else remarks.add('left-out', 'unknown-version', version, SLOTH_VERSION)
  return null
}

const kubernetesDocument = (document: YamlDocument, at: At, apiVersion: At, remarks: Remarks): SlothDocument | null => {
  const version = scalarText(apiVersion)
  const kind = fieldAt(at, 'kind')
  if (OF_ANOTHER_FORMAT.test(version)) return null
  if (!version.startsWith('sloth.slok.dev/')) {
    remarks.add('left-out', 'unknown-kind', kind ?? apiVersion, null, `${version} ${scalarText(kind)}`.trim())
    return null
  }
  if (version !== SLOTH_API_VERSION) {
    remarks.add('left-out', 'unknown-version', apiVersion, SLOTH_API_VERSION)
    return null
  }
  const name = scalarText(kind)
  if (name === WINDOWS_KIND) return { kind: 'windows', document, at }
  if (!KINDS.some((one) => one === name)) {
    if (kind === null) remarks.add('left-out', 'missing', { ...placeOf(at), path: 'kind' }, SLOTH_KIND, '')
    else remarks.add('left-out', 'unknown-kind', kind, SLOTH_KIND)
    return null
  }
  const spec = mapField(at, 'spec', remarks, true)
  return spec === null ? null : { kind: 'spec', spec: { document, names: KUBERNETES_NAMES, at: spec, path: ['spec'] } }
}
