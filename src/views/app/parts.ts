import type { PracticePart } from '../../lessons/topic.ts'

const FIRST_CONTROL = 'button:not(:disabled), input, select'

/** Where a part's first control is not what the person came for. */
const CONTROLS: Readonly<Partial<Record<PracticePart | 'service', string>>> = {
  chart: '[role="slider"]',
  incidents: 'button[aria-label^="Edit"]',
}

/** Moves the focus to the control of a part of the page that the person was sent to. A field is ready to be typed over. */
export const focusPart = (part: PracticePart | 'service'): void => {
  const place = document.querySelector(`[data-part="${part}"]`)
  const control = place?.querySelector<HTMLElement>(CONTROLS[part] ?? FIRST_CONTROL)
  control?.scrollIntoView({ block: 'center' })
  control?.focus()
  if (control instanceof HTMLInputElement) control.select()
}
