import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import { DAY } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { StoreProvider } from '../../../src/store/use-store.ts'
import { PolicyDocument } from '../../../src/views/exchange/policy-document.tsx'
import { at } from '../../core/build.ts'
import { aStoreOf } from '../../store/support/a-store.ts'
import { noSeries } from '../app/support/remembered.tsx'

const now = at('2026-11-22T12:00')

const show = (changes: Partial<Scenario> = {}) => {
  const { store } = aStoreOf([
    { ...newScenario('one', 'Checkout'), now, sloWindow: { kind: 'rolling', duration: 30 * DAY }, ...changes },
  ])
  render(
    <StoreProvider value={{ store, seriesStorage: noSeries }}>
      <PolicyDocument />
    </StoreProvider>,
  )
  return store
}

let saved: { name: string; file: Blob | null } = { name: '', file: null }

beforeEach(() => {
  saved = { name: '', file: null }
  URL.createObjectURL = (file: Blob) => {
    saved.file = file
    return 'blob:one'
  }
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.name = this.download
  })
})

const page = (): HTMLElement => screen.getByRole('article', { name: 'The policy as a page' })
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ')

it('is a page with the promise, the clauses in full, what follows an outage, and its sources', () => {
  show()
  expect(within(page()).getByRole('heading', { name: 'Error-budget policy: Checkout' })).toBeVisible()
  // 0.1 % of 30 days.
  expect(plain(page().textContent)).toContain(
    'Checkout succeeds for 99.9 % of requests over 30 days, rolling. The error budget is what may fail without breaking this promise: 0.1 %, or 43m 12s of full outage.',
  )
  const rows = within(page()).getAllByRole('row').slice(1)
  expect(rows.map((row) => plain(row.children[0]?.textContent))).toEqual([
    '25 % or more',
    '0 % up to 25 %',
    'less than 0 %',
  ])
  expect(plain(rows[2]?.textContent)).toBe(
    'less than 0 %FreezeNo releases until the service is back within its objective. The team works on reliability.The owner of the service and the owner of the product togetherEmergency fixes (P0) and security fixes5 %',
  )
  expect(plain(page().textContent)).toContain('more than 20 % of the error budget gets a post-mortem')
  expect(within(page()).getByRole('link', { name: /Example Error Budget Policy/ })).toBeVisible()
})

it('outlives the calendar period it was written in', () => {
  show({ sloWindow: { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' } })
  expect(plain(page().textContent)).toContain('over each calendar month, Europe/Berlin.')
  expect(plain(page().textContent)).toContain('Written on 22 November 2026.')
})

it('changes with the policy', () => {
  const store = show()
  const [first, ...others] = USUAL_POLICY.clauses
  act(() =>
    store
      .getState()
      .editScenario(
        { policy: { ...USUAL_POLICY, clauses: [{ ...first, decides: 'The duty lead' }, ...others] as never } },
        '',
      ),
  )
  expect(page()).toHaveTextContent('The duty lead')
})

it('is copied and saved as the same Markdown, named after the service', async () => {
  const user = userEvent.setup()
  show()
  await user.click(screen.getByRole('button', { name: 'Copy the policy as Markdown' }))
  expect(await screen.findByText('Copied')).toBeVisible()
  const copied = await navigator.clipboard.readText()
  expect(copied).toMatch(/^# Error-budget policy: Checkout\n/)
  expect(plain(copied)).toContain('| 25 % or more | **Ship** | Releases go out as planned. |')
  await user.click(screen.getByRole('button', { name: /^Download/ }))
  expect(saved.name).toBe('checkout-error-budget-policy.md')
  expect(saved.file?.type).toBe('text/markdown')
  expect(await saved.file?.text()).toBe(copied)
})

it('says what to do where the page may not copy', async () => {
  const user = userEvent.setup()
  show()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
  await user.click(screen.getByRole('button', { name: 'Copy the policy as Markdown' }))
  expect(await screen.findByText('This browser does not let the page copy: download it.')).toBeVisible()
})

it('is what the browser prints while it is open, whichever way it is asked', async () => {
  let marked = false
  vi.stubGlobal('print', () => {
    marked = 'printed' in page().dataset
  })
  show()
  await userEvent.setup().click(screen.getByRole('button', { name: 'Print the policy' }))
  expect(marked).toBe(true)
})
