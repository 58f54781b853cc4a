import type { ReactNode } from 'react'
import type { TermKey } from '../../lessons/term-keys.ts'
import styles from './term-link.module.css'

/** A word of the trade that leads to its place in the glossary. */
export const TermLink = ({ term, children }: { readonly term: TermKey; readonly children: ReactNode }) => (
  <a className={styles.term} href={`#/learn/glossary/${term}`}>
    {children}
  </a>
)
