import type { ImportedMeasurements } from '../../interop/csv/import-measurements.ts'
import type { ImportedOutages } from '../../interop/csv/import-outages.ts'
import type { ImportRefusal } from '../../interop/csv/import-report.ts'
import type { Inspection } from '../../interop/csv/inspect.ts'
import type { Progress } from '../../interop/csv/text-stream.ts'
import type { InspectChoice } from '../../work/import-jobs.ts'
import { draftOf } from './mapping-draft.ts'
import type { MappingDraft } from './mapping-draft.ts'

/** What the person handed in. */
export type ImportSource = File | string

export type Imported = ImportedMeasurements | ImportedOutages

/** Why there is no result: the file was refused, or the worker itself broke down. */
export type Trouble =
  | { readonly kind: 'refused'; readonly refusal: ImportRefusal }
  | { readonly kind: 'broken'; readonly message: string }

/** What is known once the beginning of a file was looked at. */
export interface Columns {
  readonly inspection: Inspection
  /** What the person said about the file's form, against what was detected. */
  readonly choice: InspectChoice
  readonly draft: MappingDraft
}

export type Stage =
  | { readonly at: 'source'; readonly trouble: Trouble | null }
  | { readonly at: 'looking' }
  | {
      readonly at: 'mapping'
      readonly columns: Columns
      /** The file is looked at once more, because its form was corrected. */
      readonly again: boolean
      /** Why the last import failed. */
      readonly trouble: Trouble | null
      /** Why the file could not be read in the form that the person chose. */
      readonly formTrouble: Trouble | null
    }
  | { readonly at: 'importing'; readonly columns: Columns; readonly progress: Progress | null }
  | { readonly at: 'report'; readonly columns: Columns; readonly imported: Imported }

export interface ImportFlow {
  /** Text in the field for pasted rows. */
  readonly typed: string
  readonly source: ImportSource | null
  readonly stage: Stage
}

export type ImportEvent =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'given'; readonly source: ImportSource }
  /** The file is looked at again, in another form. */
  | { readonly type: 'doubted' }
  | { readonly type: 'inspected'; readonly inspection: Inspection; readonly choice: InspectChoice }
  | { readonly type: 'drafted'; readonly draft: MappingDraft }
  | { readonly type: 'started' }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'imported'; readonly imported: Imported }
  | { readonly type: 'failed'; readonly trouble: Trouble }
  | { readonly type: 'back' }
  | { readonly type: 'closed' }
  | { readonly type: 'used' }

export const FIRST: ImportFlow = { typed: '', source: null, stage: { at: 'source', trouble: null } }

const mapping = (columns: Columns, trouble: Trouble | null = null): Stage => ({
  at: 'mapping',
  columns,
  again: false,
  trouble,
  formTrouble: null,
})

/** The stage before a stage that went wrong or was left. */
const before = (stage: Stage, trouble: Trouble | null): Stage => {
  switch (stage.at) {
    case 'source':
    case 'looking':
      return { at: 'source', trouble }
    case 'mapping':
      return stage.again ? { ...stage, again: false, formTrouble: trouble } : { at: 'source', trouble }
    case 'importing':
    case 'report':
      return mapping(stage.columns, trouble)
  }
}

const nextStage = (stage: Stage, event: ImportEvent): Stage => {
  switch (event.type) {
    case 'typed':
      return stage
    case 'given':
      return { at: 'looking' }
    case 'doubted':
      return stage.at === 'mapping' ? { ...stage, again: true, formTrouble: null } : stage
    case 'inspected':
      return mapping({ inspection: event.inspection, choice: event.choice, draft: draftOf(event.inspection) })
    case 'drafted':
      return stage.at === 'mapping' ? { ...stage, columns: { ...stage.columns, draft: event.draft } } : stage
    case 'started':
      return stage.at === 'mapping' ? { at: 'importing', columns: stage.columns, progress: null } : stage
    case 'progressed':
      return stage.at === 'importing' ? { ...stage, progress: event.progress } : stage
    case 'imported':
      return stage.at === 'importing' ? { at: 'report', columns: stage.columns, imported: event.imported } : stage
    case 'failed':
      return before(stage, event.trouble)
    case 'back':
      return before(stage, null)
    case 'closed':
    case 'used':
      return FIRST.stage
  }
}

/**
 * One step of the import: source, look, mapping, import, report. What went wrong leads back to the place where it can be
 * mended, with everything that was chosen; closing the dialog keeps what was given, so that opening it again can go on.
 */
export const importFlow = (flow: ImportFlow, event: ImportEvent): ImportFlow => {
  if (event.type === 'used') return FIRST
  return {
    typed: typedAfter(flow, event),
    source: event.type === 'given' ? event.source : flow.source,
    stage: nextStage(flow.stage, event),
  }
}

// A field with more text than this makes typing slow; nobody mends so much by hand.
const LONGEST_SHOWN = 50_000

/** Pasted rows stand in the field, where they can be mended. */
const typedAfter = ({ typed }: ImportFlow, event: ImportEvent): string => {
  if (event.type === 'typed') return event.text
  if (event.type !== 'given' || typeof event.source !== 'string') return typed
  return event.source.length > LONGEST_SHOWN ? typed : event.source
}
