import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { IncidentLedger } from '../../../src/views/budget/incident-ledger.tsx'
import { useAssessment } from '../../../src/store/use-store.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { renderOverStore, workshopScenario } from '../support/workshop.tsx'

const now = Date.UTC(2026, 10, 22)

const Ledger = () => {
  const assessment = useAssessment()
  return assessment === null ? null : <IncidentLedger assessment={assessment} />
}

const field = (name: string): HTMLElement => screen.getByRole('textbox', { name })

const written = (store: WorkspaceStore) => store.getState().scenarios[0]?.incidents.at(-1)

const begin = async (): Promise<{
  readonly user: ReturnType<typeof userEvent.setup>
  readonly store: WorkspaceStore
}> => {
  const user = userEvent.setup()
  const store = renderOverStore(<Ledger />)
  await user.click(screen.getByRole('button', { name: 'Add incident' }))
  return { user, store }
}

it('is over now, however long it lasted, until somebody says when it began', async () => {
  const { user, store } = await begin()
  expect(field('Began')).toHaveValue('2026-11-21 23:00')
  await user.type(field('Lasted'), '6h')
  expect(field('Began')).toHaveValue('2026-11-21 18:00')
  expect(written(store)).toMatchObject({ began: now - 6 * HOUR, lasted: 6 * HOUR })
  await user.clear(field('Lasted'))
  await user.type(field('Lasted'), '90m')
  expect(written(store)).toMatchObject({ began: now - 90 * MINUTE, lasted: 90 * MINUTE })
})

it('keeps the beginning that was typed, even one that it would have had anyway', async () => {
  const { user, store } = await begin()
  await user.clear(field('Began'))
  await user.type(field('Began'), '2026-11-21 23:00')
  await user.type(field('Lasted'), '6h')
  expect(written(store)).toMatchObject({ began: now - HOUR, lasted: 6 * HOUR })
})

it('leaves a beginning that cannot be read yet where it is typed', async () => {
  const { user, store } = await begin()
  await user.clear(field('Began'))
  await user.type(field('Began'), 'yesterday')
  await user.type(field('Lasted'), '6h')
  expect(field('Began')).toHaveValue('yesterday')
  expect(written(store)).toMatchObject({ began: now - HOUR, lasted: 6 * HOUR })
})

it('keeps the beginning of an incident that was moved elsewhere meanwhile', async () => {
  const { user, store } = await begin()
  await user.type(field('Lasted'), '6h')
  const { id } = written(store)!
  store.getState().editIncident(id, { began: now - 48 * HOUR }, 'began')
  await user.clear(field('Lasted'))
  await user.type(field('Lasted'), '2h')
  expect(written(store)).toMatchObject({ began: now - 48 * HOUR, lasted: 2 * HOUR })
})

it('leaves the beginning of an incident of before alone', async () => {
  const user = userEvent.setup()
  const store = renderOverStore(<Ledger />)
  const { began } = workshopScenario.incidents[0]!
  await user.click(screen.getByRole('button', { name: 'Edit Bad deploy' }))
  await user.clear(field('Lasted'))
  await user.type(field('Lasted'), '6h')
  expect(store.getState().scenarios[0]?.incidents[0]).toMatchObject({ began, lasted: 6 * HOUR })
})
