import { useState } from 'react'
import { whoNeeds, withoutComponents } from '../../core/dependency/edit-system.ts'
import type { SystemModel } from '../../core/dependency/system-model.ts'
import { deletionWords } from './deletion-words.ts'
import { useEditSystem } from './use-system.ts'

export interface Deletion {
  readonly remove: (id: string) => void
  /** What the last one took with it; empty when there was none, or when it is back. */
  readonly told: string
}

/** Deletes components, and tells what that did to the others: a promise that rises because of it is no better system. */
export const useDeletion = (system: SystemModel): Deletion => {
  const edit = useEditSystem()
  const [last, setLast] = useState<{ readonly id: string; readonly words: string } | null>(null)
  const gone = last !== null && !system.components.some(({ id }) => id === last.id)
  return {
    remove: (id) => {
      const found = system.components.find((one) => one.id === id)
      if (found === undefined) return
      const needers = whoNeeds(system, id).map(({ name }) => name)
      setLast({ id, words: deletionWords(found.name, needers) })
      edit((before) => withoutComponents(before, [id]), '')
    },
    told: gone ? last.words : '',
  }
}
