import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { NO_SYSTEM } from '../../../src/core/dependency/system-model.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { modelOf, part } from '../../core/dependency/build.ts'
import { choose, componentOf, output, press, renderSystem, rowsOf, said, systemOf, type } from './render-system.tsx'

// The graph library needs a browser: there it is tested.
vi.mock('../../../src/views/system/system-flow.tsx', () => ({ SystemFlow: () => <p>The picture</p> }))

/** Two of 99.9 % in series: 0.999 × 0.999 = 99.8001 %. */
const pair = modelOf(part('Checkout', 99.9, ['Database']), part('Database', 99.9))

describe('the start', () => {
  it('offers the shop, the service itself and the outline', async () => {
    const store = renderSystem(NO_SYSTEM)
    expect(screen.getByText('The outline')).toBeVisible()
    await press('Begin with a web shop')
    expect(systemOf(store).components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Storefront', 'Cart', 'Catalogue', 'Checkout', 'Payment provider', 'Identity', 'CDN']),
    )
    expect(screen.getByRole('combobox', { name: 'Journey' })).toHaveDisplayValue('Storefront')
    act(() => store.getState().undo())
    await press('Begin with Checkout itself')
    expect(systemOf(store).components.map(({ name }) => name)).toEqual(['Checkout'])
    expect(output('Availability at best')).toBe('99.9 %')
  })
})

describe('the answer', () => {
  it('is exact for two components in series: 0.999 × 0.999 = 99.8001 %', () => {
    renderSystem(pair)
    expect(screen.getByText(/can promise at best 99\.8.%, if failures are independent\./)).toBeVisible()
    expect(output('Availability at best')).toBe('99.8 %')
    expect(screen.getByText(/more exactly 99\.8001.%/)).toBeVisible()
    expect(screen.getByText(/^Exact over all states of 2 components, each counted once/)).toBeVisible()
    // 0.1999 % of 43,200 minutes are 86.3568
    expect(output('Fails in 30 days')).toBe('1h 26m 21s')
  })

  it('says what holds without independence: 99.8 to 99.9 %', () => {
    renderSystem(pair)
    expect(output('However failures hang together')).toBe('99.8 % to 99.9 %')
    expect(output('If all failures come at once')).toBe('99.9 %')
  })

  it('mixes both by the slider: half of 99.8001 and half of 99.9 are 99.85005 %', () => {
    const store = renderSystem(pair)
    const slider = screen.getByRole('slider', { name: 'How much failures hang together' })
    fireEvent.change(slider, { target: { value: '50' } })
    expect(systemOf(store).correlation).toBe(500_000_000)
    expect(output('If failures hang together')).toBe('99.85 %')
    expect(slider.getAttribute('aria-valuetext')?.replaceAll('\u00a0', ' ')).toBe('50 %: 99.85 %')
    // The answer without it stays what it was.
    expect(output('Availability at best')).toBe('99.8 %')
  })

  it('counts a shared component once: a → b → d, a → c → d is four in series', () => {
    renderSystem(modelOf(part('a', 99, ['b', 'c']), part('b', 99, ['d']), part('c', 99, ['d']), part('d', 99)))
    // 0.99⁴ = 0.96059601
    expect(screen.getByText(/more exactly 96\.0596.%/)).toBeVisible()
  })

  it('is asked of another journey by its name', async () => {
    const store = renderSystem(pair)
    await choose('Journey', 'Database')
    expect(systemOf(store).journey).toBe('Database')
    expect(output('Availability at best')).toBe('99.9 %')
    act(() => store.getState().undo())
    expect(output('Availability at best')).toBe('99.8 %')
  })

  it('waits for a journey where there is none', () => {
    renderSystem({ ...pair, journey: null })
    expect(screen.getByText('to see what it can promise.')).toBeVisible()
    expect(screen.queryByRole('status', { name: 'Availability at best' })).toBeNull()
  })

  it('comes from what another scenario measures', () => {
    const cart = { ...newScenario('cart', 'Cart'), backgroundFailing: ppb(5_000_000) }
    const model = modelOf(part('Shop', 100, [], { availability: { kind: 'scenario', scenarioId: 'cart' } }))
    renderSystem(model, [cart])
    // 100 − 0.5
    expect(output('Availability at best')).toBe('99.5 %')
    expect(screen.getByRole('combobox', { name: 'Scenario of Shop' })).toHaveDisplayValue('Cart')
  })
})

describe('a system that is too large for the exact method', () => {
  /** So many alternatives that cross each other that their states cannot be merged. */
  const tangle = modelOf(
    part(
      'Hub',
      99.99,
      Array.from({ length: 60 }, (_, need) => {
        const places = [0, 1, 2].map((which) => need * 17 + which * (7 + (need % 5)) + ((need * need) % 13))
        return [...new Set(places.map((place) => `p${place % 40}`))]
      }),
    ),
    ...Array.from({ length: 40 }, (_, index) => part(`p${index}`, 99)),
  )

  it('says so, and gives what is certain until a simulation says more', async () => {
    renderSystem(tangle)
    // The hub alone fails 0.01 %.
    const words = await screen.findByText(/^Too large for the exact method\. For certain/, undefined, {
      timeout: 12_000,
    })
    expect(said(words)).toMatch(/between 81\.8 % and 99\.99 %, if failures are independent/)
    expect(screen.queryByText('What would buy most')).toBeNull()
  })
})

describe('the objective', () => {
  it('cannot be kept by what it stands on: 0.1999 % − 0.1 % of 30 days are 43m 9.4s', () => {
    renderSystem(pair)
    expect(screen.getByText(/^Your objective of/)).toHaveTextContent(
      /of 99\.9.% cannot be kept by what it stands on: short by 43m 9\.4s a month\./,
    )
  })

  it('takes what can be kept, as a step that can be undone', async () => {
    const store = renderSystem(pair)
    // 0.1999 % fails, which is 0.2 % in two digits, rounded up.
    await press('Use as the target')
    expect(store.getState().scenarios[0]?.target).toBe(998_000_000)
    expect(
      screen.getByText(
        /^99\.8.% is the target already\. This is what it keeps on average over a long time; single months can be worse/,
      ),
    ).toBeVisible()
    expect(screen.getByRole('button', { name: 'Use as the target' })).toBeDisabled()
    act(() => store.getState().undo())
    expect(store.getState().scenarios[0]?.target).toBe(999_000_000)
  })

  it('says what it leaves where it can be kept: 0.1 % − 0.01 % of 30 days are 38m 52.8s', () => {
    renderSystem(modelOf(part('Checkout', 99.99)))
    expect(screen.getByText(/^Your objective of/)).toHaveTextContent(/can be kept: what it stands on leaves 38m 52\.8s/)
  })

  it('makes no target of 100 % and of 0 %', async () => {
    renderSystem(modelOf(part('Checkout', 100)))
    expect(screen.getByText(/^100 % leaves no budget/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Use as the target' })).toBeDisabled()
    await type('Availability of Checkout', '0')
    expect(output('Availability at best')).toBe('0 %')
    expect(screen.getByText(/^0 % promises nothing/)).toBeVisible()
  })
})

describe('where the budget goes', () => {
  it('ranks the components by what they take, with a table of the same', async () => {
    renderSystem(modelOf(part('Checkout', 99.9, ['Database']), part('Database', 99.7)))
    const figure = screen.getByRole('figure', { name: 'Where the budget goes' })
    const bars = within(figure).getAllByRole('listitem').map(said)
    // 0.003 × 0.999 against 0.001 × 0.997: 75.04 % and 24.96 %
    expect(bars[0]).toMatch(/^Database75 %/)
    expect(bars[1]).toMatch(/^Checkout25 %/)
    expect(figure).toHaveAccessibleDescription(/^Database takes most of what Checkout fails, 75.%/)
    await press('Show budget data')
    expect(rowsOf('Where the budget goes data')[0]).toMatch(/^Database \| 75 %/)
    expect(rowsOf('Components')[1]).toContain('75 %')
  })
})

describe('what would buy most', () => {
  it('ranks one more replica and doing without, and tries either', async () => {
    const store = renderSystem(modelOf(part('Checkout', 99.9, ['Database']), part('Database', 99)))
    const rows = rowsOf('What would buy most')
    // Without: 1 − 0.999 = 0.001 against 1 − 0.999 × 0.99 = 0.01099: 0.00999 of 43,200 minutes are 431.568.
    expect(rows[0]).toMatch(/^Doing without Database \| 99\.9 % \| 7h 11m 34s/)
    // Two replicas of 99 %: 0.9999 × 0.999 = 0.9989001, so 0.01099 − 0.0010999 = 0.0098901: 427.25 minutes.
    expect(rows[1]).toMatch(/^One more replica of Database \| 99\.89 % \| 7h 7m 15s/)
    await press('Try it: One more replica of Database')
    expect(componentOf(store, 'Database')?.replicas).toBe(2)
    expect(output('Availability at best')).toBe('99.89 %')
    act(() => store.getState().undo())
    await press('Try it: Doing without Database')
    expect(componentOf(store, 'Checkout')?.needs).toEqual([])
    expect(output('Availability at best')).toBe('99.9 %')
  })
})

describe('the split', () => {
  it('hands the budget down: 0.1 % over two is 0.05 % each, 21m 36s a month', async () => {
    const store = renderSystem(pair)
    const rows = rowsOf('Budget split')
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatch(/^Checkout itself \| 0\.05 % \| 21m 36s \| 99\.95 % \| 43m 12s \| no \| –/)
    expect(rows[1]).toMatch(/^Database \| 0\.05 % \| 21m 36s \| 99\.95 % \| 43m 12s \| no \| does not/)
    // 1 − 0.9995² = 0.00099975
    expect(screen.getByText(/^If everybody just keeps to their part/)).toHaveTextContent(
      /it fails 0\.099975.% of the time/,
    )
    expect(screen.getByText(/^By the rule of the extra nine/)).toHaveTextContent(/promises 99\.99.%/)
    await choose('Split the budget', 'by the weights in the table')
    await type('Weight of Database', '3')
    expect(systemOf(store).split).toBe('weighted')
    expect(rowsOf('Budget split')[1]).toMatch(/^Database \| 0\.075 %/)
  })

  it('says when there is nothing to go by', async () => {
    renderSystem({ ...pair, split: 'weighted' })
    await type('Weight of Database', '0')
    await type('Weight of Checkout', '0')
    expect(screen.getByText(/^All the weights are 0/)).toBeVisible()
  })

  it('says that nothing is left to the journey when its dependencies take more than the budget', () => {
    renderSystem(modelOf(part('Checkout', 99.9, ['Database']), part('Database', 99.8)))
    // 0.2 % − 0.1 % of 43,200 minutes
    expect(screen.getByText(/^That is 43m 12s more than the whole budget/)).toBeVisible()
  })
})
