import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { setLocale } from '../../../../src/format/locale.ts'
import { TERM_KEYS } from '../../../../src/lessons/term-keys.ts'
import { GlossaryPage } from '../../../../src/views/learn/glossary/glossary-page.tsx'
import { handWorked, noOthers } from '../../../lessons/support/scenarios.ts'

setLocale('en-GB')

beforeEach(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = vi.fn<() => void>()
})

const show = (path: readonly string[] = []) =>
  render(<GlossaryPage path={path} told={{ ...handWorked(), failingOf: noOthers }} onTry={() => {}} />)

it('has every term once, under its own heading', () => {
  show()
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(TERM_KEYS.length)
})

it('shows a term with the numbers of the open scenario, and leads to the terms that explain it', () => {
  show()
  const entry = screen.getByRole('region', { name: 'Error budget' })
  expect(entry.textContent.replaceAll('\u00a0', ' ')).toContain('99.9 % leaves 0.1 % to fail')
  expect(
    screen
      .getByRole('region', { name: 'Error-budget policy' })
      .querySelector('a[href="#/learn/glossary/budget-remaining"]'),
  ).not.toBeNull()
})

it('a link to a term puts the focus on it', () => {
  show(['burn-rate'])
  expect(screen.getByRole('heading', { name: 'Burn rate' })).toHaveFocus()
  expect(document.title).toBe('Burn rate · Learn · Burnline')
})

it('a link to a term that is not there says so, and shows all', () => {
  show(['flux-capacity'])
  expect(screen.getByText(/There is no term “flux-capacity” here/)).toBeInTheDocument()
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(TERM_KEYS.length)
})

it.each([
  'severity',
  'forecast',
  'even burn',
  'Workbook',
  'ledger',
  'exempt',
  'Timeslices',
  'first alert',
  'nine',
  'P0',
])('finds the word “%s”, which the views use', async (word) => {
  show()
  await userEvent.setup().type(screen.getByRole('textbox', { name: 'Find a term' }), word)
  expect(screen.getAllByRole('heading', { level: 2 }).length).toBeGreaterThan(0)
})

it('finds a term by what it means, and says how many it found', async () => {
  show()
  const user = userEvent.setup()
  await user.type(screen.getByRole('textbox', { name: 'Find a term' }), 'wakes somebody')
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Page')
  expect(screen.getByText(`1 of ${TERM_KEYS.length} terms`)).toBeInTheDocument()
  await user.type(screen.getByRole('textbox', { name: 'Find a term' }), 'xyz')
  expect(screen.getByText(/No term says that/)).toBeInTheDocument()
})
