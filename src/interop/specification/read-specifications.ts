import { SPECIFICATION_FORMATS } from '../../core/scenario/kept-specification.ts'
import type { SpecificationFormat } from '../../core/scenario/kept-specification.ts'
import type { Instant } from '../../core/quantity/units.ts'
import type { FoundObjective, ReadSpecification, SpecificationRemark } from './specification.ts'

/** What a specification need not say, and a scenario must. */
export interface SpecificationDefaults {
  /** Now, for windows that follow the calendar. */
  readonly clock: Instant
  /** What a service is called that has no name. */
  readonly service: string
}

/** The objectives of a text, whatever formats its documents have. */
export interface SpecificationContents {
  readonly formats: readonly SpecificationFormat[]
  readonly objectives: readonly FoundObjective[]
  /** What belongs to no objective, every remark once. */
  readonly remarks: readonly SpecificationRemark[]
}

type Read = (text: string, defaults: SpecificationDefaults) => ReadSpecification

const READERS: Readonly<Record<SpecificationFormat, () => Promise<Read>>> = {
  openslo: async () => (await import('../openslo/read-openslo.ts')).readOpenSlo,
  sloth: async () => (await import('../sloth/read-sloth.ts')).readSloth,
  pyrra: async () => (await import('../pyrra/read-pyrra.ts')).readPyrra,
}

const field = (name: string, value: string): RegExp =>
  new RegExp(`(?:^|[\\s{,"'-])${name}["']?\\s*:\\s*["']?${value}`, 'm')

/** By what a document of each format is known. */
const MARKS: Readonly<Record<SpecificationFormat, readonly RegExp[]>> = {
  openslo: [field('apiVersion', 'openslo(?:\\.com)?/')],
  sloth: [field('version', 'prometheus/'), field('apiVersion', 'sloth\\.slok\\.dev/')],
  pyrra: [field('apiVersion', 'pyrra\\.dev/')],
}

/** Which formats a text of YAML or JSON has documents of, as far as one can tell without reading it. */
export const formatsIn = (text: string): readonly SpecificationFormat[] =>
  SPECIFICATION_FORMATS.filter((format) => MARKS[format].some((mark) => mark.test(text)))

/**
 * Reads a text of SLOs as code by every format that it has documents of. A reader says nothing of documents that belong to
 * another; what several of them say of one place is said once.
 */
export const readSpecifications = async (
  text: string,
  defaults: SpecificationDefaults,
): Promise<SpecificationContents> => {
  const formats = formatsIn(text)
  const objectives: FoundObjective[] = []
  const remarks = new Map<string, SpecificationRemark>()
  for (const format of formats) {
    const read = (await READERS[format]())(text, defaults)
    objectives.push(...read.objectives)
    for (const remark of read.remarks) remarks.set(JSON.stringify(remark), remark)
  }
  return { formats, objectives: objectives.toSorted(byPlace), remarks: [...remarks.values()] }
}

/** As they stand in the text. */
const byPlace = (a: FoundObjective, b: FoundObjective): number => lineOf(a) - lineOf(b)

const lineOf = ({ place }: FoundObjective): number => place.line ?? 0
