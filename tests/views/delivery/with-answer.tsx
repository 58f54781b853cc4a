import type { ReactNode } from 'react'
import { deliveryAssessment } from '../../../src/core/delivery/delivery-assessment.ts'
import type { DeliveryAssessment } from '../../../src/core/delivery/delivery-assessment.ts'
import type { Assessment } from '../../../src/core/scenario/assessment.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { useAssessment, useOpenScenario } from '../../../src/store/use-store.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { renderOverStore, workshopScenario } from '../support/workshop.tsx'

type Show = (assessment: Assessment, answer: DeliveryAssessment) => ReactNode

const Answered = ({ show }: { readonly show: Show }) => {
  const scenario = useOpenScenario()
  const assessment = useAssessment()
  return assessment === null ? null : show(assessment, deliveryAssessment(scenario, assessment))
}

/** Mounts a part of the Delivery view over the workshop's scenario: 29m of 43m 12s spent, so 32.9 % are left. */
export const renderWithAnswer = (show: Show, changes: Partial<Scenario> = {}): WorkspaceStore =>
  renderOverStore(<Answered show={show} />, { ...workshopScenario, ...changes })

/** What a person reads. */
export const plain = (element: Element | null): string => (element?.textContent ?? '').replaceAll('\u00a0', ' ')
