import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../../src/views/app/app.tsx'
import { focusPart, sendTo } from '../../../src/views/app/parts.ts'
import { titles } from '../../store/support/a-store.ts'
import { remembered } from './support/remembered.tsx'

/** Parts that are fetched when they are first needed may take a while on a busy machine. */
const LATER = { timeout: 10_000 }

beforeAll(async () => {
  await Promise.all([
    import('../../../src/views/app/notices.tsx'),
    import('../../../src/views/app/practice.tsx'),
    import('../../../src/views/alerts/alerts-view.tsx'),
    import('../../../src/views/exchange/rules-as-code.tsx'),
    import('../../../src/views/budget/budget-details.tsx'),
  ])
}, 60_000)

beforeEach(() => {
  // jsdom neither scrolls nor measures.
  Element.prototype.scrollIntoView = vi.fn<() => void>()
  vi.stubGlobal('scrollTo', vi.fn<() => void>())
  history.replaceState(null, '', '#/budget')
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  )
})

const renderApp = () => {
  const given = remembered()
  render(<App remembered={given} />)
  return given.store
}

describe('the frame', () => {
  it('has a banner, the navigation, the main part with one heading, and the panel beside it', async () => {
    renderApp()
    expect(within(screen.getByRole('banner')).getByRole('navigation', { name: 'Views' })).toBeInTheDocument()
    expect(within(screen.getByRole('main')).getByRole('heading', { level: 1 })).toBeInTheDocument()
    expect(await screen.findByRole('complementary', { name: 'In practice' }, LATER)).toBeInTheDocument()
  })

  it('lets the keyboard skip to the answer', async () => {
    renderApp()
    await userEvent.tab()
    expect(screen.getByRole('link', { name: 'Skip to the answer' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(screen.getByRole('main')).toHaveFocus()
  })

  it('names the open scenario and the view in the document’s title', () => {
    const store = renderApp()
    expect(document.title).toBe('Checkout · Budget · Burnline')
    act(() => store.getState().renameScenario('Two regions'))
    expect(document.title).toBe('Two regions · Budget · Burnline')
    act(() => store.getState().openScenario('search'))
    expect(document.title).toBe('Search · Budget · Burnline')
  })

  it('tells notices above the answer, inside the main part', async () => {
    const store = renderApp()
    act(() => store.getState().tell({ code: 'storage-full', problems: [], original: '{}' }))
    const alert = await within(screen.getByRole('main')).findByRole('alert', {}, LATER)
    expect(alert).toHaveTextContent('storage is full')
    const heading = screen.getByRole('heading', { level: 1 })
    expect(alert.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })
})

describe('another view', () => {
  const main = () => screen.getByRole('main')
  const follow = (name: string) =>
    userEvent.click(within(screen.getByRole('navigation', { name: 'Views' })).getByRole('link', { name }))

  it('opens from the navigation, says so in the title, and takes the focus along', async () => {
    renderApp()
    expect(main()).toHaveAccessibleName('Budget')
    await follow('Alerts')
    expect(await within(main()).findByRole('table', { name: 'Alert rules' }, LATER)).toBeInTheDocument()
    expect(main()).toHaveAccessibleName('Alerts')
    expect(main()).toHaveFocus()
    expect(document.title).toBe('Checkout · Alerts · Burnline')
    expect(within(main()).getAllByRole('heading', { level: 1 })).toHaveLength(1)
    expect(within(main()).queryByRole('textbox', { name: 'Target' })).toBeNull()
  })

  it('opens by its address, and leaves the focus where it is on arrival', async () => {
    history.replaceState(null, '', '#/alerts')
    renderApp()
    expect(await within(main()).findByRole('table', { name: 'Alert rules' }, LATER)).toBeInTheDocument()
    expect(document.title).toBe('Checkout · Alerts · Burnline')
    expect(document.body).toHaveFocus()
  })

  it('has its own ideas in the panel', async () => {
    renderApp()
    await follow('Alerts')
    const panel = await screen.findByRole('complementary', { name: 'In practice' }, LATER)
    expect(await within(panel).findByText('In practice: burn rates', {}, LATER)).toBeVisible()
    await follow('Budget')
    expect(await within(panel).findByText('In practice: error budgets', {}, LATER)).toBeVisible()
  })

  it('is gone back from as the browser goes back', async () => {
    renderApp()
    await follow('Alerts')
    await within(main()).findByRole('table', { name: 'Alert rules' }, LATER)
    act(() => history.back())
    expect(await within(main()).findByRole('textbox', { name: 'Target' }, LATER)).toBeVisible()
    expect(main()).toHaveFocus()
    expect(document.title).toBe('Checkout · Budget · Burnline')
  })

  it('that does not exist is the Budget view', () => {
    history.replaceState(null, '', '#/elsewhere')
    renderApp()
    expect(screen.getByRole('link', { name: 'Budget', current: 'page' })).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Target' })).toBeVisible()
  })
})

describe('the keyboard', () => {
  const press = (init: KeyboardEventInit) => fireEvent.keyDown(document.activeElement ?? document.body, init)

  it.each<readonly [string, KeyboardEventInit]>([
    ['Control', { ctrlKey: true }],
    ['Command', { metaKey: true }],
  ])('undoes and redoes with %s', (_, held) => {
    const store = renderApp()
    act(() => store.getState().renameScenario('Renamed'))
    press({ key: 'z', ...held })
    expect(titles(store)).toEqual(['Checkout', 'Search'])
    press({ key: 'Z', shiftKey: true, ...held })
    expect(titles(store)).toEqual(['Renamed', 'Search'])
    press({ key: 'z', ...held })
    press({ key: 'y', ...held })
    expect(titles(store)).toEqual(['Renamed', 'Search'])
  })

  it('undoes from within a field too, and the field shows it', () => {
    const store = renderApp()
    const service = screen.getByRole('textbox', { name: 'Service' })
    act(() => service.focus())
    fireEvent.change(service, { target: { value: 'Cart' } })
    expect(titles(store)).toEqual(['Cart', 'Search'])
    expect(press({ key: 'z', ctrlKey: true })).toBe(false) // the browser's own undo is kept out
    expect(titles(store)).toEqual(['Checkout', 'Search'])
    expect(service).toHaveValue('Checkout')
  })

  it.each<readonly [string, KeyboardEventInit]>([
    ['z alone', { key: 'z' }],
    ['Alt', { key: 'z', ctrlKey: true, altKey: true }],
    ['another letter', { key: 'a', ctrlKey: true }],
  ])('leaves %s alone', (_, init) => {
    const store = renderApp()
    act(() => store.getState().renameScenario('Renamed'))
    expect(press(init)).toBe(true)
    expect(titles(store)).toEqual(['Renamed', 'Search'])
  })
})

describe('what an idea sends the person to', () => {
  it('is the first control of that part', () => {
    renderApp()
    for (const [part, role, name] of [
      ['target', 'textbox', 'Target'],
      ['slo-window', 'button', /SLO window/],
      ['import', 'button', 'Import data'],
      ['new-scenario', 'button', 'Scenario: Checkout'],
    ] as const) {
      act(() => void focusPart(part))
      expect(screen.getByRole(role, { name })).toHaveFocus()
    }
  })

  it('is there for the parts that come with the picture, too', async () => {
    renderApp()
    const add = await screen.findByRole('button', { name: 'Add incident' }, LATER)
    act(() => void focusPart('add-incident'))
    expect(add).toHaveFocus()
    act(() => void focusPart('incidents'))
    expect(screen.getByRole('region', { name: 'Incidents' })).toContainElement(document.activeElement as HTMLElement)
    act(() => void focusPart('chart'))
    expect(document.querySelector('[data-part="chart"]')).toContainElement(document.activeElement as HTMLElement)
  })

  it('is found in another view, too', async () => {
    renderApp()
    sendTo('alert-rules')
    await vi.waitFor(() => {
      const rules = document.querySelector('[data-part="alert-rules"]')
      expect(rules).toContainElement(document.activeElement as HTMLElement)
    }, LATER)
    expect(document.title).toBe('Checkout · Alerts · Burnline')
    sendTo('service')
    await vi.waitFor(() => expect(screen.getByRole('textbox', { name: 'Service' })).toHaveFocus(), LATER)
  })

  it('is not waited for by a person who goes on to something else', async () => {
    renderApp()
    sendTo('alert-rules')
    const link = screen.getByRole('link', { name: 'Alerts' })
    act(() => link.focus())
    fireEvent.keyDown(link, { key: 'Tab' })
    await screen.findByRole('table', { name: 'Alert rules' }, LATER)
    await new Promise(requestAnimationFrame)
    expect(document.querySelector('[data-part="alert-rules"]')).not.toContainElement(
      document.activeElement as HTMLElement,
    )
  })

  it('leaves the focus where it is when the part is not on the page', () => {
    renderApp()
    const target = screen.getByRole('textbox', { name: 'Target' })
    act(() => target.focus())
    for (const part of document.querySelectorAll('[data-part="import"]')) part.remove()
    act(() => void focusPart('import'))
    expect(target).toHaveFocus()
  })
})
