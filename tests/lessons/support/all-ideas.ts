import { alertIdeas } from '../../../src/lessons/alert-ideas.ts'
import { deliveryIdeas } from '../../../src/lessons/delivery-ideas.ts'
import type { Idea } from '../../../src/lessons/idea.ts'
import type { IdeaKey } from '../../../src/lessons/idea-keys.ts'
import { firstIdeas } from '../../../src/lessons/ideas.ts'
import { systemIdeas } from '../../../src/lessons/system-ideas.ts'

export const allIdeas: Readonly<Record<IdeaKey, Idea>> = {
  ...firstIdeas,
  ...alertIdeas,
  ...deliveryIdeas,
  ...systemIdeas,
}
