import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutApart } from '../../../src/views/charts/cut-apart.ts'

describe('names cut for one picture', () => {
  it('stay whole where they fit, and lose their end where that tells them apart', () => {
    expect(cutApart(['Checkout', 'Search of the whole shop'], 17)).toEqual(['Checkout', 'Search of the wh…'])
  })

  it('keep the end that a copy is told apart by', () => {
    expect(cutApart(['Storefront checkout', 'Storefront checkout (2)'], 17)).toEqual([
      'Storefro…checkout',
      'Storefro…kout (2)',
    ])
  })

  it('keep what differs in the middle of long names', () => {
    const names = [
      'The checkout of the shop in the north for guests',
      'The checkout of the shop in the south for guests',
    ]
    expect(cutApart(names, 17)).toEqual(['…the north for g…', '…the south for g…'])
  })

  it('are never longer than there is room for, and those of one name stay alike', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 })), fc.integer({ min: 4, max: 20 }), (texts, longest) => {
        const names = cutApart([...texts, ...texts], longest)
        expect(names.slice(0, texts.length)).toEqual(names.slice(texts.length))
        for (const name of names) expect(name.length).toBeLessThanOrEqual(longest)
      }),
    )
  })
})
