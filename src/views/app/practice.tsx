import type { LearningView, Topic } from '../../lessons/topic.ts'
import { rowNamed } from '../learn/ideas/idea-address.ts'
import { InPractice } from '../learn/in-practice.tsx'
import type { SentBy } from '../learn/use-shown-idea.ts'
import { sendTo } from './parts.ts'
import { entry, learnPath } from './route.ts'
import { useTold } from './use-told.ts'

/** The idea of the comparison that sent the person to this view, and to which part. */
const sentBy = (): SentBy | null => {
  const { cameFrom, sentTo } = entry() ?? {}
  const [page, name] = cameFrom === undefined ? [] : learnPath(cameFrom)
  const key = page === 'ideas' ? rowNamed(name) : null
  return key === null || sentTo === undefined ? null : { key, part: sentTo }
}

/** The panel beside a view, with the open scenario's numbers. */
export const Practice = ({ view, topic }: { readonly view: LearningView; readonly topic: Topic }) => (
  <InPractice view={view} topic={topic} told={useTold()} sentBy={sentBy} onTry={(part) => sendTo(part)} />
)
