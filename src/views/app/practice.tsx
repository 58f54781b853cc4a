import type { LearningView, Topic } from '../../lessons/topic.ts'
import { InPractice } from '../learn/in-practice.tsx'
import { sendTo } from './parts.ts'
import { useTold } from './use-told.ts'

/** The panel beside a view, with the open scenario's numbers. */
export const Practice = ({ view, topic }: { readonly view: LearningView; readonly topic: Topic }) => (
  <InPractice view={view} topic={topic} told={useTold()} onTry={sendTo} />
)
