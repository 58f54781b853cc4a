import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { createLearningStore } from './learning-store.ts'
import type { LearningActions, LearningState, LearningStore } from './learning-store.ts'

let ofBrowser: LearningStore | null = null

/** The browser's own, made when it is first asked for. Some browsers throw already when storage is named. */
const browserLearning = (): LearningStore =>
  (ofBrowser ??= createLearningStore({
    storage: {
      getItem: (key) => localStorage.getItem(key),
      setItem: (key, text) => localStorage.setItem(key, text),
    },
    session: {
      getItem: (key) => sessionStorage.getItem(key),
      setItem: (key, text) => sessionStorage.setItem(key, text),
    },
    events: window,
  }))

const LearningContext = createContext<LearningStore | null>(null)

/** Another place to keep it than the browser's, for tests. */
export const LearningProvider = LearningContext.Provider

const useLearningStore = (): LearningStore => useContext(LearningContext) ?? browserLearning()

/** One part of what was learned. The selector must return something that is already there, not make it anew. */
export const useLearning = <Part>(select: (state: LearningState) => Part): Part => useStore(useLearningStore(), select)

/** The verbs. They never change. */
export const useLearningActions = (): LearningActions => useLearningStore().getState()
