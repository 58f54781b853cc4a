import { useCallback, useEffect, useRef, useState } from 'react'

export type WorkState = 'running' | 'done' | 'cancelled' | 'failed'

/** What a piece of work shows: of which question, and how far it has come. */
export interface Shown<Question, Picture> {
  readonly of: Question
  readonly picture: Picture
}

export interface Work<Question, Picture> {
  /** The newest picture, which may be of the question before until this one has its first; null before any. */
  readonly shown: Shown<Question, Picture> | null
  /** How the work on the question of now stands. */
  readonly state: WorkState
  /** Ends the work; what it has shown stays. */
  readonly cancel: () => void
  readonly again: () => void
}

/**
 * Begins the work; null where nothing comes of it.
 *
 * @param show takes a picture of what is known so far.
 */
export type BeginWork<Question, Picture> = (
  question: Question,
  show: (picture: Picture) => void,
  signal: AbortSignal,
) => Promise<Picture | null>

/**
 * Work that takes a while, begun anew whenever its question is another object, and `quiet` milliseconds after that: longer
 * than between two letters. No question, no work. Of work that was ended or overtaken nothing more is heard.
 */
export const useWork = <Question extends object, Picture>(
  question: Question | null,
  begin: BeginWork<Question, Picture>,
  quiet: number,
): Work<Question, Picture> => {
  const [shown, setShown] = useState<Shown<Question, Picture> | null>(null)
  const [stood, setStood] = useState<{ readonly of: Question; readonly state: WorkState } | null>(null)
  // Another object is another attempt.
  const [attempt, setAttempt] = useState({ after: quiet })
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (question === null) return
    const controller = new AbortController()
    const { signal } = controller
    const stand = (state: WorkState): void => {
      if (!signal.aborted) setStood({ of: question, state })
    }
    const show = (picture: Picture): void => {
      if (!signal.aborted) setShown({ of: question, picture })
    }
    const work = async (): Promise<void> => {
      stand('running')
      try {
        const picture = await begin(question, show, signal)
        if (picture === null) return
        show(picture)
        stand('done')
      } catch {
        stand('failed')
      }
    }
    const timer = setTimeout(() => void work(), attempt.after)
    const end = (): void => {
      clearTimeout(timer)
      controller.abort()
    }
    stop.current = () => {
      stand('cancelled')
      end()
    }
    return end
  }, [question, begin, attempt])
  return {
    shown,
    state: stood !== null && stood.of === question ? stood.state : 'running',
    cancel: useCallback(() => stop.current?.(), []),
    again: useCallback(() => setAttempt({ after: quiet }), [quiet]),
  }
}
