import type { HTMLAttributes, Ref } from 'react'

interface MathAttributes extends HTMLAttributes<MathMLElement> {
  readonly ref?: Ref<MathMLElement>
  readonly display?: 'block' | 'inline'
  readonly mathvariant?: 'normal'
  readonly stretchy?: 'true' | 'false'
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      math: MathAttributes
      mfrac: MathAttributes
      mi: MathAttributes
      mn: MathAttributes
      mo: MathAttributes
      mrow: MathAttributes
      msup: MathAttributes
      mtext: MathAttributes
    }
  }
}
