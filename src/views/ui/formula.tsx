import { useRef } from 'react'
import type { ReactNode } from 'react'
import styles from './formula.module.css'
import { useScrolls } from './use-scrolls.ts'

/** A formula as MathML, on a line of its own. It is built from the parts below, with the person's own numbers. */
export const Formula = ({ children }: { readonly children: ReactNode }) => {
  const line = useRef<HTMLSpanElement>(null)
  const scrolls = useScrolls(line)
  return (
    <span
      ref={line}
      className={styles.formula}
      {...(scrolls ? { role: 'group', 'aria-label': 'Formula', tabIndex: 0 } : {})}
    >
      <math display="block">
        <mrow>{children}</mrow>
      </math>
    </span>
  )
}

export interface FractionProps {
  readonly over: ReactNode
  readonly under: ReactNode
}

export const Fraction = ({ over, under }: FractionProps) => (
  <mfrac>
    <mrow>{over}</mrow>
    <mrow>{under}</mrow>
  </mfrac>
)

/** A number with its unit, as written by `format`: "43m 12s", "99.9 %". */
export const Figure = ({ children }: { readonly children: string }) => <mn>{children}</mn>

/** What a figure is called: "error budget". */
export const Term = ({ children }: { readonly children: string }) => <mtext>{children}</mtext>

/** `=`, `×`, `−`, `÷`, `+`, `≈`. */
export const Operator = ({ children }: { readonly children: string }) => <mo>{children}</mo>

/** Parts kept together in brackets. */
export const Bracketed = ({ children }: { readonly children: ReactNode }) => (
  <mrow>
    <mo>(</mo>
    {children}
    <mo>)</mo>
  </mrow>
)

/** What it holds, times itself. */
export const Squared = ({ children }: { readonly children: ReactNode }) => (
  <msup>
    <mrow>{children}</mrow>
    <mn>2</mn>
  </msup>
)
