import { Fragment } from 'react'
import type { TermKey } from '../../lessons/term-keys.ts'
import { TermLink } from './term-link.tsx'

/** Where the words of a number's name are explained: each term and how it is called there. */
export const InTheGlossary = ({ terms }: { readonly terms: readonly (readonly [TermKey, string])[] }) => (
  <p>
    In the glossary:{' '}
    {terms.map(([term, name], place) => (
      <Fragment key={term}>
        {place > 0 && ' · '}
        <TermLink term={term}>{name}</TermLink>
      </Fragment>
    ))}
  </p>
)
