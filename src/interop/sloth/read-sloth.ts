import type { Instant } from '../../core/quantity/units.ts'
import { LONGEST_SPECIFICATION } from '../../core/scenario/kept-specification.ts'
import { LONGEST_NAME } from '../../core/scenario/limits.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { FoundObjective, ReadSpecification, SpecificationRemark } from '../specification/specification.ts'
import { entriesAt, fieldAt, listField, placeOf, remarkList } from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'
import { keptText } from '../yaml/kept-text.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { YamlDocument } from '../yaml/yaml-node.ts'
import { readCatalogue, USUAL_CATALOGUE } from './alert-catalogue.ts'
import type { AlertCatalogue } from './alert-catalogue.ts'
import { readSlo, readText } from './read-slo.ts'
import { slothDocument } from './sloth-spec.ts'
import type { SlothSpec } from './sloth-spec.ts'

/** What a text need not say and a scenario must. */
export interface SlothDefaults {
  readonly clock: Instant
  /** What a service is called that has no name. */
  readonly service: string
}

/** Beyond so many SLOs nothing is read. */
const MOST_SLOS = 1_000

/** One SLO of a text, with where it stands. */
export interface SlothSlo {
  readonly spec: SlothSpec
  /** Which SLO of its document it is, from 0. */
  readonly index: number
  readonly at: At
  readonly scenario: Scenario
  readonly remarks: readonly SpecificationRemark[]
}

/** A text of Sloth's, read. */
export interface SlothText {
  readonly slos: readonly SlothSlo[]
  /** The document that says how long the SLO window is, if there is one. */
  readonly windows: { readonly document: YamlDocument; readonly catalogue: AlertCatalogue } | null
  readonly remarks: readonly SpecificationRemark[]
}

type Windows = NonNullable<SlothText['windows']> & { readonly at: At }

/** The one that Sloth would take, which is the one for 30 days; else the first. */
const chosen = (all: readonly Windows[], remarks: Remarks): Windows | null => {
  const found = all.find(({ catalogue }) => catalogue.sloWindow === USUAL_CATALOGUE.sloWindow) ?? all[0] ?? null
  for (const one of all) if (one !== found) remarks.add('left-out', 'repeated-name', one.at, null, 'AlertWindows')
  return found
}

const SPEC_FIELDS = ['version', 'apiVersion', 'kind', 'metadata', 'service', 'labels', 'slos']

/** What a specification says beside its SLOs and is kept with each of them. */
const specRemarks = (spec: SlothSpec, remarks: Remarks): void => {
  for (const field of entriesAt(spec.at))
    if (field.key === 'labels' || field.key === spec.names.plugins) remarks.add('kept', 'no-place', field)
    else if (!SPEC_FIELDS.includes(field.key)) remarks.add('kept', 'unknown-field', field)
}

const readSpec = (
  spec: SlothSpec,
  catalogue: AlertCatalogue | null,
  fallback: string,
  remarks: Remarks,
): readonly SlothSlo[] => {
  const own = remarkList()
  specRemarks(spec, own)
  const named = readText(spec.at, 'service', LONGEST_NAME, own)
  const service = named ?? fallback
  if (named === null && fieldAt(spec.at, 'service') === null) {
    const path = [...spec.path, 'service'].join('.')
    own.add('assumed', 'usual', { ...placeOf(spec.at), path }, service, '')
  }
  const slos: SlothSlo[] = []
  const names = new Set<string>()
  for (const [index, at] of (listField(spec.at, 'slos', remarks, true) ?? []).entries()) {
    const further = remarkList()
    const scenario = readSlo(spec, at, service, catalogue, further)
    if (scenario === null) {
      for (const { kind, code, place, expected, received } of further.all)
        if (kind === 'left-out') remarks.add(kind, code, place, expected, received)
      continue
    }
    const name = fieldAt(at, 'name')
    if (name !== null && names.has(scenario.name)) further.add('kept', 'repeated-name', name)
    names.add(scenario.name)
    slos.push({ spec, index, at, scenario, remarks: [...own.all, ...further.all] })
  }
  return slos
}

/** Reads every SLO of a text. */
export const readSlothText = (text: string, fallback: string): SlothText => {
  const { documents, remarks: faults } = readYaml(text)
  const remarks = remarkList()
  const found = documents.map((document) => slothDocument(document, remarks)).filter((one) => one !== null)
  const specs = found.flatMap((one) => (one.kind === 'spec' ? [one.spec] : []))
  const windows = found.flatMap((one): readonly Windows[] => {
    if (one.kind !== 'windows') return []
    const catalogue = readCatalogue(one.at, remarks)
    return catalogue === null ? [] : [{ document: one.document, at: one.at, catalogue }]
  })
  const own = chosen(windows, remarks)
  if (own !== null && specs.length === 0) remarks.add('left-out', 'missing', own.at, 'PrometheusServiceLevel', '')
  const slos = specs.flatMap((spec) => readSpec(spec, own?.catalogue ?? null, fallback, remarks))
  const beyond = slos[MOST_SLOS]
  if (beyond !== undefined) remarks.add('left-out', 'too-large', beyond.at, `${MOST_SLOS} SLOs`, String(slos.length))
  return { slos: slos.slice(0, MOST_SLOS), windows: own, remarks: [...faults, ...remarks.all] }
}

/**
 * Reads what Sloth reads: files for its command line (`prometheus/v1`) and resources for Kubernetes (`sloth.slok.dev/v1`), as
 * many documents as there are. Every SLO becomes a scenario over 30 days with Sloth's rules for them, or over what a document
 * of its kind AlertWindows says. What a scenario cannot say is kept with it, as it was written.
 */
export const readSloth = (text: string, { service }: SlothDefaults): ReadSpecification => {
  const read = readSlothText(text, service)
  const objectives = read.slos.map((slo): FoundObjective => {
    const documents = read.windows === null ? [slo.spec.document] : [slo.spec.document, read.windows.document]
    const kept = keptText(documents.toSorted((a, b) => a.number - b.number))
    const place = placeOf(slo.at)
    if (kept.length <= LONGEST_SPECIFICATION) {
      const specification = { format: 'sloth', text: kept, at: `slos/${slo.index}` } as const
      return { scenario: { ...slo.scenario, specification }, place, remarks: slo.remarks }
    }
    const remarks = remarkList()
    remarks.add('left-out', 'too-large', place, String(LONGEST_SPECIFICATION), String(kept.length))
    return { scenario: slo.scenario, place, remarks: [...slo.remarks, ...remarks.all] }
  })
  return { format: 'sloth', objectives, remarks: read.remarks }
}
