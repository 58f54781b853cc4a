import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { answer, answerCard, finish, forget, NOTHING_LEARNED, recall } from './learned.ts'
import type { Learned, Lesson } from './learned.ts'
import { putAside } from './stored-workspace.ts'
import { LEARNING_KEY, learnedText, readLearned } from './stored-learned.ts'
import type { TextStorage } from './text-storage.ts'

/**
 * Whether what is learned is kept in the browser, or why not:
 * - `refused`: the browser keeps nothing, as in a private window.
 * - `full`: there is no room left.
 * - `newer`: a later Burnline keeps it in a way that this one does not know.
 */
export type Keeping = 'kept' | 'refused' | 'full' | 'newer'

export interface LearningState {
  readonly learned: Learned
  readonly keeping: Keeping
  /** Whether something that was stored could not be read. It is put aside as it was. */
  readonly hasUnread: boolean
}

export interface LearningActions {
  /** Keeps whether the first guess at a step was right. Later guesses change nothing. */
  answered(course: string, step: string, right: boolean): void
  /** Keeps that the one thing of a step was done. */
  did(course: string, step: string): void
  cardAnswered(card: string, right: boolean): void
  forgetCourse(course: string): void
  forgetCards(): void
  forgetAll(): void
  /** Takes back that something was forgotten. */
  takeBack(before: Learned): void
}

export type LearningStore = StoreApi<LearningState & LearningActions>

/** Where it is kept, and where other tabs are heard of: the browser's window, or a test's. */
export interface LearningParts {
  readonly storage: TextStorage
  readonly events: Pick<Window, 'addEventListener'>
}

/**
 * What somebody has learned. Every change is made at once to what is stored at that moment, so that two tabs lose nothing of
 * each other's. What could not be written is made again with the next change.
 */
export const createLearningStore = ({ storage, events }: LearningParts): LearningStore => {
  let unwritten: readonly Lesson[] = []

  const stored = (): LearningState & { readonly raw: string | null } => {
    let raw: string | null
    try {
      raw = storage.getItem(LEARNING_KEY)
    } catch {
      return { learned: NOTHING_LEARNED, keeping: 'refused', hasUnread: false, raw: null }
    }
    const { learned, unread, newer } = readLearned(raw)
    return { learned, keeping: newer ? 'newer' : 'kept', hasUnread: unread, raw }
  }

  const store = createStore<LearningState & LearningActions>()((set, get) => {
    const change = (lesson: Lesson): void => {
      unwritten = [...unwritten, lesson]
      const { raw, keeping, hasUnread, learned: before } = stored()
      const learned = unwritten.reduce((last, one) => one(last), before)
      set({ learned, keeping, hasUnread: hasUnread || get().hasUnread })
      if (keeping !== 'kept') return
      try {
        if (hasUnread && raw !== null) putAside(storage, raw)
        storage.setItem(LEARNING_KEY, learnedText(learned))
        unwritten = []
      } catch {
        set({ keeping: 'full' })
      }
    }
    const { learned, keeping, hasUnread } = stored()
    return {
      learned,
      keeping,
      hasUnread,
      answered: (course, step, right) => change(answer(course, step, right)),
      did: (course, step) => change(finish(course, step)),
      cardAnswered: (card, right) => change(answerCard(card, right)),
      forgetCourse: (course) => change(forget(course)),
      forgetCards: () => change((learned) => ({ ...learned, cards: {} })),
      forgetAll: () => change(() => NOTHING_LEARNED),
      takeBack: (before) => change(recall(before)),
    }
  })

  events.addEventListener('storage', (event) => {
    // Without a key all of the storage was emptied.
    if (event.key !== LEARNING_KEY && event.key !== null) return
    const { learned, keeping, hasUnread } = stored()
    store.setState({
      learned: unwritten.reduce((last, one) => one(last), learned),
      keeping: unwritten.length > 0 && keeping === 'kept' ? store.getState().keeping : keeping,
      hasUnread: hasUnread || store.getState().hasUnread,
    })
  })
  return store
}
