import type { LearningView, Topic } from './topic.ts'

/** What a person is busy with who has just come to a view. */
export const arrivalIn: Readonly<Record<LearningView, Topic>> = {
  budget: 'arrival',
  alerts: 'alerts-arrival',
  delivery: 'delivery-arrival',
  system: 'system-arrival',
}
