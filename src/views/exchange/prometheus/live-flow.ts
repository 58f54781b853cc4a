import type { FetchedSeries, FetchProgress, ServerInfo } from '../../../interop/prometheus-api/contract.ts'
import type { LiveTrouble } from './trouble-words.ts'

/** What a test of the fields found: who answers, and the last steps of both queries where there are queries. */
export interface Tested {
  readonly info: ServerInfo
  readonly sample: FetchedSeries | null
  /** Nothing is counted at the end of the range, so that the sample is the whole of it, in long steps. */
  readonly silent: boolean
}

export type LiveStage =
  | {
      readonly at: 'form'
      /** Why the last test or fetch brought nothing. */
      readonly trouble: LiveTrouble | null
      readonly testing: boolean
      readonly tested: Tested | null
    }
  | {
      readonly at: 'fetching'
      readonly progress: FetchProgress | null
      /** What was read before a server died half way, and is added to. */
      readonly before: FetchedSeries | null
    }
  | {
      readonly at: 'report'
      readonly fetched: FetchedSeries
      /** Why going on brought nothing more. */
      readonly trouble: LiveTrouble | null
    }

export type LiveEvent =
  /** The fields were changed, so that what was found with the old ones no longer holds. */
  | { readonly type: 'changed' }
  | { readonly type: 'testing' }
  | { readonly type: 'tested'; readonly tested: Tested; readonly trouble: LiveTrouble | null }
  | { readonly type: 'started' }
  | { readonly type: 'progressed'; readonly progress: FetchProgress }
  | { readonly type: 'fetched'; readonly fetched: FetchedSeries }
  | { readonly type: 'failed'; readonly trouble: LiveTrouble }
  | { readonly type: 'back' }

export const FORM: LiveStage = { at: 'form', trouble: null, testing: false, tested: null }

/** What a person asked to end needs no words. */
const unlessCancelled = (trouble: LiveTrouble): LiveTrouble | null => (trouble.kind === 'cancelled' ? null : trouble)

/** One step of reading live: fields, fetch, report. What went wrong leads back to where it can be mended. */
export const liveFlow = (stage: LiveStage, event: LiveEvent): LiveStage => {
  switch (event.type) {
    case 'changed':
    case 'back':
      return FORM
    case 'testing':
      return { ...FORM, testing: true }
    case 'tested':
      return { ...FORM, tested: event.tested, trouble: event.trouble }
    case 'started':
      return { at: 'fetching', progress: null, before: stage.at === 'report' ? stage.fetched : null }
    case 'progressed':
      return stage.at === 'fetching' ? { ...stage, progress: event.progress } : stage
    case 'fetched':
      return { at: 'report', fetched: event.fetched, trouble: null }
    case 'failed':
      return stage.at === 'fetching' && stage.before !== null
        ? { at: 'report', fetched: stage.before, trouble: unlessCancelled(event.trouble) }
        : { ...FORM, trouble: unlessCancelled(event.trouble) }
  }
}
