import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Bracketed, Figure, Formula, Fraction, Operator, Squared, Term } from '../../../src/views/ui/formula.tsx'

it('is MathML: terms, figures, operators, fractions and brackets', () => {
  const { container } = render(
    <Formula>
      <Term>allowed</Term>
      <Operator>=</Operator>
      <Fraction
        over={<Figure>30d</Figure>}
        under={
          <Bracketed>
            <Figure>2</Figure>
          </Bracketed>
        }
      />
    </Formula>,
  )
  const math = container.querySelector('math')
  expect(math?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML')
  expect(math?.innerHTML).toBe(
    '<mrow><mtext>allowed</mtext><mo>=</mo><mfrac><mrow><mn>30d</mn></mrow>' +
      '<mrow><mrow><mo>(</mo><mn>2</mn><mo>)</mo></mrow></mrow></mfrac></mrow>',
  )
})

it('has squares', () => {
  const { container } = render(
    <Formula>
      <Squared>
        <Term>cost</Term>
      </Squared>
    </Formula>,
  )
  expect(container.querySelector('msup > mn')).toHaveTextContent('2')
})
