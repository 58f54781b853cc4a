import { describe, expect, it } from 'vitest'
import { setLocale } from '../../src/format/locale.ts'
import { sentenceWords } from '../../src/views/learn/fact-words.ts'
import { inCase } from './support/all-cases.ts'
import { allIdeas } from './support/all-ideas.ts'
import { said } from './support/said.ts'
import { unspent } from './support/scenarios.ts'

setLocale('en-GB')

describe('of what a service stands on', () => {
  it('ten in a row promise a nine less than each', () => {
    const { lead, question, options, right, answer, part } = said('promises-in-series', unspent())
    // 1 − 0.999² = 0.001999
    expect(lead).toMatch(
      /If Checkout and one other that it needs each work 99\.9 % of the time, both at once do so 99\.8 % /,
    )
    expect(question).toMatch(/^10 services in a row are all needed, and each promises 99\.99 %\./)
    // 1 − 0.9999¹⁰ = 0.00099955
    expect(options).toEqual(['99.99 %', '99.9 %', '99 %'])
    expect(right).toBe(1)
    expect(answer).toMatch(/^Together 99\.9 %:/)
    expect(part).toBe('system-journey')
  })

  it('a chain is held against its weakest link, and against the objective', () => {
    // 0.999 × 0.995 × 0.999 = 0.99301
    expect(said('promises-in-series', inCase('a chain that does not')).lead).toBe(
      'Checkout needs 2 other parts. All at once they work 99.3 % of the time, less than the weakest of them by itself, at 99.5 %. That falls short of the objective of 99.9 %.',
    )
    expect(said('promises-in-series', inCase('a chain that covers its promise')).lead).toMatch(
      /That covers the objective of 99\.9 %\.$/,
    )
  })

  it('what can stand in for another is better than the weakest', () => {
    // 1 − 0.9999 × (1 − 0.005 × 0.01) = 0.00015
    expect(said('promises-in-series', inCase('one of two payments')).lead).toMatch(
      /not all of them are needed at once: .* 99\.985 % of the time, more than the weakest of them by itself, at 99 %\./,
    )
  })

  it('what does not all have to work at once is not said to', () => {
    // Five at 99.95 %, the CDN at 99.99 %, two of 99.9 % twice: 5 × 0.0005 + 0.0001 + 2 × 0.000001 = 0.0026
    expect(said('promises-in-series', inCase('the shop with a second provider for payment')).lead).toBe(
      'Storefront stands on 8 other parts, and not all of them are needed at once: some can stand in for another. It works, and what it needs is there, 99.74 % of the time, less than the weakest of them by itself, at 99.9 %. That falls short of the objective of 99.9 %.',
    )
    expect(said('promises-in-series', inCase('the shop')).lead).toMatch(
      /^Storefront needs 7 other parts, and not every replica has to work\. /,
    )
  })

  it('what reads the same as its weakest part is not said to be less', () => {
    // 0.01 + 0.0001² against 0.01
    expect(said('promises-in-series', inCase('a copied part that hardly matters')).lead).toMatch(
      /there, 99 % of the time, much as the weakest of them by itself\./,
    )
  })

  it('a map that cannot be reckoned with says so, and sends to the table', () => {
    for (const name of ['a map without a journey', 'a part that is another scenario']) {
      const { lead, part } = said('promises-in-series', inCase(name))
      expect(lead).toMatch(/^1 part on the map, but no promise yet/)
      expect(part).toBe('system-table')
    }
  })

  it('a part that is another scenario counts with what that one fails', () => {
    const { scenario, assessment, alerts } = inCase('a part that is another scenario')
    const [lead] = allIdeas['promises-in-series'].practice(scenario, assessment, alerts, () => 0.01).lead
    expect(lead === undefined ? '' : sentenceWords(lead).replaceAll('\u00a0', ' ')).toMatch(/works 99 % of the time/)
  })

  it('two copies double the nines only where nothing takes both', () => {
    const { lead, options, right, answer } = said('shared-fate', unspent())
    // 0.001² and 0.001 of 30 d
    expect(lead).toMatch(/are both gone for 2\.6s in 30d if nothing links them, and for 43m 12s if /)
    // 0.9 × 0.001² + 0.1 × 0.001 = 0.0001009
    expect(options).toEqual(['99.9999 %', '99.99 %', '99.9 %'])
    expect(right).toBe(1)
    expect(answer).toBe('Together 99.99 %. Without a shared cause it would be 99.9999 %.')
  })

  it('the shop’s database is shown with what its replicas share', () => {
    const { lead, part } = said('shared-fate', inCase('the shop'))
    expect(lead).toMatch(
      /^Database runs 2 replicas\. .* for 2\.6s in 30d; failing together, for 43m 12s\. With the correlation/,
    )
    // 0.9 × 0.001² + 0.1 × 0.001 = 0.0001009 of 30 d = 261.53 s, over 2.592 s
    expect(lead).toMatch(/10 %, it is 4m 21\.5s, 101 times as long as independently\./)
    expect(part).toBe('system-journey')
  })

  it('a journey that gains by failures that coincide is told why, beside what its copies lose', () => {
    // 0.9 × 0.0026 + 0.1 × 0.001 = 0.00244
    expect(said('shared-fate', inCase('the shop with a second provider for payment')).lead).toMatch(
      /And yet Storefront as a whole works 99\.76 % of the time at 10 %, instead of 99\.74 %: what stands in a row gains .* what stands in for another loses\.$/,
    )
    // 0.5 × 0.00699 + 0.5 × 0.005 = 0.0059945
    expect(said('shared-fate', inCase('a chain whose failures coincide')).lead).toMatch(
      /So with the correlation chosen here, 50 %, it works 99\.4 % of the time instead of 99\.3 %: in a row/,
    )
  })

  it('alternatives lose by failures that coincide as replicas do', () => {
    // 0.005 × 0.01 = 0.00005 and 0.005 of 30 d; 0.9 × 0.00005 + 0.1 × 0.005 = 0.000545, 10.9 times
    const { lead } = said('shared-fate', inCase('one of two payments, whose failures coincide'))
    expect(lead).toMatch(/^A and B stand in for each other\. .* for 2m 9\.6s in 30d; failing together, for 3h 36m\./)
    expect(lead).toMatch(/it is 23m 32\.6s, 10\.9 times as long as independently\. Checkout as a whole works 99\.937 %/)
    // 0.000298 and 0.01 of 30 d
    expect(said('shared-fate', inCase('two of three queues, whose failures coincide')).lead).toMatch(
      /^Checkout needs no more than 2 of 3 other parts at once\. .* for 12m 52\.4s in 30d; failing together, for 7h 12m\./,
    )
  })

  it('a chain gains where everything fails at once', () => {
    // 0.00699 and 0.005 of 30 d
    expect(said('shared-fate', inCase('a chain that does not')).lead).toMatch(
      /something is missing for 5h 1m .* at once, for 3h 36m: what is shared hurts copies, not chains\.$/,
    )
  })

  it('the rule of the extra nine counts who keeps it, and adds up what they take', () => {
    const { lead, options, right, answer, part } = said('extra-nine', inCase('a chain that does not'))
    // 0.005 + 0.001 against 0.001
    expect(lead).toBe(
      'Checkout cannot do without 2 other parts. The rule asks 99.99 % of each, a nine more than the 99.9 % here: it is kept by 0 of 2. Added up, 600 % of the budget goes there, and nothing is left for Checkout itself.',
    )
    expect(options?.[right ?? 0]).toBe('Payment')
    // 0.005 × 0.999² against the same of all three: 0.00499 / 0.006979
    expect(answer).toBe('Payment, with 71.5 % of it.')
    expect(part).toBe('system-split')
  })

  it('of parts that take as much, one is offered, and the others are counted', () => {
    const { options, right, answer } = said('extra-nine', inCase('the shop with a second provider for payment'))
    // Storefront, Checkout, Cart, Catalogue and Identity take 0.0005 of 0.0026 each.
    expect(options).toEqual(['Checkout', 'Second provider', 'Payment provider', 'CDN'])
    expect(right).toBe(0)
    expect(answer).toBe('Checkout, with 19.2 % of it, as with 4 other parts not on this list.')
  })

  it('ten at one nine more leave nothing', () => {
    expect(said('extra-nine', unspent()).answer).toBe(
      'At 10 of them it is gone: so often what one of them may fail goes into what 99.9 % leaves.',
    )
  })
})
