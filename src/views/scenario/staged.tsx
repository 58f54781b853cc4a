import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import type { StagePart } from '../../lessons/stage.ts'

/** Which parts of a view a lesson or a slide lets be seen. null everywhere else: all of them. */
export interface Stage {
  readonly shows: ReadonlySet<StagePart> | 'all'
  /** Parts that would give an answer away. */
  readonly covers: ReadonlySet<StagePart>
  /** What stands in their place. */
  readonly cover: ReactNode
}

export const StageContext = createContext<Stage | null>(null)

export interface StagedProps {
  readonly part: StagePart
  readonly children: ReactNode
  /** What stands for the part while it is hidden: the words of a control that is not to be touched. */
  readonly otherwise?: ReactNode
  /** What stands for it while it is covered, where the cover of the stage stands elsewhere already. */
  readonly covered?: ReactNode
}

/** Which parts of a view are seen, neither hidden nor covered. */
export const useSeen = (): ((part: StagePart) => boolean) => {
  const stage = useContext(StageContext)
  return (part) => stage === null || (!stage.covers.has(part) && (stage.shows === 'all' || stage.shows.has(part)))
}

/** Whether a part is covered, so that nothing else may tell what it says. */
export const useCovered = (part: StagePart): boolean => useContext(StageContext)?.covers.has(part) ?? false

/** Whether the view stands on a stage: then what it shows is shown at once, and nothing in it leads away. */
export const useOnStage = (): boolean => useContext(StageContext) !== null

/** A part of a view that a lesson may hide or cover. What is not seen is not worked out either. */
export const Staged = ({ part, children, otherwise = null, covered }: StagedProps) => {
  const stage = useContext(StageContext)
  if (stage === null) return children
  if (stage.covers.has(part)) return covered === undefined ? stage.cover : covered
  return stage.shows === 'all' || stage.shows.has(part) ? children : otherwise
}
