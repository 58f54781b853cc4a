/** A format of SLOs as code that can be read in. */
export type SpecificationFormat = 'openslo' | 'sloth' | 'pyrra'

/** Every such format. */
export const SPECIFICATION_FORMATS: readonly SpecificationFormat[] = ['openslo', 'sloth', 'pyrra']

/**
 * The specification that a scenario was read from, as it was written. It holds what a scenario has no place for, so that
 * writing the same format again loses nothing.
 */
export interface KeptSpecification {
  readonly format: SpecificationFormat
  /** Its documents that belong to this scenario, in their own notation. At most `LONGEST_SPECIFICATION` characters. */
  readonly text: string
  /** Which objective in it this scenario is, in the words of the format's own folder. */
  readonly at: string
}

/** The longest text that is kept. */
export const LONGEST_SPECIFICATION = 100_000
