import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, ppb } from '../../src/core/quantity/units.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import { setLocale } from '../../src/format/locale.ts'
import { comparedIdeas } from '../../src/lessons/compared-ideas.ts'
import { COMPARISON_ROWS, comparison, rowsOf } from '../../src/lessons/comparison.ts'
import { words } from '../../src/lessons/comparison/words.ts'
import { inCase } from './support/all-cases.ts'
import { delivering } from './support/delivery-cases.ts'
import { said } from './support/said.ts'
import { assessed, badDeploy, brownOut, handWorked, incident, scenarioWith } from './support/scenarios.ts'

setLocale('en-GB')

describe('the comparison', () => {
  it('has five ideas of SRE, four of DevOps, three of both and one story', () => {
    expect(rowsOf('sre')).toHaveLength(5)
    expect(rowsOf('devops')).toHaveLength(4)
    expect(rowsOf('both')).toHaveLength(3)
    expect(rowsOf('story')).toEqual(['e-commerce-team'])
    expect(new Set(COMPARISON_ROWS).size).toBe(13)
  })

  it('calls every idea by a name of its own', () => {
    const names = COMPARISON_ROWS.map((row) => words.rows[row])
    expect(new Set(names).size).toBe(13)
    expect(new Set(COMPARISON_ROWS.map((row) => comparedIdeas[row].words.title)).size).toBe(13)
  })

  it('leads to the exercise and to the tour from what is for several people, or for every view', () => {
    expect(comparison['cross-functional-teams'].course).toBe('vote-on-the-budget')
    expect(comparison['e-commerce-team'].course).toBe('tour')
  })
})

describe('with another target and another incident', () => {
  const before = handWorked()
  const changed: Scenario = {
    ...before.scenario,
    target: ppb(995_000_000),
    incidents: [...before.scenario.incidents, incident({ id: 'outage', label: 'Outage', lasted: HOUR })],
  }
  const after = assessed(changed)

  it.each(COMPARISON_ROWS)('%s says another number, asks first, and has one thing to do', (row) => {
    const [then, now] = [said(row, before), said(row, after)]
    expect(then.lead).toMatch(/\d/)
    expect(now.lead).not.toBe(then.lead)
    expect(now.lead.match(/[\d.,]+/g)).not.toEqual(then.lead.match(/[\d.,]+/g))
    for (const one of [then, now]) {
      expect(one.question).toMatch(/\?$/)
      expect(one.answer).not.toBeNull()
      expect(one.attempt).not.toBe('')
    }
  })
})

/** 20 min and 9 min of 43.2: 46.296 % and 20.833 %, each above the policy's 20 %; 32.870 % left. */
describe('of blame-free post-mortems', () => {
  it('tells the cost and the alarm, and asks how many incidents call for one', () => {
    const { lead, question, options, right, answer, part } = said('blame-free-post-mortems', handWorked())
    expect(lead).toMatch(
      /^“Bad deploy” took 46\.3 % of the budget, as much as 20m .* The page 1h\/5m fired 51\.84s into it, with 2 % of the budget gone by then\./,
    )
    expect(question).toMatch(
      /more than 20 % of the budget by itself\. Of 2 incidents in this window, how many need one\?$/,
    )
    expect(options).toEqual(['0 incidents', '1 incident', '2 incidents'])
    expect(right).toBe(2)
    expect(answer).toBe('2 incidents: nothing here was too small for one.')
    expect(part).toBe('post-mortem')
  })

  it('knows what takes too little, and that nothing does', () => {
    // 5 min of 43.2 are 11.6 %.
    const small = incident({ id: 'small', label: 'Slip', lasted: 5 * MINUTE, began: Date.UTC(2026, 10, 9) })
    const two = said('blame-free-post-mortems', assessed(scenarioWith({ incidents: [badDeploy, small] })))
    expect(two.options).toEqual(['0 incidents', '1 incident', '2 incidents'])
    expect(two.answer).toMatch(/^1 incident\. The others may/)
    const one = said('blame-free-post-mortems', assessed(scenarioWith({ incidents: [small] })))
    expect(one.right).toBe(0)
    expect(one.answer).toMatch(/^0 incidents\. One may be written all the same/)
  })

  it('asks what could have told where no rule did, and says where one fired already', () => {
    expect(said('blame-free-post-mortems', inCase('no alert rules')).lead).toMatch(/No alert rule fired for it\./)
    expect(said('blame-free-post-mortems', inCase('an incident on the heels of another')).lead).toMatch(
      /^“Second” took .* The page 1h\/5m was firing already when it began\./,
    )
  })

  it('asks something else where the policy has no such clause', () => {
    const { policy } = scenarioWith()
    const without = scenarioWith({ incidents: [badDeploy], policy: { ...policy, postmortemShare: null } })
    expect(said('blame-free-post-mortems', assessed(without)).question).toMatch(/^If 5 % of everything failed/)
  })
})

describe('of shared responsibility', () => {
  it('says for whom the next release is to decide, and for whom it would be', () => {
    const { lead, question, options, right, answer, part } = said('shared-responsibility', handWorked())
    // 32.870 − 25 = 7.870
    expect(lead).toBe(
      'With 32.9 % of the budget left, the next release is for “Whoever makes the change” to decide. Once 7.9 % more is spent, it is for “The owner of the service, with whoever is on call”.',
    )
    expect(question).toMatch(/^If one more incident like “Bad deploy” came now/)
    expect(options).toHaveLength(3)
    expect(right).toBe(2)
    // 32.870 − 46.296
    expect(answer).toMatch(
      /^“The owner of the service and the owner of the product together”, .* overspent by 13\.4 %\.$/,
    )
    expect(part).toBe('policy')
  })

  it('offers the same people once, and asks something else where there are no others', () => {
    const { policy } = scenarioWith()
    const together = (places: readonly number[]) =>
      policy.clauses.map((clause, place) => (places.includes(place) ? { ...clause, decides: 'All of us ' } : clause))
    const saidOf = (places: readonly number[]) =>
      said(
        'shared-responsibility',
        assessed(scenarioWith({ incidents: [badDeploy, brownOut], policy: { ...policy, clauses: together(places) } })),
      )
    expect(saidOf([1, 2]).options).toEqual(['“Whoever makes the change”', '“All of us ”'])
    expect(saidOf([1, 2]).right).toBe(1)
    expect(saidOf([0, 1, 2]).options).toBeNull()
    expect(saidOf([0, 1, 2]).lead).toBe(
      'With 32.9 % of the budget left, the next release is for “All of us ” to decide.',
    )
  })
})

describe('of infrastructure as code', () => {
  it('tells what fits into a file, and asks what one digit less lets pass', () => {
    const { lead, question, options, right, answer, part } = said('infrastructure-as-code', handWorked())
    expect(lead).toMatch(/99\.9 % over 30 days, rolling, with 4 alert rules\. .* the page 1h\/5m fires above 1\.44 %/)
    expect(question).toMatch(/99 % is typed there instead of 99\.9 %/)
    // 43.2 min × 1, × 2, × 10, × 100
    expect(options).toEqual(['43m 12s', '1h 26m 24s', '7h 12m', '3d'])
    expect(right).toBe(2)
    expect(answer).toMatch(/^7h 12m, instead of 43m 12s\./)
    expect(part).toBe('rules-as-code')
  })

  it('says so where there is no rule to be written down', () => {
    expect(said('infrastructure-as-code', inCase('no alert rules')).lead).toMatch(/, and no alert rule yet\.$/)
  })
})

describe('of cross-functional teams', () => {
  /** As in the tests of delivery: one failed change is 71.444 %, 1.28571 of them come in a window, 79.167 % are left for change. */
  const steady = () => delivering({ restoreTimes: 'even' }, { incidents: [badDeploy, brownOut] })

  it('tells what each role reads', () => {
    expect(said('cross-functional-teams', steady()).lead).toBe(
      'Product reads that 32.9 % of the budget is left to try things with. Development reads that one failed change takes 71.4 % of a whole budget, and that 1.3 come in a window. And whoever is on call reads of 4 pages in this window.',
    )
  })

  it('has them vote on twice as many deploys', () => {
    const { question, options, right, answer } = said('cross-functional-teams', steady())
    expect(question).toMatch(/6 deploys a week\. The chance that the budget holds is 63\.2 % now\./)
    // P(N ≤ 1) = e^(−r) (1 + r): 0.63189 at 1.28571, 0.27296 at 2.57143. Half: 0.31594; twice the risk: 0.26378, as good as right.
    expect(options).toEqual(['27.3 %', '31.6 %', '63.2 %'])
    expect(right).toBe(0)
    expect(answer).toMatch(/^27\.3 %\./)
  })

  it('has them begin where nothing is deployed', () => {
    const { lead, part } = said('cross-functional-teams', inCase('no deploys'))
    expect(lead).toMatch(/and that none is planned\. And whoever is on call reads that no page came in this window\.$/)
    expect(part).toBe('delivery-sentence')
  })
})
