import './print-only.css'

/**
 * Prints one element of the page by itself: it is marked while the browser makes its sheets, and the style sheet leaves out
 * the rest.
 */
export const printOnly = (id: string): void => {
  const element = document.getElementById(id)
  const root = document.documentElement
  if (element === null) return
  root.dataset['printsAlone'] = ''
  element.dataset['printed'] = ''
  addEventListener(
    'afterprint',
    () => {
      delete root.dataset['printsAlone']
      delete element.dataset['printed']
    },
    { once: true },
  )
  print()
}
