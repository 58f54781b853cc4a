import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUTE, ppb } from '../../src/core/quantity/units.ts'
import { setLocale } from '../../src/format/locale.ts'
import { IDEA_KEYS, IDEAS_IN } from '../../src/lessons/idea-keys.ts'
import { ideaFor } from '../../src/lessons/ideas.ts'
import { homeOfPart, topicsOfPart } from '../../src/lessons/topic.ts'
import type { Topic } from '../../src/lessons/topic.ts'
import { said } from './support/said.ts'
import { allCases } from './support/all-cases.ts'
import {
  assessed,
  builtIn,
  cases,
  handWorked,
  incident,
  overspent,
  scenarioWith,
  unknown,
  unmeasured,
  unspent,
} from './support/scenarios.ts'

setLocale('en-GB')

/** 20 min at 100 % and 3 h at 5 % against 43m 12s: 46.296 % and 20.833 %, 67.130 % spent, 14m 12s = 32.870 % left. */
describe('of two incidents', () => {
  it('error budgets tell what is spent and how many more like the last fit', () => {
    const { lead, question, answer, attempt, part } = said('error-budgets', handWorked())
    // 32.870 / 20.833 = 1.58
    expect(lead).toBe(
      'You have spent 67.1 % of this window’s budget in 2 incidents. You can afford 1 more incident like the last before releases pause.',
    )
    expect(question).toBe('Had “Bad deploy” lasted 5m instead of 20m, how much of the budget would be left?')
    // (14.2 + 15) / 43.2 = 67.593 %
    expect(answer).toBe('67.6 %, instead of 32.9 %: it would have spent 11.6 % instead of 46.3 %.')
    expect(attempt).toBe('Cut “Bad deploy” from 20m to 5m, as a fast rollback would, and see whether you were right.')
    expect(part).toBe('incidents')
  })

  it('the focus on reliability compares what failed with what may', () => {
    const { lead, question, answer } = said('reliability-focus', handWorked())
    // 43,200 / 29 = 1,489.7
    expect(lead).toBe(
      'So far one minute in 1,490 failed; the promise allows one in 1,000. It is kept, with 32.9 % of the budget in hand.',
    )
    expect(question).toBe('Of 43,200 minutes in the whole window, how many may fail?')
    expect(answer).toBe('43 minutes: that is 0.1 % of them, rounded down.')
  })

  it('measurable objectives give the promise a size, and the same failures another budget', () => {
    const { lead, question, answer } = said('measurable-objectives', handWorked())
    expect(lead).toBe(
      '99.9 % over 30 days, rolling, is a promise with a size: 43m 12s of full outage. Failures so far have cost 29m.',
    )
    expect(question).toBe('At 99.99 %, with a tenth of the budget, how long might everything fail?')
    // 29 / 4.32 = 671.3 %
    expect(answer).toBe(
      '4m 19.2s, a tenth of the 43m 12s of today. What has failed so far would be 671.3 % of that budget.',
    )
  })

  it('a focus on reliability counts time slices where the budget does', () => {
    const { scenario } = handWorked()
    const { answer } = said('reliability-focus', assessed({ ...scenario, budgetingMethod: 'timeslices' }))
    expect(answer).toMatch(/^43 time slices: that is 0\.1 % of them/)
  })

  it('collaboration puts both on one number and asks which cost most', () => {
    const { lead, options, right, answer } = said('collaboration', handWorked())
    expect(lead).toMatch(
      /^2 incidents in this window took 67\.1 % of the budget, as much as 29m with everything failing/,
    )
    expect(options).toEqual(['“Bad deploy”', '“Brown-out”'])
    expect(right).toBe(0)
    expect(answer).toBe('“Bad deploy”, with 46.3 % of the budget.')
  })

  it('collaboration asks after one of those that cost as much, and counts the others', () => {
    const make = cases['two alike that cost most, and two lesser of one name']
    const { options, right, answer } = said('collaboration', make === undefined ? handWorked() : make())
    expect(options).toEqual(['“Bad deploy”', '“Slip”'])
    expect(right).toBe(0)
    expect(answer).toBe('“Bad deploy”, with 46.3 % of the budget, as with 1 more incident not on this list.')
  })

  it('shared automation halves the costliest', () => {
    const { lead, answer } = said('shared-automation', handWorked())
    // (14.2 + 10) / 43.2 = 56.02 %
    expect(lead).toBe(
      '“Bad deploy” lasted 20m and took 46.3 % of the budget. Found and undone in half the time, it would have left 56 % instead of 32.9 %. After a failed change people wait 30m here until all is well, with 3 deploys a week. What a script takes off that, it takes off every time.',
    )
    // 24.2 / 10 = 2.42 and 14.2 / 20 = 0.71
    expect(answer).toBe(
      '2 more: one would take 23.1 %, and 56 % would be left. At its full length it is 0 more: one takes 46.3 %, and 32.9 % is left.',
    )
  })

  it('shared goals tell the pace and how long an even one lasts', () => {
    const { lead, answer, part } = said('shared-goals', handWorked())
    expect(lead).toBe('Nothing failed in the last 6h, and 32.9 % of the budget is left. There is room to release.')
    // 0.32870 × 30 d = 9.861 d = 9 d 20.7 h, before anything comes back on 4 December
    expect(answer).toBe('9d 21h: so far goes the 32.9 % that is left, with whatever old failures give back on the way.')
    expect(part).toBe('trade-off')
  })

  it('the team sees what a brown-out costs as an outage', () => {
    const { lead, question, answer, part } = said('e-commerce-team', handWorked())
    expect(lead).toMatch(/^The team promises 99\.9 % for Checkout, and 32\.9 % of the budget is left\./)
    expect(question).toBe(
      'During “Brown-out” 5 % of the traffic failed for 3h. How long an outage of everything costs the same?',
    )
    // 180 min × 5 % = 9 min
    expect(answer).toBe('9m, which is 20.8 % of the budget: as much fails then as when 5 % does for 3h.')
    expect(part).toBe('new-scenario')
  })
})

/** The workbook's rule of 1 h and 5 min at 2 % of 30 d: 14.4×, 1.44 % of everything where 0.1 % may fail. */
describe('of the workbook’s alert rules', () => {
  it('burn rates are a speed: 14.4× empties a budget in 50 hours, not in two, and is not 14.4 %', () => {
    const { lead, question, options, right, answer, part } = said('burn-rates', handWorked())
    expect(lead).toMatch(/^The page 1h\/5m fires above a burn rate of 14\.4×\. Kept up for 1h, that spends 2 % /)
    expect(question).toBe('If everything went on at 14.4×, how long would a whole budget last?')
    // 30 d / 14.4 = 2.0833 d = 50 h; who takes the days for hours says 2.0833 h = 2h 5m.
    expect(options).toEqual(['1h', '2h 5m', '2d 2h'])
    expect(right).toBe(2)
    expect(answer).toBe(
      '2d 2h: the SLO window, divided by the burn rate. For that 1.44 % of everything has to fail, not 14.4 %.',
    )
    expect(part).toBe('alert-rules')
  })

  it('do not deny the percentage where it happens to be right', () => {
    const twoNines = cases['a target of two nines']
    expect(twoNines === undefined ? '' : said('burn-rates', twoNines()).answer).toMatch(
      /For that 14\.4 % of everything has to fail\.$/,
    )
  })

  it('a page comes long before the promise is broken', () => {
    const { lead, options, right, answer, part } = said('paging', handWorked())
    // 1.44 % of 1 h is 51.84 s of everything, at 5 % 17m 16.8s.
    expect(lead).toBe(
      'The page 1h/5m fired 17m 16.8s into “Brown-out”. The promise was not broken then, and need not be: that takes 43m 12s of everything failing.',
    )
    expect(options).toEqual(['2 %', '14.4 %', '100 %'])
    expect(right).toBe(0)
    expect(answer).toMatch(/^2 %\./)
    expect(part).toBe('alert-timeline')
  })

  it('a page that comes when all is spent does not come because of that', () => {
    const late = cases['a page when the budget is gone already']
    expect(late === undefined ? '' : said('paging', late()).lead).toMatch(
      /The promise was broken by then, but .* looks at the last 1h, and the promise at the whole window\.$/,
    )
  })

  it('an incident that woke nobody is something to lower a threshold for', () => {
    const silent = cases['an incident that wakes nobody']
    const { lead, attempt, part } = said('paging', silent === undefined ? handWorked() : silent())
    expect(lead).toMatch(/^No page has been set off .* would fire after 51\.84s; to break the promise takes 43m 12s\.$/)
    expect(attempt).toMatch(/^Lower the budget share of the page 1h\/5m until it wakes somebody for “Bad deploy”\./)
    expect(part).toBe('alert-rules')
  })

  it('a short window changes when an alert clears, and not when it fires', () => {
    const { lead, options, right, answer } = said('short-windows', handWorked())
    // 5 min × (1 − 0.0144) = 4m 55.68s; 1 h × (1 − 0.0144) = 59m 8.16s
    expect(lead).toMatch(
      /4m 55\.68s after the end of an outage .* without its short window it would go on for 59m 8\.16s\.$/,
    )
    expect(options).toEqual(['Sooner', 'Later', 'At the same moment'])
    expect(right).toBe(2)
    expect(answer).toMatch(/^At the same moment, 51\.84s after the beginning/)
  })

  it('a rule without a short window is asked what one would change', () => {
    const without = cases['rules without short windows']
    const { lead, question, attempt } = said('short-windows', without === undefined ? handWorked() : without())
    expect(lead).toMatch(/^The page 1h has no short window\. .* goes on firing for 59m 8\.16s/)
    expect(question).toMatch(/^Give the page 1h a short window of 5m\./)
    expect(attempt).toMatch(/^Give the page 1h a short window of 5m/)
  })

  it('automation looks all the time, where a person looks once an hour', () => {
    const { lead, answer, part } = said('automation', handWorked())
    expect(lead).toMatch(/the page 1h\/5m would fire after 51\.84s, with 2 % of the budget spent/)
    // 60 min / 43.2 min
    expect(answer).toBe('138.9 %, if it begins right after a look: all that an hour of everything failing can spend.')
    expect(part).toBe('rules-as-code')
  })

  it('rules that can never fire are said to be that', () => {
    const never = cases['a target that no rule can fire at']
    const one = never === undefined ? handWorked() : never()
    expect(said('burn-rates', one).lead).toMatch(/burns faster than 2×, so it never fires\.$/)
    expect(said('paging', one).lead).toMatch(/^No rule here can page\./)
    // Half of 30 d
    expect(said('automation', one).lead).toMatch(/would use up the budget in 15d/)
  })
})

describe('of an overspent budget', () => {
  it('error budgets say by how much, and until when releases pause', () => {
    // 60 / 43.2 = 138.889 %.
    // The hour began on 4 Nov 14:02; 16m 48s of it must leave: 4 Dec 14:18:48, 12 d 14.3 h on.
    expect(said('error-budgets', overspent()).lead).toBe(
      'You have spent 138.9 % of this window’s budget in 1 incident. That is 38.9 % too much. By the usual policy releases pause until it is made up.',
    )
    expect(said('shared-goals', overspent()).answer).toMatch(/^12d 14h: by then enough/)
  })

  it('a calendar window begins anew instead', () => {
    const month = cases['a calendar month overspent']
    expect(month === undefined ? '' : said('error-budgets', month()).lead).toMatch(
      /releases pause until the next window begins\.$/,
    )
    expect(month === undefined ? '' : said('reliability-focus', month()).lead).toMatch(
      /For this window it is broken; the next one begins anew\.$/,
    )
  })

  it('the promise is broken, and the target is the thing to try', () => {
    const { lead, part, attempt } = said('reliability-focus', overspent())
    expect(lead).toMatch(/^So far one minute in 720 failed; .* It is broken/)
    expect(attempt).toMatch(/^Lower the target/)
    expect(part).toBe('target')
  })
})

describe('where nothing is spent', () => {
  it('all of it is there, and adding an incident is the thing to try', () => {
    const { lead, question, answer, part } = said('error-budgets', unspent())
    expect(lead).toBe(
      'You have spent nothing of this window’s budget: all 43m 12s of full outage is there to take risks with.',
    )
    expect(question).toBe('If 5 % of everything failed from now on, how long until the budget is gone?')
    // 43.2 min / 0.05 = 864 min
    expect(answer).toBe(
      '14h 24m. What is left pays for 43m 12s of everything failing, and goes further with only 5 % failing.',
    )
    expect(part).toBe('add-incident')
  })
})

describe('where nothing was measured', () => {
  it('no idea claims that anything was spent, kept or broken', () => {
    expect(said('error-budgets', unmeasured()).lead).toBe(
      'The objective leaves an error budget of 0.1 %. Nothing has been measured yet, so nobody can say how much of it is spent.',
    )
    for (const key of IDEA_KEYS) expect(said(key, unmeasured()).lead).not.toMatch(/overspent|100 %|\b0 %/)
  })

  it('and not even assessed, there is a lead and a thing to try, but no question', () => {
    for (const key of [...IDEAS_IN.budget, ...IDEAS_IN.alerts, ...IDEAS_IN.delivery]) {
      const loading = said(key, unknown(builtIn()))
      expect(loading.lead).toMatch(/99\.9 %|0\.1 %/)
      expect(loading.question).toBeNull()
      expect(loading.attempt).not.toBe('')
    }
  })

  it('but a system needs no measurements to be reckoned with', () => {
    for (const key of IDEAS_IN.system) expect(said(key, unknown(builtIn()))).toEqual(said(key, builtIn()))
  })
})

describe('of every scenario', () => {
  const all = Object.entries(allCases).flatMap(([name, make]) => {
    const one = make()
    return IDEA_KEYS.map((key) => [`${key}, ${name}`, said(key, one)] as const)
  })

  it.each(all)(
    '%s: there is a number in the lead, and nothing that is none',
    (_, { lead, question, answer, attempt }) => {
      expect(lead).toMatch(/\d/)
      for (const text of [lead, question ?? '', answer ?? '', attempt]) {
        expect(text).not.toMatch(/[{}]|NaN|Infinity|undefined|null/)
        expect(text).not.toMatch(/\d\.\d{9}/)
      }
    },
  )

  it.each(all)('%s: a choice is between two or more, one of which is right', (_, { options, right }) => {
    if (options === null || right === null) return
    expect(options.length).toBeGreaterThan(1)
    expect(options[right]).not.toBeUndefined()
  })

  it.each(all)('%s: no option reads as another does', (_, { options }) => {
    expect(options === null ? null : [...new Set(options)]).toEqual(options)
  })

  it.each(all)('%s: the lead does not give the answer away', (_, { lead, answer }) => {
    if (answer === null) return
    const [told = ''] = answer.split(/[,;:]|\.(?!\d)/)
    const spoken = ` ${lead.replaceAll(/[,;:]|\.(?!\d)/g, '')} `
    expect(/\d/.test(told) && spoken.includes(` ${told} `), `“${told}” is in the lead`).toBe(false)
  })
})

it('offers no option that reads as another does, whatever is promised, delivered and hangs together', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999_999 }),
      fc.double({ min: 0.1, max: 500, noNaN: true }),
      fc.integer({ min: 0, max: 48 * 60 }),
      fc.array(fc.integer({ min: 990_000_000, max: 1_000_000_000 }), { minLength: 2, maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
      (target, deploysPerWeek, minutes, promises, lasted) => {
        const base = scenarioWith()
        const one = assessed({
          ...base,
          target: ppb(target),
          delivery: { ...base.delivery, deploysPerWeek, timeToRestore: minutes * MINUTE },
          incidents: lasted.map((long, place) =>
            incident({ id: `${place}`, label: `${place % 2}`, lasted: long * MINUTE }),
          ),
          system: {
            components: promises.map((share, place) => ({
              id: `${place}`,
              name: `${place % 3}`,
              availability: { kind: 'target', share: ppb(share) },
              replicas: 1,
              neededReplicas: 1,
              needs: place + 1 < promises.length ? [{ on: [`${place + 1}`], needed: 1, kind: 'hard' }] : [],
              weight: 1,
            })),
            journey: '0',
            correlation: ppb(0),
            split: 'equal',
          },
        })
        for (const key of IDEA_KEYS) {
          const { options } = said(key, one)
          expect(options === null ? null : [...new Set(options)]).toEqual(options)
        }
      },
    ),
    { numRuns: 40 },
  )
})

it('sends the person to parts of the view that an idea of delivery or of systems belongs beside', () => {
  for (const make of Object.values(allCases)) {
    const one = make()
    for (const view of ['delivery', 'system'] as const)
      for (const key of IDEAS_IN[view]) expect(homeOfPart[said(key, one).part]).toBe(view)
  }
})

describe('ideaFor', () => {
  const { assessment } = handWorked()

  it('begins with error budgets', () => {
    expect(ideaFor('budget', 'arrival', assessment)).toBe('error-budgets')
    expect(ideaFor('budget', 'arrival', null)).toBe('error-budgets')
  })

  it('follows what the person is doing', () => {
    expect(ideaFor('budget', 'objective', assessment)).toBe('measurable-objectives')
    expect(ideaFor('budget', 'import', assessment)).toBe('measurable-objectives')
    expect(ideaFor('budget', 'chart', assessment)).toBe('shared-goals')
    expect(ideaFor('budget', 'incidents', assessment)).toBe('collaboration')
    expect(ideaFor('budget', 'incident', assessment)).toBe('blame-free-post-mortems')
    expect(ideaFor('budget', 'data', assessment)).toBe('shared-automation')
    expect(ideaFor('budget', 'scenarios', assessment)).toBe('e-commerce-team')
  })

  it('begins with burn rates in the Alerts view, and follows what the person is doing there', () => {
    const alert = (topic: Topic) => ideaFor('alerts', topic, assessment)
    expect(alert('alerts-arrival')).toBe('burn-rates')
    expect(alert('alert-rules')).toBe('burn-rates')
    expect(alert('alert-timeline')).toBe('paging')
    expect(alert('detection')).toBe('short-windows')
    expect(alert('strategies')).toBe('short-windows')
    expect(alert('rules-as-code')).toBe('infrastructure-as-code')
    expect(alert('import')).toBe('automation')
    expect(alert('scenarios')).toBe('burn-rates')
  })

  it('begins with small changes in the Delivery view, and follows what the person is doing there', () => {
    const delivery = (topic: Topic) => ideaFor('delivery', topic, assessment)
    expect(delivery('delivery-arrival')).toBe('small-changes')
    expect(delivery('deliver')).toBe('small-changes')
    expect(delivery('spend-by-change')).toBe('small-changes')
    expect(delivery('levers')).toBe('fast-recovery')
    expect(delivery('trade-off')).toBe('one-trade-off')
    expect(delivery('policy')).toBe('budget-policy')
    expect(delivery('quarter')).toBe('cross-functional-teams')
    expect(delivery('cost')).toBe('another-nine')
  })

  it('begins with promises in series in the System view, and follows what the person is doing there', () => {
    const system = (topic: Topic) => ideaFor('system', topic, assessment)
    expect(system('system-arrival')).toBe('promises-in-series')
    expect(system('system-map')).toBe('promises-in-series')
    expect(system('system-promise')).toBe('shared-fate')
    expect(system('system-levers')).toBe('shared-fate')
    expect(system('system-split')).toBe('extra-nine')
  })

  it('speaks of the view’s own ideas whatever is done there', () => {
    const topics: readonly Topic[] = [...Object.values(topicsOfPart).flat(), 'arrival', 'numbers', 'data', 'detection']
    for (const view of ['budget', 'alerts', 'delivery', 'system'] as const)
      for (const topic of topics) expect(IDEAS_IN[view]).toContain(ideaFor(view, topic, assessment))
  })

  it('speaks of the promise beside the numbers when the budget is untouched or overspent', () => {
    expect(ideaFor('budget', 'numbers', assessment)).toBe('error-budgets')
    expect(ideaFor('budget', 'numbers', unspent().assessment)).toBe('reliability-focus')
    expect(ideaFor('budget', 'numbers', overspent().assessment)).toBe('reliability-focus')
    expect(ideaFor('budget', 'numbers', unmeasured().assessment)).toBe('error-budgets')
    expect(ideaFor('budget', 'numbers', null)).toBe('error-budgets')
  })
})

it('says which times are continuous where the scenario is read as Prometheus samples it', () => {
  const { scenario } = handWorked()
  const sampled = assessed({ ...scenario, alertReading: { ...scenario.alertReading, kind: 'prometheus' } })
  expect(said('short-windows', handWorked()).lead).not.toContain('continuous')
  expect(said('short-windows', sampled).lead).toContain(
    'Those times are continuous: your Prometheus waits up to 1m more for its scrape and 1m for its evaluation.',
  )
})
