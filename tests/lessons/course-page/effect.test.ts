import { describe, expect, it } from 'vitest'
import { ppb } from '../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { setLocale } from '../../../src/format/locale.ts'
import { effectsIn } from '../../../src/lessons/course-page/effect.ts'
import type { StagedView } from '../../../src/lessons/stage.ts'
import { createLook } from '../../../src/store/look.ts'
import { builtInScenario } from '../../../src/views/app/built-in.ts'
import { sentenceWords } from '../../../src/views/learn/fact-words.ts'
import { at } from '../../core/build.ts'
import { aCourse } from '../../views/app/support/a-course.ts'

setLocale('en-GB')

const NOW = at('2026-11-22T00:00')
const look = createLook(NOW)
const builtIn: Scenario = { ...builtInScenario(NOW), measurements: null }
/** 20 of 43.2 minutes are spent. */
const outage = aCourse.start({ midnight: NOW, builtIn })

const first = (view: StagedView, before: Scenario, after: Scenario): string | undefined => {
  const [effect] = effectsIn(view, look(before), look(after)).filter(
    (one) => JSON.stringify(one.before) !== JSON.stringify(one.after),
  )
  return effect && sentenceWords(effect.said).replaceAll('\u00a0', ' ')
}

describe('what a change of facts has done', () => {
  it('is said of the budget that is left: at 99 %, 20 of 432 minutes are spent', () => {
    expect(first('budget', outage, { ...outage, target: ppb(990_000_000) })).toBe(
      'Of the budget, 95.4 % is left now, and 53.7 % before.',
    )
  })

  it('is said of what may fail where nothing is spent', () => {
    const calm = { ...outage, incidents: [] }
    // A tenth and a hundredth of 30 days.
    expect(first('budget', calm, { ...calm, target: ppb(990_000_000) })).toBe(
      'Now 7h 12m may fail, and 43m 12s before.',
    )
  })

  it('is said of the page that wakes somebody, also where none is left', () => {
    const tickets = {
      ...builtIn,
      alertRules: builtIn.alertRules.map((rule) => ({ ...rule, severity: 'ticket' as const })),
    }
    expect(first('alerts', builtIn, tickets)).toMatch(/^Now nobody is woken; before, a page came after \d/)
    expect(first('alerts', tickets, builtIn)).toMatch(/^Now a page wakes somebody after \d.*; before, none did\.$/)
  })

  it('is said of the chance to keep the promise', () => {
    const busy = { ...builtIn, delivery: { ...builtIn.delivery, failing: ppb(500_000_000) } }
    const more = { ...busy, delivery: { ...busy.delivery, deploysPerWeek: 60 } }
    expect(first('delivery', busy, more)).toMatch(/^The chance to keep the promise is .* now, and was .* before\.$/)
  })

  it('is not said where nothing has changed', () => {
    for (const view of ['budget', 'alerts', 'delivery', 'system'] as const)
      expect(first(view, builtIn, { ...builtIn, service: 'Another name' })).toBeUndefined()
  })
})
