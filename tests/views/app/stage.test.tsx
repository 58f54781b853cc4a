import { act, cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { setLocale } from '../../../src/format/locale.ts'
import { STAGE_PARTS } from '../../../src/lessons/stage.ts'
import type { StagedView, StagePart, StagePartOf } from '../../../src/lessons/stage.ts'
import { stageOfPart } from '../../../src/lessons/stage-of-part.ts'
import { homeOfPart } from '../../../src/lessons/topic.ts'
import type { PracticePart } from '../../../src/lessons/topic.ts'
import { StoreProvider } from '../../../src/store/use-store.ts'
import { builtInScenario } from '../../../src/views/app/built-in.ts'
import { ShownView } from '../../../src/views/app/shown-view.tsx'
import { practiceStore } from '../../../src/views/app/practice-store.ts'
import { StageContext } from '../../../src/views/scenario/staged.tsx'
import { at } from '../../core/build.ts'
import { noSeries } from './support/remembered.tsx'

setLocale('en-GB')

const NOW = at('2026-11-22T00:00')

/** So little traffic, by office hours, that every part of the views has something to say. */
const scenario: Scenario = {
  ...builtInScenario(NOW),
  measurements: null,
  requestsPerSecond: 0.01,
  trafficProfile: { kind: 'office-hours', timeZone: 'UTC' },
  alertReading: { ...builtInScenario(NOW).alertReading, kind: 'ideal' },
}

/** What tells that a part is on the page: text of a heading, the name of a control, or a mark. */
const SIGNS = {
  budget: {
    good: '[data-part="good"]',
    target: '[data-part="target"]',
    'budgeting-method': '[data-part="budgeting-method"]',
    'slo-window': '[data-part="slo-window"]',
    allowance: '[aria-label="Allowed downtime"]',
    traffic: '[data-part="traffic"]',
    remaining: '[aria-label="Error budget remaining"]',
    facts: '[aria-label="Budget left"]',
    spenders: '[aria-label="Who spent the budget"]',
    'burn-down': '[data-part="chart"]',
    incidents: '[data-part="incidents"]',
    'excluded-time': '[data-part="excluded-time"]',
    forecast: 'h2:Forecast',
    'low-traffic': '[data-part="low-traffic"]',
    'peak-and-night': 'h2:The same outage at peak and at night',
    'three-methods': '[data-part="three-methods"]',
    'downtime-table': '[data-part="downtime-table"]',
    story: 'h2:About this scenario',
  },
  alerts: {
    'alert-headline': '[aria-label="First page"]',
    'alert-timeline': '[data-part="alert-timeline"]',
    'alert-incidents': '[data-part="alert-incidents"]',
    'alert-rules': '[data-part="alert-rules"]',
    'rule-story': '[data-part="rule-story"]',
    reading: '[data-part="reading"]',
    detection: '[data-part="detection"]',
    strategies: '[data-part="strategies"]',
    'rules-as-code': '[data-part="rules-as-code"]',
  },
  delivery: {
    verdict: '[data-part="verdict"]',
    'delivery-sentence': '[data-part="delivery-sentence"]',
    chance: '[aria-label="Chance to stay inside the objective"]',
    'spend-by-change': '[data-part="spend-by-change"]',
    'trade-off': '[data-part="trade-off"]',
    levers: '[data-part="levers"]',
    'delivery-details': '[data-part="delivery-canary"]',
    'four-keys': '[data-part="four-keys"]',
    policy: '[data-part="policy"]',
    'policy-document': '[data-part="policy-document"]',
    quarter: '[data-part="quarter"]',
    cost: '[data-part="cost"]',
  },
  system: {
    journey: '[data-part="system-journey"]',
    'system-graph': '[data-part="system-graph"]',
    'system-table': '[data-part="system-table"]',
    'system-budget': '[aria-label="Where the budget goes"], figure:not([data-part])',
    'system-levers': '[data-part="system-levers"]',
    'system-split': '[data-part="system-split"]',
    'system-outline': '[data-part="system-outline"]',
  },
} as const satisfies { readonly [View in StagedView]: Readonly<Record<StagePartOf<View>, string>> }

const VIEWS = Object.keys(STAGE_PARTS) as readonly StagedView[]
const LATER = { timeout: 20_000 }

beforeAll(async () => {
  vi.stubGlobal(
    'Worker',
    class {
      addEventListener(): void {}
      postMessage(): void {}
      terminate(): void {}
    },
  )
  await Promise.all([
    import('../../../src/views/budget/budget-details.tsx'),
    import('../../../src/views/budget/budget-records.tsx'),
    import('../../../src/views/methods/three-methods.tsx'),
    import('../../../src/views/alerts/alerts-view.tsx'),
    import('../../../src/views/delivery/delivery-view.tsx'),
    import('../../../src/views/system/system-view.tsx'),
    import('../../../src/views/exchange/rules-as-code.tsx'),
    import('../../../src/views/exchange/policy-document.tsx'),
    import('../../../src/views/exchange/system-outline.tsx'),
  ])
}, 120_000)

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn<() => void>()
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  )
  // Nothing is ever near: what waits to be come near must open by itself.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  )
})

afterEach(cleanup)

const COVER = 'covered by the test'

const show = async (
  view: StagedView,
  shows: readonly StagePart[] | 'all',
  covers: readonly StagePart[] = [],
): Promise<void> => {
  const stage = {
    shows: shows === 'all' ? shows : new Set(shows),
    covers: new Set(covers),
    cover: (<span>{COVER}</span>) as ReactNode,
  }
  const practice = practiceStore(scenario, NOW, { seriesStorage: noSeries })
  await act(async () => {
    render(
      <StoreProvider value={practice}>
        <StageContext value={stage}>
          <ShownView view={view} />
        </StageContext>
      </StoreProvider>,
    )
  })
}

const isThere = (sign: string): boolean => {
  const [, heading] = /^h2:(.*)$/.exec(sign) ?? []
  return heading === undefined
    ? document.querySelector(sign) !== null
    : [...document.querySelectorAll('h2')].some(({ textContent }) => textContent === heading)
}

const signsOf = (view: StagedView): readonly (readonly [StagePart, string])[] =>
  Object.entries(SIGNS[view]) as unknown as readonly (readonly [StagePart, string])[]

const seen = (view: StagedView): readonly StagePart[] =>
  signsOf(view).flatMap(([part, sign]) => (isThere(sign) ? [part] : []))

/** Waits until what comes later has come. */
const settled = async (view: StagedView, parts: readonly StagePart[]): Promise<void> => {
  await vi.waitFor(async () => {
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
    })
    expect(seen(view)).toEqual(expect.arrayContaining([...parts]))
  }, LATER)
}

describe.each(VIEWS)('the stage of the %s view', (view) => {
  const parts = STAGE_PARTS[view] as readonly StagePart[]

  it('has every part on it where all are shown', async () => {
    await show(view, 'all')
    await settled(view, parts)
    expect(screen.queryByText(COVER)).toBeNull()
  })

  it.each(parts)('shows %s alone', async (part) => {
    await show(view, [part])
    await settled(view, [part])
    expect(seen(view)).toEqual([part])
    // A place that people are sent to is there exactly when its part is.
    const places = [...document.querySelectorAll<HTMLElement>('[data-part]')].flatMap(
      ({ dataset }) => dataset['part'] ?? [],
    )
    const known = places.filter((place): place is PracticePart => Object.hasOwn(homeOfPart, place))
    for (const place of known) expect(stageOfPart[place]).toBe(part)
    // "On this page" would lead to nothing.
    expect(screen.queryByRole('navigation', { name: 'On this page' })).toBeNull()
  })

  it('covers every part, each in its place', async () => {
    await show(view, 'all', parts)
    await vi.waitFor(() => expect(screen.getAllByText(COVER)).toHaveLength(parts.length), LATER)
    expect(seen(view)).toEqual([])
  })
})

describe('the objective sentence', () => {
  it('reads whole where none of its controls may be touched', async () => {
    await show('budget', ['remaining'])
    const sentence = document.querySelector('[data-topic="objective"]')
    expect(sentence?.textContent.replaceAll('\u00a0', ' ')).toMatch(
      /succeeds for 99\.9 % of requests over 30 days, rolling\.$/,
    )
    expect(sentence?.querySelectorAll('button, select')).toHaveLength(0)
  })
})

describe('“On this page”', () => {
  it('names only what is shown', async () => {
    await show('alerts', ['alert-rules', 'reading', 'detection'], ['detection'])
    await settled('alerts', ['alert-rules', 'reading'])
    const links = screen.getAllByRole('link').map(({ textContent }) => textContent)
    expect(links).toEqual(['Rules', 'How it is read'])
  })
})

it('has a stage part for every place but those outside the views', () => {
  const outside = Object.entries(stageOfPart).flatMap(([part, stage]) => (stage === null ? [part] : []))
  expect(outside).toEqual(['import', 'new-scenario'])
  for (const [part, stage] of Object.entries(stageOfPart).filter(([one]) => !outside.includes(one))) {
    expect(STAGE_PARTS[homeOfPart[part as PracticePart]]).toContain(stage)
  }
})
