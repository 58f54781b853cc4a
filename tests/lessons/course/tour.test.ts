import { describe, expect, it } from 'vitest'
import { setLocale } from '../../../src/format/locale.ts'
import { DAY, HOUR, ppb } from '../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { findingsIn, verdictIn } from '../../../src/lessons/course/delivery-facts.ts'
import { tour } from '../../../src/lessons/course/tour/course.ts'
import { beginningAt, ORDINARY } from './support/beginnings.ts'
import { look } from './support/look.ts'
import { afterTask, begun, readStep } from './support/read-step.ts'
import { sentencesOf, stepWritten, written } from './support/told.ts'

setLocale('en-GB')

describe('the tour', () => {
  it('goes through every view in ten steps of the built-in scenario', () => {
    expect(tour.steps).toHaveLength(10)
    expect(new Set(tour.steps.map(({ view }) => view))).toEqual(new Set(['budget', 'alerts', 'delivery', 'system']))
    const beginning = beginningAt(ORDINARY)
    expect(tour.start(beginning)).toEqual(beginning.builtIn)
    expect(tour.start(beginning).service).toBe('Storefront checkout')
  })

  it('shows the rules as files, the post-mortem and the policy', () => {
    const shown = tour.steps.flatMap(({ shows }) => shows)
    expect(shown).toEqual(expect.arrayContaining(['rules-as-code', 'policy']))
    expect(readStep(tour, 'post-mortem').task).toMatch(
      /^Press “Post-mortem” in the line of “Bad deploy of cart service”/,
    )
    expect(readStep(tour, 'rules-as-files').task).toMatch(/“Export” gives you the promise itself as a file/)
  })

  it('tells what DevOps and what SRE mean in the team', () => {
    const all = tour.steps.map(({ key }) => readStep(tour, key).say).join(' ')
    expect(all).toMatch(/One team runs an online shop/)
    expect(all).toMatch(/SRE also means to hear of trouble in time/)
    expect(all).toMatch(/SRE in this team means to steer by one number/)
    // A way of working, not a person.
    expect(all).not.toMatch(/\b(the|an) SRE\b/i)
    expect(all).toMatch(/DevOps in this team means to automate/)
    expect(all).toMatch(/DevOps means to keep them as files, like the servers and the releases/)
    expect(all).toMatch(/all sit at one table/)
  })

  it('asks and answers what is left, why it fell, and whether they may ship', () => {
    // 0.1 % of 30 d
    expect(readStep(tour, 'promise').right).toBe('43m 12s')
    // 75 % of 43.2 min is gone, and 25 % is 10.8 min.
    const left = readStep(tour, 'what-is-left')
    expect(left.question).toMatch(/^75 % of the budget is spent/)
    expect(left.right).toMatch(/^10m 48/)
    const why = readStep(tour, 'why-it-fell')
    expect(why.say).toMatch(/broke every request for 20m, .* 5 % failed for 3h\.$/)
    expect(why.right).toBe('The deploy')
    // A team that is careful below a half has a quarter.
    const ship = readStep(tour, 'may-we-ship')
    expect(ship.right).toBe('“Ship with care”')
    expect(verdictIn(afterTask(tour, 'may-we-ship')).clause.verdict).toBe('ship')
    // And where the answers stand in the app.
    const last = tour.steps.at(-1)?.key ?? ''
    for (const { whys } of [ship, readStep(tour, last)]) expect(whys.join(' ')).toMatch(/the view “Delivery”/)
  })

  it('has a milder deploy noticed later, and the limit in the files follow the target', () => {
    const { question, options, right } = readStep(tour, 'who-was-woken')
    expect(question).toMatch(/the first page came after 5\d(\.\d+)?s: .* if only 10 % had failed\?$/)
    // 1.44 % of an hour is reached by 10 % after 8.64 min; a little later, as more people came in the hour before than while it lasted.
    expect(right).toMatch(/^8m \d/)
    expect(options.at(-1)).toBe('1h')
    // 14.4 × 0.01 %
    expect(readStep(tour, 'rules-as-files').options).toEqual(['Above 0.144 %', 'Above 1.44 %', 'Above 14.4 %'])
    expect(readStep(tour, 'rules-as-files').right).toBe('Above 0.144 %')
  })

  it('reckons with what the way back is worth, and what the shop stands on', () => {
    // (51.84 s + 5 min) / 43.2 min = 13.57 %, and 5 / 30 of 71.4 % is 11.9 %.
    expect(readStep(tour, 'the-way-back').options).toEqual(['11.9 %', '13.6 %', '71.4 %'])
    expect(readStep(tour, 'the-way-back').right).toBe('13.6 %')
    // Five at 99.95 %, 99.9 %, 99.99 %, two of 99.9 %: 0.0025 + 0.001 + 0.0001 + 0.000001 = 0.0036
    expect(readStep(tour, 'what-it-stands-on').options).toEqual(['99.5 %', '99.64 %', '99.9 %'])
    expect(readStep(tour, 'what-it-stands-on').right).toBe('99.64 %')
  })

  it('ends where the budget holds nearly always, at the same pace', () => {
    const [before, then] = ['the-way-back', 'one-budget'].map((key) => findingsIn(begun(tour, key)).chance.chance)
    expect(then ?? 0).toBeGreaterThan((before ?? 1) + 0.3)
    expect(readStep(tour, 'one-budget').right).toBe('The whole team’s')
  })
})

/** Other facts than the shop's, of every kind that a step speaks of. */
const OTHER: Readonly<Record<string, (start: Scenario) => Scenario>> = {
  'another target': (start) => ({ ...start, target: ppb(998_000_000) }),
  'another window': (start) => ({ ...start, sloWindow: { kind: 'rolling', duration: 28 * DAY } }),
  'other incidents': (start) => ({
    ...start,
    incidents: start.incidents.map((one) => ({
      ...one,
      lasted: one.lasted / 2,
      failing: ppb(Math.round(one.failing * 0.7)),
    })),
  }),
  'other rules': (start) => ({
    ...start,
    alertRules: start.alertRules.map((rule) => ({
      ...rule,
      longWindow: rule.longWindow + HOUR,
      shortWindow: HOUR / 3,
    })),
  }),
  'another delivery': (start) => ({
    ...start,
    delivery: {
      ...start.delivery,
      deploysPerWeek: 7,
      timeToRestore: HOUR,
      timeToDetect: { kind: 'typed', time: HOUR / 2 },
      practices: { ...start.delivery.practices, timeToRestore: HOUR / 4 },
    },
  }),
  'another policy': (start) => ({
    ...start,
    policy: {
      ...start.policy,
      postmortemShare: ppb(300_000_000),
      clauses: start.policy.clauses.map((clause) =>
        clause.from === null ? clause : { ...clause, from: clause.from + 50_000_000 },
      ),
    },
  }),
  'another system': (start) => ({
    ...start,
    system: {
      ...start.system,
      components: start.system.components.map((one) =>
        one.availability.kind === 'target'
          ? { ...one, availability: { kind: 'target', share: ppb(one.availability.share - 100_000) } }
          : one,
      ),
    },
  }),
}

/** The learner's own choice for a task is a fact of the tour, not of the shop. */
const TYPED_BY_THE_LEARNER: ReadonlySet<string> = new Set(['looser', 'lower', 'safe', 'milder'])

describe.each(tour.steps.map((step) => [step.key, step] as const))('the numbers of %s', (_key, step) => {
  const start = tour.start(beginningAt(ORDINARY))
  const facts = (scenario: Scenario): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(sentencesOf(step.told(look(step.begin(scenario)), look))).flatMap(([place, { facts: of }]) =>
        Object.entries(of).map(([name, fact]) => [`${place} ${name}`, written({ text: '{it}', facts: { it: fact } })]),
      ),
    )

  it('all move with some fact of the shop', () => {
    const usual = facts(start)
    const changed = Object.values(OTHER).flatMap((other) => {
      try {
        return [facts(other(start))]
      } catch {
        // Of some facts a step cannot tell; of others it must.
        return []
      }
    })
    expect(changed.length).toBeGreaterThan(2)
    const still = [...usual].filter(
      ([place, words]) =>
        /\d/.test(words) &&
        !TYPED_BY_THE_LEARNER.has(place.split(' ').at(-1) ?? '') &&
        changed.every((then) => then.get(place) === words || !then.has(place)),
    )
    expect(still).toEqual([])
  })

  it('has its question answered anew', () => {
    const usual = stepWritten(step, look(step.begin(start)), look)
    expect(usual.whys.some((why) => /\d/.test(why))).toBe(true)
  })
})
