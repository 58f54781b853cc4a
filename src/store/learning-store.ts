import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Instant } from '../core/quantity/units.ts'
import { answer, answerCard, finish, forget, NOTHING_LEARNED, recall } from './learned.ts'
import type { Learned, Lesson } from './learned.ts'
import { putAside } from './stored-workspace.ts'
import { LEARNING_KEY, learnedText, readLearned } from './stored-learned.ts'
import type { TextStorage } from './text-storage.ts'
import { readVisits, VISITS_KEY, visitsText, withoutVisit, withVisit } from './visits.ts'
import type { StepVisit, Visits } from './visits.ts'

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
  /** What was done in each step in this tab: a reload or a walk to another page does not undo it. */
  readonly visits: Visits
}

export interface LearningActions {
  /** Keeps whether the first guess at a step was right. Later guesses change nothing. */
  answered(course: string, step: string, right: boolean): void
  /** Keeps that the one thing of a step was done. */
  did(course: string, step: string): void
  cardAnswered(card: string, right: boolean): void
  /** Keeps for this tab what was done in a step of the course of that day. */
  visited(course: string, step: string, day: Instant, changes: Partial<StepVisit>): void
  /** Forgets what was done in a step in this tab, so that it begins anew. What was learned stays. */
  forgetVisit(course: string, step: string): void
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
  /** Where this tab alone keeps what is open in it; in memory when not given. */
  readonly session?: TextStorage
  readonly events: Pick<Window, 'addEventListener'>
}

/** What the tab keeps; null where nothing may be written over it. */
const visitsIn = (session: TextStorage | undefined): Visits | null => {
  try {
    return readVisits(session?.getItem(VISITS_KEY) ?? null)
  } catch {
    return {}
  }
}

/**
 * What somebody has learned. Every change is made at once to what is stored at that moment, so that two tabs lose nothing of
 * each other's. What could not be written is made again with the next change.
 */
export const createLearningStore = ({ storage, session, events }: LearningParts): LearningStore => {
  let unwritten: readonly Lesson[] = []

  const stored = (): Omit<LearningState, 'visits'> & { readonly raw: string | null } => {
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
    const found = visitsIn(session)
    const visit = (change: (visits: Visits) => Visits): void => {
      const visits = change(get().visits)
      set({ visits })
      if (found === null) return
      try {
        session?.setItem(VISITS_KEY, visitsText(visits))
      } catch {
        // Full or refused: what is open stays as it is until the tab is closed.
      }
    }
    const { learned, keeping, hasUnread } = stored()
    return {
      learned,
      keeping,
      hasUnread,
      visits: found ?? {},
      answered: (course, step, right) => change(answer(course, step, right)),
      did: (course, step) => change(finish(course, step)),
      cardAnswered: (card, right) => change(answerCard(card, right)),
      visited: (course, step, day, changes) => visit((visits) => withVisit(visits, course, step, day, changes)),
      forgetVisit: (course, step) => visit((visits) => withoutVisit(visits, course, step)),
      forgetCourse: (course) => {
        change(forget(course))
        visit((visits) => withoutVisit(visits, course))
      },
      forgetCards: () => change((learned) => ({ ...learned, cards: {} })),
      forgetAll: () => {
        change(() => NOTHING_LEARNED)
        visit(() => ({}))
      },
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
