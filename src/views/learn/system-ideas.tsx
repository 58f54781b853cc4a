import { systemIdeas } from '../../lessons/system-ideas.ts'
import { IdeaPanel } from './idea-panel.tsx'
import type { ShownIdeaProps } from './idea-panel.tsx'

/** The ideas beside the System view. */
export const SystemIdeas = (props: ShownIdeaProps) => <IdeaPanel ideas={systemIdeas} {...props} />
