import { alertIdeas } from '../../lessons/alert-ideas.ts'
import { IdeaPanel } from './idea-panel.tsx'
import type { ShownIdeaProps } from './idea-panel.tsx'

/** The ideas beside the Alerts view. */
export const AlertIdeas = (props: ShownIdeaProps) => <IdeaPanel ideas={alertIdeas} {...props} />
