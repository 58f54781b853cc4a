import type { PracticePart } from '../../lessons/topic.ts'

/** Moves the focus to the first control of a part of the page, as "Try it" asks. */
export const focusPart = (part: PracticePart): void => {
  const place = document.querySelector(`[data-part="${part}"]`)
  const control = place?.querySelector<HTMLElement>('button:not(:disabled), input, select, [role="slider"]')
  control?.scrollIntoView({ block: 'center' })
  control?.focus()
}
