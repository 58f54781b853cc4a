import { TERM_KEYS } from '../term-keys.ts'
import type { TermKey } from '../term-keys.ts'
import { forms } from './forms.ts'

/** A stretch of a text; with a term, it is one of that term's forms. */
export interface TermStretch {
  readonly text: string
  readonly term: TermKey | null
}

/** Every form and its term; the longest first, so that none is found inside another. */
const FORMS = TERM_KEYS.flatMap((term) => forms[term].map((form) => ({ form, term }))).toSorted(
  (a, b) => b.form.length - a.form.length,
)

const BY_FORM: ReadonlyMap<string, TermKey> = new Map(FORMS.map(({ form, term }) => [form.toLowerCase(), term]))

const escaped = (form: string): string => form.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Whole words only: "scenarios" has no "SRE", and "pre-incident" no incident. */
const FOUND = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${FORMS.map(({ form }) => escaped(form)).join('|')})(?![\\p{L}\\p{N}-])`,
  'giu',
)

/**
 * Cuts a text at the terms of the glossary in it. Each term is marked where it stands first; what is written again is not.
 *
 * @param known terms that are not to be marked: the one that is being explained, or those marked before.
 */
export const termStretches = (text: string, known: ReadonlySet<TermKey> = new Set()): readonly TermStretch[] => {
  const marked = new Set(known)
  const stretches: TermStretch[] = []
  let plain = ''
  for (const [place, part] of text.split(FOUND).entries()) {
    const term = place % 2 === 1 ? (BY_FORM.get(part.toLowerCase()) ?? null) : null
    if (term === null || marked.has(term)) {
      plain += part
      continue
    }
    marked.add(term)
    if (plain !== '') stretches.push({ text: plain, term: null })
    plain = ''
    stretches.push({ text: part, term })
  }
  if (plain !== '') stretches.push({ text: plain, term: null })
  return stretches
}
