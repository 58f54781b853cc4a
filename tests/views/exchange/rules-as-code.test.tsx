import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { budgetShare } from '../../../src/core/alert/alert-rule.ts'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { StoreProvider } from '../../../src/store/use-store.ts'
import { RulesAsCode } from '../../../src/views/exchange/rules-as-code.tsx'
import { at, incident } from '../../core/build.ts'
import { aStoreOf, openOf } from '../../store/support/a-store.ts'
import { noSeries } from '../app/support/remembered.tsx'

const now = at('2026-11-22T00:00')

const show = async (changes: Partial<Scenario> = {}) => {
  const { store } = aStoreOf([
    {
      ...newScenario('one', 'Checkout'),
      now,
      requestsPerSecond: 50,
      incidents: [incident(now - 5 * HOUR, '20m')],
      sloWindow: { kind: 'rolling', duration: 30 * DAY },
      alertRules: [
        {
          id: 'a',
          severity: 'page',
          longWindow: HOUR,
          shortWindow: 5 * MINUTE,
          threshold: budgetShare(2),
          for: 0,
        },
      ],
      ...changes,
    },
  ])
  render(
    <StoreProvider value={{ store, seriesStorage: noSeries }}>
      <RulesAsCode />
    </StoreProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Show the files' }))
  await screen.findByRole('textbox', { name: 'All requests' })
  return store
}

const shown = (name: string): string => screen.getByRole('group', { name }).textContent ?? ''
const retype = async (field: string, text: string) => {
  const box = screen.getByRole('textbox', { name: field })
  await userEvent.clear(box)
  await userEvent.click(box)
  await userEvent.paste(text)
}

/** What was saved last, under which name. */
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

it('keeps the files closed until they are asked for', async () => {
  await show()
  const button = screen.getByRole('button', { name: 'Hide the files' })
  expect(button).toHaveAttribute('aria-expanded', 'true')
  await userEvent.click(button)
  expect(screen.queryByRole('group', { name: /rules\.yaml/ })).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Show the files' })).toHaveAttribute('aria-expanded', 'false')
})

it('shows the alert rules with the counters it assumes, exact to the last digit', async () => {
  await show()
  expect(screen.getByRole('textbox', { name: 'All requests' })).toHaveValue('http_requests_total{job="checkout"}')
  expect(screen.getByRole('textbox', { name: 'Failed requests' })).toHaveValue(
    'http_requests_total{job="checkout",code=~"5.."}',
  )
  expect(screen.getByRole('textbox', { name: 'All requests' })).toHaveAccessibleDescription(/Assumed/)
  expect(shown('checkout-slo-alerts.rules.yaml')).toContain(
    'slo:error_ratio:rate1h{service="Checkout",slo="availability"} > 0.0144',
  )
  expect(screen.getByText('promtool check rules checkout-slo-alerts.rules.yaml')).toBeVisible()
})

it('asks for the counters once: they are kept with the scenario and stand in every file', async () => {
  const store = await show()
  await retype('All requests', 'requests_total{app="shop"}')
  await retype('Failed requests', "errors_total{app='shop'}")
  expect(openOf(store).metrics).toEqual({
    valid: { metric: 'requests_total', matchers: [{ label: 'app', operator: '=', value: 'shop' }] },
    bad: { metric: 'errors_total', matchers: [{ label: 'app', operator: '=', value: 'shop' }] },
  })
  expect(screen.getByRole('textbox', { name: 'All requests' })).not.toHaveAccessibleDescription(/Assumed/)
  expect(shown('checkout-slo-alerts.rules.yaml')).toContain('sum(rate(errors_total{app="shop"}[5m]))')
  store.getState().undo()
  store.getState().undo()
  expect(openOf(store).metrics).toBeNull()
})

it('says beside the field what is wrong with a counter, keeps what was typed, and stays with the last good one', async () => {
  const store = await show()
  await retype('Failed requests', 'rate(errors_total[5m])')
  const field = screen.getByRole('textbox', { name: 'Failed requests' })
  expect(field).toHaveValue('rate(errors_total[5m])')
  expect(field).toHaveAccessibleDescription(/From character 5 on this cannot be read as one\./)
  expect(openOf(store).metrics).toBeNull()
  expect(shown('checkout-slo-alerts.rules.yaml')).toContain('code=~"5.."')
})

it('goes on calling the counter assumed that nobody has named', async () => {
  await show()
  await retype('All requests', 'http_server_requests_total')
  expect(screen.getByRole('textbox', { name: 'All requests' })).not.toHaveAccessibleDescription(/Assumed/)
  expect(screen.getByRole('textbox', { name: 'Failed requests' })).toHaveAccessibleDescription(/Assumed/)
})

it('shows the error budget and the Kubernetes resource, each with how to check it', async () => {
  await show()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'File' }), 'Error budget')
  expect(shown('checkout-error-budget.rules.yaml')).toContain('slo:error_budget_remaining:ratio')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Format' }), 'Kubernetes PrometheusRule')
  expect(shown('checkout-slo.prometheusrule.yaml')).toContain('kind: PrometheusRule')
  expect(screen.queryByRole('combobox', { name: 'File' })).not.toBeInTheDocument()
  expect(screen.getByText(/^yq \.spec/)).toBeVisible()
})

it('writes the test when it is looked at, and anew after a change', async () => {
  const store = await show()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'File' }), 'Test of the alert rules')
  expect(screen.getByText('Writing the test…')).toBeVisible()
  await screen.findByRole('group', { name: 'checkout-slo-alerts.test.yaml' })
  expect(shown('checkout-slo-alerts.test.yaml')).toContain('# ErrorBudgetBurnPage_1h_5m fires once')
  expect(screen.getByText('promtool test rules checkout-slo-alerts.test.yaml')).toBeVisible()
  const version = screen.getByRole('combobox', { name: 'Your promtool is version' })
  expect(version).toHaveValue('3')
  expect(version).toHaveAccessibleDescription(/Debian and Ubuntu holds 2\.x/)
  expect(screen.getByText(/written for promtool 3\.x: one of 2\.x may differ by an evaluation/)).toBeVisible()
  await userEvent.selectOptions(version, '2.x')
  expect(screen.getByText(/written for promtool 2\.x: one of 3\.x may differ/)).toBeVisible()
  expect(openOf(store).alertReading.sampling.version).toBe(2)
  store.getState().editScenario({ incidents: [] }, '')
  await waitFor(() => expect(shown('checkout-slo-alerts.test.yaml')).toContain('ErrorBudgetBurnPage_1h_5m never fires'))
})

it('says why no test can be made', async () => {
  await show({ alertRules: [] })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'File' }), 'Test of the alert rules')
  expect(await screen.findByText('There is no alert rule to test. Add one above.')).toBeVisible()
})

it('copies and saves the whole file', async () => {
  const user = userEvent.setup()
  await show()
  await user.click(screen.getByRole('button', { name: 'Copy checkout-slo-alerts.rules.yaml' }))
  expect(await screen.findByText('Copied')).toBeVisible()
  expect(await navigator.clipboard.readText()).toBe(shown('checkout-slo-alerts.rules.yaml'))
  await user.click(screen.getByRole('button', { name: 'Download checkout-slo-alerts.rules.yaml' }))
  expect(saved.name).toBe('checkout-slo-alerts.rules.yaml')
  expect(await saved.file?.text()).toBe(shown('checkout-slo-alerts.rules.yaml'))
})

it('says so where a browser does not let it copy', async () => {
  const user = userEvent.setup()
  await show()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
  await user.click(screen.getByRole('button', { name: 'Copy checkout-slo-alerts.rules.yaml' }))
  expect(await screen.findByText(/does not let the page copy/)).toBeVisible()
})
