import { screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { BUDGETING_METHODS } from '../../src/core/budgeting/budgeting-method.ts'
import { DAY } from '../../src/core/quantity/units.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import { AlertsView } from '../../src/views/alerts/alerts-view.tsx'
import { LearnPlace } from '../../src/views/app/learn-place.tsx'
import { BudgetView } from '../../src/views/budget/budget-view.tsx'
import { CompareView } from '../../src/views/compare/compare-view.tsx'
import { DeliveryView } from '../../src/views/delivery/delivery-view.tsx'
import { SystemView } from '../../src/views/system/system-view.tsx'
import { renderOverScenarios, workshopScenario } from './support/workshop.tsx'

const VIEWS: Readonly<Record<string, ReactNode>> = {
  Budget: <BudgetView />,
  Alerts: <AlertsView rulesAsCode={null} />,
  Delivery: <DeliveryView policyDocument={null} />,
  System: <SystemView outline={null} />,
  Compare: <CompareView />,
  Ideas: <LearnPlace path={['ideas']} />,
}

/** A window in which nothing counts: it is maintenance, or given back, from end to end and beyond. */
const emptied = (kind: 'maintenance' | 'reclaimed', scenario: Scenario): Scenario => ({
  ...scenario,
  exclusions: [{ id: 'all', kind, reason: 'Moving house', began: (scenario.now ?? 0) - 200 * DAY, lasted: 400 * DAY }],
})

const cases = Object.keys(VIEWS).flatMap((view) =>
  (['maintenance', 'reclaimed'] as const).flatMap((kind) =>
    BUDGETING_METHODS.map((method) => [view, kind, method] as const),
  ),
)

it.each(cases)('%s has words for a window that is all %s, counted by %s', async (view, kind, budgetingMethod) => {
  const scenario = emptied(kind, { ...workshopScenario, budgetingMethod })
  renderOverScenarios(VIEWS[view], [scenario, { ...scenario, id: 'other', name: 'Other' }])
  await screen.findAllByRole('heading')
  await new Promise((done) => setTimeout(done, 100))
  expect(document.body.textContent).not.toMatch(/NaN|undefined|Infinity|∞/)
})
