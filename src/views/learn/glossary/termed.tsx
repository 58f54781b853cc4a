import { termStretches } from '../../../lessons/glossary/term-places.ts'
import type { TermKey } from '../../../lessons/term-keys.ts'
import { TermLink } from '../../scenario/term-link.tsx'

export interface TermedProps {
  readonly text: string
  /** The term that is being explained: it does not lead to itself. */
  readonly except?: TermKey
}

/** A text in which each word of the trade leads to the glossary, where it stands first. */
export const Termed = ({ text, except }: TermedProps) => (
  <>
    {termStretches(text, new Set(except === undefined ? [] : [except])).map((stretch, place) =>
      stretch.term === null ? (
        stretch.text
      ) : (
        // Stretches of a text never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <TermLink key={place} term={stretch.term}>
          {stretch.text}
        </TermLink>
      ),
    )}
  </>
)
