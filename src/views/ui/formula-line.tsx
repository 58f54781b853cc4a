import type { FormulaPart } from '../../format/formula.ts'
import { Figure, Formula, Fraction, Operator, Term } from './formula.tsx'

/** A formula whose parts are at hand as data, because it is written out elsewhere too. */
export const FormulaLine = ({ parts }: { readonly parts: readonly FormulaPart[] }) => (
  <Formula>
    <Parts parts={parts} />
  </Formula>
)

const Parts = ({ parts }: { readonly parts: readonly FormulaPart[] }) =>
  // Parts never move: a formula is made anew as a whole.
  parts.map((part, index) => <Part key={index} part={part} />)

const Part = ({ part }: { readonly part: FormulaPart }) => {
  switch (part.kind) {
    case 'figure':
      return <Figure>{part.text}</Figure>
    case 'term':
      return <Term>{part.text}</Term>
    case 'operator':
      return <Operator>{part.text}</Operator>
    case 'fraction':
      return <Fraction over={<Parts parts={part.over} />} under={<Parts parts={part.under} />} />
  }
}
