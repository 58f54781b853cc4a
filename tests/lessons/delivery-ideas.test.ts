import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../src/core/quantity/units.ts'
import { setLocale } from '../../src/format/locale.ts'
import { inCase } from './support/all-cases.ts'
import { delivering } from './support/delivery-cases.ts'
import { said } from './support/said.ts'
import { assessed, badDeploy, brownOut, overspent } from './support/scenarios.ts'

setLocale('en-GB')

/**
 * 99.9 % of 30 d is 43.2 min, of which the brown-out, no change, takes 20.833 %: 79.167 % are left for change. A failed
 * change is seen by the page 1h/5m after 51.84 s and restored in 30 min, which varies by nothing here: 30.864 min = 71.444 %.
 * 3 deploys a week of which 10 % fail are 3 × 0.1 × 30 / 7 = 1.28571 failures in a window.
 */
describe('of how a team delivers', () => {
  const steady = () => delivering({ restoreTimes: 'even' }, { incidents: [badDeploy, brownOut] })

  it('small changes tell what one failed change takes, and how many deploys that leaves room for', () => {
    const { lead, question, answer, part } = said('small-changes', steady())
    expect(lead).toBe(
      '3 deploys a week, and 10 % of them have to be repaired: 1.3 in a window. One takes 71.4 % of the budget, as much as 30m 51.8s with everything failing.',
    )
    expect(question).toBe('How many deploys a week may there be, if the budget is to hold in 90 % of all windows?')
    // One failure fits. e^(−r) (1 + r) = 0.9 at r = 0.53181, of 0.42857 a deploy a week; 0.79167 / 0.71444 / 0.42857 = 2.59.
    expect(answer).toBe(
      'No more than 1.2 a week. On average the budget pays for 2.6, but a budget is not kept on average.',
    )
    expect(part).toBe('delivery-canary')
  })

  it('small changes know that an average says nothing where already one failure is too much', () => {
    const late = inCase('a rule that fires too late')
    // e^(−r) = 0.9 at r = 0.10536, of 0.42857 a deploy a week
    expect(said('small-changes', late).answer).toMatch(/^No more than 0\.2[0-9]* a week/)
    const nines = inCase('nine nines')
    expect(said('small-changes', nines).answer).toBe(
      'No more than 0.25 a week. A single failed change is too much, so the budget holds only while none fails.',
    )
  })

  it('fast recovery tells what undoing sooner does for the chance, and then for speed', () => {
    const { lead, question, answer, part } = said('fast-recovery', steady())
    // 51.84 s + 5 min are 13.574 %, so five fit instead of one: P(N ≤ 1) = 0.63189, P(N ≤ 5) = 0.99788 at 1.28571.
    expect(lead).toBe(
      'A failed change is seen after 51.8s, and all is well 30m later: the budget holds with a chance of 63.2 %. Undone within 5m, that would be 99.8 %.',
    )
    expect(question).toMatch(/^How many deploys a week might there be then/)
    // P(N ≤ 5) = 0.9 at 3.1519, of 0.42857 a deploy a week
    expect(answer).toBe('Up to 7.4 a week, instead of 1.2: a failed change that is over sooner takes less.')
    expect(part).toBe('levers')
  })

  it('fast recovery asks which to build first where both are faster', () => {
    const both = delivering({ restoreTimes: 'even', timeToDetect: { kind: 'typed', time: 5 * MINUTE } })
    const { options, right, answer } = said('fast-recovery', both)
    expect(options).toEqual(['Seen sooner', 'Undone sooner', 'Both about the same'])
    expect(right).toBe(1)
    // 1 + 30 min: one of 43.2 min fits, P(N ≤ 1); 5 + 5 min: four do, P(N ≤ 4) = 0.98978.
    expect(answer).toBe('It would be 63.2 % by seeing sooner, and 99 % by undoing sooner.')
  })

  it('fast recovery asks what waiting for a fix takes where nothing is faster', () => {
    const fast = inCase('a team with the better practices already, which knows its lead time')
    // 30 s + 24 h against 43.2 min, and 1.5 min
    expect(said('fast-recovery', fast).answer).toMatch(/^All of 3,334 %, instead of 3\.5 %\./)
  })

  it('fast recovery asks how many deploys where both better practices are as good', () => {
    const { lead, question } = said('fast-recovery', inCase('half a deploy a week, with a canary and a lead time'))
    expect(lead).toMatch(/with a chance of >99\.9 %\. Seen and undone as fast as .*, that would hardly change\.$/)
    expect(question).toMatch(/^How many deploys a week/)
  })

  it('one trade-off asks the brakes against the practice', () => {
    const { lead, question, options, right, answer, part } = said('one-trade-off', steady())
    expect(lead).toBe(
      'At 3 deploys a week the budget holds with a chance of 63.2 %. With every better practice of the chart together that would be >99.9 %, at the same speed.',
    )
    expect(question).toMatch(/^Which raises the chance more: half as many deploys, or/)
    // P(N ≤ 1) at 0.64286 is 0.86380; half of 30.864 min is 35.722 %, two fit: P(N ≤ 2) at 1.28571 is 0.86038.
    expect(answer).toBe(
      'With half as many deploys it would be 86.4 %; with failed changes over in half the time 86 %, and every deploy still goes out.',
    )
    expect(options?.[right ?? 0]).toBe('Both about the same')
    expect(part).toBe('trade-off')
  })

  it('one trade-off counts what is left over as speed that nobody used', () => {
    const { lead } = said('one-trade-off', delivering({ deploysPerWeek: 0.1, timeToRestore: MINUTE }))
    expect(lead).toMatch(/with a chance of >99\.9 %\. It would still hold in 90 % of all windows at [\d.]+ a week/)
  })

  it('the policy says which clause holds, until when, who decides, and what one more incident makes of it', () => {
    const { lead, question, options, right, answer, part } = said('budget-policy', steady())
    // 32.870 − 25 = 7.870
    expect(lead).toBe(
      '32.9 % of the budget is left, so the clause “Ship” holds. As soon as more than another 7.9 % is spent, it is “Ship with care”. Who decides: “Whoever makes the change”.',
    )
    expect(question).toBe('If one more incident like “Bad deploy” came now, which clause would hold?')
    expect(options).toEqual(['Ship: 25 % or more', 'Ship with care: 0 % up to 25 %', 'Freeze: less than 0 %'])
    expect(right).toBe(2)
    // 32.870 − 46.296
    expect(answer).toBe('“Freeze”, with the budget overspent by 13.4 %.')
    expect(part).toBe('quarter')
  })

  it('a freeze says what has to come back, and offers the policy as a page', () => {
    const { lead, part } = said('budget-policy', overspent())
    expect(lead).toMatch(/^The budget is overspent by 38\.9 %, .* It holds until 38\.9 % of the budget has come back\./)
    expect(part).toBe('policy-document')
  })

  it('a policy of many clauses is asked of those around the one that would hold', () => {
    const many = inCase('a policy of six clauses, overspent')
    const { options, right } = said('budget-policy', many)
    // 138.889 % more: overspent by 177.778 %, below −100 %
    expect(options).toHaveLength(4)
    expect(options?.[0]).toBe('Ship with care: 0 % up to 25 %')
    expect(options?.[right ?? 0]).toBe('Freeze: less than −100 %')
  })

  it('and of one on either side of it where there is one', () => {
    const { scenario } = inCase('a policy of six clauses, overspent')
    // 53.704 % less 46.296 % are 7.407 %
    const { options, right } = said('budget-policy', assessed({ ...scenario, incidents: [badDeploy] }))
    expect(options?.[0]).toBe('Ship: 25 % up to 50 %')
    expect(right).toBe(1)
  })

  it('clauses of one verdict are told apart by their level', () => {
    const half = said('budget-policy', inCase('a policy of six clauses, half spent'))
    expect(half.lead).toMatch(
      /^53\.7 % of the budget is left, so “Ship” holds, in the clause for 50 % or more\. As soon as more than another 3\.7 % is spent, it is still “Ship”, but in the clause for 25 % up to 50 %\./,
    )
    expect(half.answer).toBe('“Ship with care”, in the clause for 0 % up to 25 %, with 7.4 % of the budget left.')
    const third = said('budget-policy', inCase('a policy of six clauses, a third left'))
    expect(third.lead).toMatch(/it is “Ship with care”, in the clause for 0 % up to 25 %\. Who decides/)
    expect(third.answer).toBe(
      '“Ship with care”, in the clause for −20 % up to 0 %, with the budget overspent by 13.4 %.',
    )
  })

  it('the next nine leaves a tenth, of which a failed change takes ten times as much', () => {
    const { lead, answer, part } = said('another-nine', steady())
    expect(lead).toMatch(
      /^One nine more than 99\.9 % leaves 4m 19\.2s of full outage in a window, instead of 43m 12s\./,
    )
    // 30.864 / 4.32
    expect(answer).toBe('It would be 714.4 %; at 99.9 % it is 71.4 %. The failure is the same, the budget a tenth.')
    expect(part).toBe('cost')
  })

  it('the next nine is weighed in money where somebody has estimated it', () => {
    const dear = inCase('dear outage')
    const { question, answer } = said('another-nine', dear)
    expect(question).toMatch(/€500,000 a year/)
    // 525,600 min × (0.001 − 0.0001) × 10,000
    expect(answer).toMatch(/^No more than €4,730,400 a year/)
  })
})
