import { BudgetView } from '../budget/budget-view.tsx'
import { AlertsPlace } from './alerts-place.tsx'
import { ComparePlace } from './compare-place.tsx'
import { DeliveryPlace } from './delivery-place.tsx'
import type { View } from './route.ts'
import { SystemPlace } from './system-place.tsx'

/** A view of the scenario that is open in the store around it. */
export const ShownView = ({ view }: { readonly view: Exclude<View, 'learn'> }) => {
  switch (view) {
    case 'alerts':
      return <AlertsPlace />
    case 'delivery':
      return <DeliveryPlace />
    case 'system':
      return <SystemPlace />
    case 'compare':
      return <ComparePlace />
    case 'budget':
      return <BudgetView />
  }
}
