import { readLink } from '../../interop/readable-link/read-link.ts'
import { writeLink } from '../../interop/readable-link/write-link.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { WorkspaceStore } from '../../store/workspace-store.ts'
import { builtInScenario, NEW_SERVICE } from './built-in.ts'

const FOLLOW_AFTER = 150

const queryOf = (hash: string): string => {
  const mark = hash.indexOf('?')
  return mark < 0 ? '' : hash.slice(mark + 1)
}

const withoutId = (scenario: Scenario): string => JSON.stringify({ ...scenario, id: '' })

/** Opens what a link says. A scenario that is already there is opened again; another is added beside it, never over it. */
export const openLink = (store: WorkspaceStore, hash: string): void => {
  const { clock, scenarios, openScenario, receiveScenario, tell, dismissCode } = store.getState()
  const reading = readLink(queryOf(hash), { service: NEW_SERVICE, clock })
  dismissCode('link-problems')
  dismissCode('link-unreadable')
  if (reading.problems.length > 0) {
    const code = reading.kind === 'refused' ? 'link-unreadable' : 'link-problems'
    tell({ code, problems: reading.problems, original: null })
  }
  if (reading.kind === 'empty' || reading.kind === 'refused') return
  const scenario = reading.kind === 'built-in' ? builtInScenario(reading.now) : reading.scenario
  const query = writeLink(scenario)
  const there = scenarios.find((one) =>
    query === null ? withoutId(one) === withoutId(scenario) : writeLink(one) === query,
  )
  if (there) openScenario(there.id)
  else receiveScenario(scenario)
}

/** The address that says what is open, as far as a readable link can. */
export const addressOf = (scenario: Scenario): string => {
  const query = writeLink(scenario)
  return query === null ? '#/budget' : `#/budget?${query}`
}

/** Lets the address follow the edits, and opens links that are followed or typed while the page is open. */
export const keepAddress = (store: WorkspaceStore): void => {
  let timer: ReturnType<typeof setTimeout> | null = null
  let known = location.hash
  const follow = (): void => {
    timer = null
    // A link was followed a moment ago and is not open yet: it must not be written over.
    if (location.hash !== known) return
    const { scenarios, openId } = store.getState()
    const scenario = scenarios.find(({ id }) => id === openId)
    if (scenario === undefined) return
    const address = addressOf(scenario)
    if (location.hash !== address) history.replaceState(null, '', address)
    known = location.hash
  }
  store.subscribe((state, before) => {
    if (state.scenarios !== before.scenarios || state.openId !== before.openId)
      timer ??= setTimeout(follow, FOLLOW_AFTER)
  })
  addEventListener('hashchange', () => {
    known = location.hash
    openLink(store, location.hash)
  })
  const { notices } = store.getState()
  // A link that could not be read stays in the address, so that it can be mended there.
  if (!notices.some(({ code }) => code === 'link-unreadable')) follow()
}
