import type { CardKey } from '../cards/card-keys.ts'
import type { CourseKey } from '../course/course-keys.ts'

/** What an item of an agenda is. Whatever it names exists, or it is an error here. */
export type AgendaPart =
  | { readonly kind: 'course'; readonly key: CourseKey }
  | { readonly kind: 'cards'; readonly keys: readonly [CardKey, ...CardKey[]] }
  | { readonly kind: 'game' }
  /** Said by who leads, with the title given; `talk` at the beginning or between, `debrief` after something was done. */
  | { readonly kind: 'talk' | 'debrief' | 'break'; readonly title: string }

/** What to say of an item to who leads. */
export interface ItemWords {
  /** What to say. */
  readonly say: string
  /** What people get wrong, or what goes wrong. */
  readonly wrong: string
  /** When to move on. */
  readonly moveOn: string
}

export interface AgendaItem extends ItemWords {
  readonly minutes: number
  readonly part: AgendaPart
}

export interface Agenda {
  /** In all. */
  readonly minutes: number
  readonly title: string
  /** For whom, and what they take home. */
  readonly aim: string
  readonly items: readonly [AgendaItem, ...AgendaItem[]]
}
