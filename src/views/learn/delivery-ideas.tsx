import { deliveryIdeas } from '../../lessons/delivery-ideas.ts'
import { IdeaPanel } from './idea-panel.tsx'
import type { ShownIdeaProps } from './idea-panel.tsx'

/** The ideas beside the Delivery view. */
export const DeliveryIdeas = (props: ShownIdeaProps) => <IdeaPanel ideas={deliveryIdeas} {...props} />
