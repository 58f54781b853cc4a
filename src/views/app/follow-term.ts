import { goToAddress } from './route.ts'

const TERMS = '#/learn/glossary/'

/** Lets a link from a lesson to a term of the glossary keep the way back to the lesson, unless a key says that it is for the browser. */
export const followTerm = (event: MouseEvent): void => {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const address = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : null
  if (!address?.startsWith(TERMS)) return
  event.preventDefault()
  goToAddress(address, { cameFrom: location.hash })
}
