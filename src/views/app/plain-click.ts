/** Whether a click on a link is for the app. With a key held down it is for the browser: another tab, another window. */
export const isPlainClick = (event: Pick<MouseEvent, 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>): boolean =>
  !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** The link that a plain click anywhere on a page means, when nobody has taken the click; null: none. */
export const clickedLink = (event: MouseEvent): HTMLAnchorElement | null =>
  !event.defaultPrevented && event.button === 0 && isPlainClick(event) && event.target instanceof Element
    ? event.target.closest('a')
    : null
