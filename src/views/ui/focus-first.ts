const FOCUSABLE = 'input, select, textarea, button, a[href], [tabindex]:not([tabindex="-1"])'

/** Puts the focus on the first control inside, or on the element itself when it only has words. */
export const focusFirst = (element: HTMLElement): void => {
  const first = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].find((each) => !each.matches(':disabled'))
  ;(first ?? element).focus({ preventScroll: true })
}
