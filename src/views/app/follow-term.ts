import { clickedLink } from './plain-click.ts'
import { goToAddress } from './route.ts'

const TERMS = '#/learn/glossary/'

/** Lets a link from a lesson to a term of the glossary keep the way back to the lesson, unless a key says that it is for the browser. */
export const followTerm = (event: MouseEvent): void => {
  const address = clickedLink(event)?.getAttribute('href')
  if (!address?.startsWith(TERMS)) return
  event.preventDefault()
  goToAddress(address, { cameFrom: location.hash })
}
