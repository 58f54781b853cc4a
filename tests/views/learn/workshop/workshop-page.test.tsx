import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setLocale } from '../../../../src/format/locale.ts'
import { WorkshopPage } from '../../../../src/views/learn/workshop/workshop-page.tsx'
import { handWorked, noOthers } from '../../../lessons/support/scenarios.ts'
import { renderPart } from '../../app/support/remembered.tsx'

const show = (path: readonly string[] = []) =>
  renderPart(<WorkshopPage path={path} told={{ ...handWorked(), failingOf: noOthers }} onTry={() => {}} />)

/** From when to when each item goes. */
const times = (): readonly string[] =>
  within(screen.getByRole('region', { name: /^A / }))
    .getAllByRole('listitem')
    .flatMap((item) => /^\d\d:\d\d–\d\d:\d\d/.exec(item.textContent)?.[0] ?? [])

beforeEach(() => {
  localStorage.clear()
  setLocale('en-GB')
})

afterEach(() => {
  setLocale(null)
  vi.useRealTimers()
})

describe('the page of who leads a workshop', () => {
  it('offers three agendas, and opens the middle one', () => {
    show()
    const agendas = within(screen.getByRole('navigation', { name: 'Agendas' })).getAllByRole('link')
    expect(agendas.map((link) => link.getAttribute('href'))).toEqual([
      '#/learn/workshop/30',
      '#/learn/workshop/90',
      '#/learn/workshop/180',
    ])
    expect(agendas[1]).toHaveAttribute('aria-current', 'page')
    expect(screen.queryByText(/older version/)).not.toBeInTheDocument()
    expect(document.title).toBe('Lead a workshop · Learn · Burnline')
  })

  it('a link to an agenda of another version says so, and offers the nearest', () => {
    show(['45'])
    expect(screen.getByText(/There is no agenda “45”/)).toBeInTheDocument()
    expect(screen.getByRole('link', { current: 'page' })).toHaveAttribute('href', '#/learn/workshop/30')
  })

  it.each([[['90', 'more']], [['<b>long</b>']], [['']]])('a path that names nothing is said in words: %j', (path) => {
    show(path)
    expect(screen.getByText(/There is no agenda/)).toBeInTheDocument()
    expect(times().length).toBeGreaterThan(5)
  })

  it('says from when to when each item goes, from the time that is typed', async () => {
    show(['30'])
    // 2 + 6 + 6 + 12 + 4 minutes.
    expect(times()).toEqual(['09:00–09:02', '09:02–09:08', '09:08–09:14', '09:14–09:26', '09:26–09:30'])
    const user = userEvent.setup()
    const field = screen.getByRole('textbox', { name: 'Begins at' })
    await user.clear(field)
    await user.type(field, '23:50')
    // Past midnight.
    expect(times()).toEqual(['23:50–23:52', '23:52–23:58', '23:58–00:04', '00:04–00:16', '00:16–00:20'])
  })

  it('keeps a time that is none, says what it expects, and keeps the last plan', async () => {
    show(['30'])
    const user = userEvent.setup()
    const field = screen.getByRole('textbox', { name: 'Begins at' })
    await user.clear(field)
    await user.type(field, '25:00')
    expect(field).toHaveValue('25:00')
    expect(field).toBeInvalid()
    expect(screen.getByText(/Expected a time of day/)).toBeInTheDocument()
    expect(times()).toHaveLength(5)
  })

  it('begins now, and says which item is on', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date(2026, 10, 23, 14, 7, 30) })
    show(['30'])
    await userEvent
      .setup({ advanceTimers: vi.advanceTimersByTime })
      .click(screen.getByRole('button', { name: 'Begin now' }))
    expect(screen.getByRole('listitem', { current: 'time' }).textContent).toMatch(/^14:07–14:09/)
  })

  it('keeps the time that was typed, in the browser, for whoever comes back', async () => {
    show(['30'])
    const user = userEvent.setup()
    const field = screen.getByRole('textbox', { name: 'Begins at' })
    await user.clear(field)
    expect(screen.getByText(/Expected a time of day/)).toBeInTheDocument()
    await user.type(field, '1:30 pm')
    cleanup()
    show(['90'])
    expect(screen.getByRole('textbox', { name: 'Begins at' })).toHaveValue('13:30')
  })

  it.each([
    'no JSON',
    '[]',
    'null',
    '{"format":"burnline-workshop","version":1,"begins":"99:99"}',
    '{"format":"burnline-workshop","version":1,"begins":{"a":1}}',
    '{"format":"burnline-workshop","version":2,"begins":"13:30"}',
    '{"format":"another","version":1,"begins":"13:30"}',
  ])('begins as usual where what is kept cannot be read: %s', (text) => {
    localStorage.setItem('burnline-workshop', text)
    show(['30'])
    expect(screen.getByRole('textbox', { name: 'Begins at' })).toHaveValue('09:00')
    expect(localStorage.getItem('burnline-workshop')).toBe(text)
  })

  it('remembers the time for the visit where the browser keeps nothing', async () => {
    const refused = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('refused', 'QuotaExceededError')
    })
    show(['30'])
    const user = userEvent.setup()
    const field = screen.getByRole('textbox', { name: 'Begins at' })
    await user.clear(field)
    await user.type(field, '1015')
    cleanup()
    show(['30'])
    expect(screen.getByRole('textbox', { name: 'Begins at' })).toHaveValue('10:15')
    cleanup()
    refused.mockRestore()
    // What is kept at last is the browser's again.
    show(['30'])
    await user.type(screen.getByRole('textbox', { name: 'Begins at' }), '{Backspace}6')
    expect(localStorage.getItem('burnline-workshop')).toContain('10:16')
  })

  it('goes on to the next item by the clock, within half a minute', () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 23, 9, 1, 40) })
    show(['30'])
    expect(screen.getByRole('listitem', { current: 'time' }).textContent).toMatch(/^09:00–09:02/)
    act(() => {
      vi.advanceTimersByTime(30_000)
    })
    expect(screen.getByRole('listitem', { current: 'time' }).textContent).toMatch(/^09:02–09:08/)
    act(() => {
      vi.advanceTimersByTime(29 * 60_000)
    })
    expect(screen.queryByRole('listitem', { current: 'time' })).not.toBeInTheDocument()
  })

  it('times follow the locale', () => {
    setLocale('ar-EG')
    show(['30'])
    expect(screen.getByRole('region', { name: /^A / }).textContent).toContain('٠٩:٠٠')
  })

  it('opens every item and its page for a projector, and the handout of an exercise', async () => {
    show(['90'])
    const vote = await screen.findByRole('link', { name: 'Present: One budget, three votes' })
    expect(vote).toHaveAttribute('href', '#/present/learn/exercises/vote-on-the-budget')
    expect(screen.getByRole('link', { name: 'Handout: One budget, three votes' })).toHaveAttribute(
      'href',
      '#/learn/handouts/vote-on-the-budget',
    )
    expect(screen.getByRole('link', { name: 'Present: “Up but slow is available”' })).toHaveAttribute(
      'href',
      '#/present/learn/cards/up-but-slow',
    )
  })

  it('says of every bad month which target survives it', () => {
    show()
    const table = screen.getByRole('table', { name: 'Which target survives which month' })
    const row = within(table).getByRole('row', { name: /^harbour/ })
    const said = within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent.replaceAll('\u00a0', ' '))
    // 31.01 m of 43.2 m at 99.9 %, and of 21.6 m at 99.95 %.
    expect(said).toContain('71.8 %: kept')
    expect(said).toContain('143.6 %: broken')
  })

  it('has a checklist that speaks of the network', () => {
    show()
    expect(screen.getByRole('heading', { name: 'Before you begin' })).toBeInTheDocument()
    expect(screen.getByText(/once with a network/)).toBeInTheDocument()
  })
})
