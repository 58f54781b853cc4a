import { useMemo } from 'react'
import { effectsIn } from '../../lessons/course-page/effect.ts'
import type { Effect } from '../../lessons/course-page/effect.ts'
import type { Known, Step } from '../../lessons/course/course.ts'
import type { StagePart } from '../../lessons/stage.ts'
import type { ShownEffect } from '../learn/course/course-run.ts'
import { factWords } from '../learn/fact-words.ts'

/** Where the numbers stand that are no answer of a view. */
const PLACES: Readonly<Partial<Record<StagePart, string>>> = {
  verdict: '[data-part="verdict"]',
  allowance: '[aria-label="Allowed downtime"]',
}

const ANSWER = '#main output'

const reads = (fact: Effect['before']): string | null => (fact === null ? null : factWords(fact))

/** What the one thing has changed: the first number that reads differently now. */
export const useShownEffect = ({ view, shows }: Step, before: Known, after: Known | null): ShownEffect | null =>
  useMemo(() => {
    if (after === null) return null
    const isShown = ({ part }: Effect): boolean => shows === 'all' || (shows as readonly StagePart[]).includes(part)
    const changed = effectsIn(view, before, after).filter((one) => reads(one.before) !== reads(one.after))
    const effect = changed.find(isShown) ?? changed[0]
    if (effect === undefined) return null
    const { said, part } = effect
    const show = (): void => document.querySelector(PLACES[part] ?? ANSWER)?.scrollIntoView({ block: 'center' })
    return { said, show: isShown(effect) ? show : null }
  }, [view, shows, before, after])
