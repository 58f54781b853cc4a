import type { Delivery } from '../../../src/core/delivery/delivery.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { DeliveryView } from '../../../src/views/delivery/delivery-view.tsx'
import { renderOverStore, workshopScenario } from '../support/workshop.tsx'

/** The Delivery view over the workshop's scenario, whose team delivers so. */
export const renderDelivery = (delivery: Partial<Delivery> = {}, scenario: Partial<Scenario> = {}): WorkspaceStore =>
  renderOverStore(<DeliveryView policyDocument={<p>The policy as a page</p>} />, {
    ...workshopScenario,
    ...scenario,
    delivery: { ...workshopScenario.delivery, ...delivery },
  })
