import { readLink } from '../../interop/readable-link/read-link.ts'
import { writeLink } from '../../interop/readable-link/write-link.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { WorkspaceStore } from '../../store/workspace-store.ts'
import { builtInScenario, NEW_SERVICE } from './built-in.ts'
import {
  entry,
  followsScenario,
  isPackedLink,
  NOTES_ADDRESS,
  onView,
  pageOf,
  queryOf,
  replaceAddress,
  viewOf,
  withQuery,
} from './route.ts'

const FOLLOW_AFTER = 150

const withoutId = (scenario: Scenario): string => JSON.stringify({ ...scenario, id: '' })

/** Takes back what was said of the link before. */
const forgetLink = (store: WorkspaceStore): void => {
  const { dismissCode } = store.getState()
  dismissCode('link-problems')
  dismissCode('link-unreadable')
  dismissCode('view-unknown')
}

/** Opens what a link says. A scenario that is already there is opened again; another is added beside it, never over it. */
export const openLink = (store: WorkspaceStore, hash: string): void => {
  forgetLink(store)
  // Of a packed link the page shows what is in it, and asks. The presenter's notes are of no scenario.
  if (isPackedLink(hash) || hash === NOTES_ADDRESS) return
  const { clock, scenarios, openId, openScenario, receiveScenario, tell } = store.getState()
  const reading = readLink(queryOf(hash), { service: NEW_SERVICE, clock })
  if (viewOf(hash) === null) tell({ code: 'view-unknown', problems: [], original: null })
  if (reading.problems.length > 0) {
    const code = reading.kind === 'refused' ? 'link-unreadable' : 'link-problems'
    tell({ code, problems: reading.problems, original: null })
  }
  if (reading.kind === 'empty' || reading.kind === 'refused') return
  const scenario = reading.kind === 'built-in' ? builtInScenario(reading.now) : reading.scenario
  const query = writeLink(scenario)
  const there = scenarios.filter((one) =>
    query === null ? withoutId(one) === withoutId(scenario) : writeLink(one) === query,
  )
  const [first] = there
  if (first === undefined) receiveScenario(scenario)
  else if (!there.some(({ id }) => id === openId)) openScenario(first.id)
}

/** Goes back or forward to what was open there. The facts are today's: an old address does not undo what was edited since. */
const reopen = (store: WorkspaceStore, id: string | undefined): void => {
  const { scenarios, openScenario } = store.getState()
  forgetLink(store)
  if (id !== undefined && scenarios.some((scenario) => scenario.id === id)) openScenario(id)
}

/**
 * Lets the address follow the edits and the view, and opens links that are followed or typed while the page is open.
 *
 * @returns a function that stops it.
 */
export const keepAddress = (store: WorkspaceStore): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | null = null
  let known = location.hash
  const follow = (): void => {
    timer = null
    // A link was followed a moment ago and is not open yet: it must not be written over.
    if (location.hash !== known || isPackedLink(known)) return
    const { scenarios, openId } = store.getState()
    const scenario = scenarios.find(({ id }) => id === openId)
    if (scenario === undefined) return
    if (!followsScenario(known)) return
    const address = withQuery(pageOf(known), writeLink(scenario) ?? '')
    replaceAddress(address, { ...entry(), scenario: openId })
    known = location.hash
  }
  /** A link that could not be read stays in the address, so that it can be mended there. */
  const followIfRead = (): void => {
    if (!store.getState().notices.some(({ code }) => code === 'link-unreadable')) follow()
  }
  /** An entry that says nothing of the scenario is to be known, too, when it is gone back to. */
  const know = (): void => {
    if (entry() === null && !followsScenario(known)) history.replaceState({}, '')
  }
  const unsubscribe = store.subscribe((state, before) => {
    if (state.scenarios !== before.scenarios || state.openId !== before.openId)
      timer ??= setTimeout(follow, FOLLOW_AFTER)
  })
  // Another view is open: its address must say what the scenario is now, however lately it was edited.
  const forget = onView(() => {
    known = location.hash
    follow()
  })
  const arrive = (): void => {
    known = location.hash
    const own = entry()
    if (own === null) {
      openLink(store, location.hash)
      // The browser puts back where a page was left only where it goes back to one.
      scrollTo(0, 0)
    } else reopen(store, own.scenario)
    followIfRead()
    know()
  }
  addEventListener('hashchange', arrive)
  followIfRead()
  know()
  return () => {
    unsubscribe()
    forget()
    removeEventListener('hashchange', arrive)
    if (timer !== null) clearTimeout(timer)
  }
}
