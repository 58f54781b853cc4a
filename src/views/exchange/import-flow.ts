import type { Problem } from '../../core/result.ts'
import type { ImportedMeasurements } from '../../interop/csv/import-measurements.ts'
import type { ImportedOutages } from '../../interop/csv/import-outages.ts'
import type { ImportRefusal } from '../../interop/csv/import-report.ts'
import type { Inspection } from '../../interop/csv/inspect.ts'
import type { ImportedSamples } from '../../interop/prometheus-json/import-samples.ts'
import type { SamplesContents } from '../../interop/prometheus-json/contents.ts'
import type { Recognised } from '../../interop/recognise.ts'
import type { SharedContents } from '../../interop/scenario-file/shared.ts'
import type { Progress } from '../../interop/csv/text-stream.ts'
import type { InspectChoice } from '../../work/import-jobs.ts'
import { draftOf } from './mapping-draft.ts'
import type { MappingDraft } from './mapping-draft.ts'
import { samplesDraftOf } from './samples-draft.ts'
import type { SamplesDraft } from './samples-draft.ts'

/** What the person handed in. */
export type ImportSource = File | string

export type Imported = ImportedMeasurements | ImportedOutages | ImportedSamples

/** Why there is no result: the file was refused, or the worker itself broke down. */
export type Trouble =
  | { readonly kind: 'refused'; readonly refusal: ImportRefusal }
  /** A file of scenarios, of which none can be read. */
  | { readonly kind: 'no-scenario'; readonly problem: Problem }
  | { readonly kind: 'broken'; readonly message: string }

/** What is known of an answer of Prometheus, and what the person says about its series. */
export interface Picked {
  readonly contents: SamplesContents
  readonly draft: SamplesDraft
}

/** What was chosen for an import: columns of rows, or series of samples. */
export type Chosen = Columns | Picked

/** What is so small that it was read as a whole when it was recognised, and needs no import of its own. */
export type Found =
  | Extract<Recognised, { readonly format: 'upptime' | 'statuspage' | 'specification' | 'link' }>
  | { readonly format: 'scenarios'; readonly contents: SharedContents }

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
  /** An answer of Prometheus: which of its series count what. */
  | { readonly at: 'series'; readonly picked: Picked; readonly trouble: Trouble | null }
  | { readonly at: 'found'; readonly found: Found }
  | { readonly at: 'importing'; readonly chosen: Chosen; readonly progress: Progress | null }
  | { readonly at: 'report'; readonly chosen: Chosen; readonly imported: Imported }

export interface ImportFlow {
  /** Text in the field for pasted rows. */
  readonly typed: string
  readonly source: ImportSource | null
  readonly stage: Stage
}

export type ImportEvent =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'given'; readonly source: ImportSource }
  | { readonly type: 'recognised'; readonly recognised: Recognised }
  /** The file is looked at again, in another form. */
  | { readonly type: 'doubted' }
  | { readonly type: 'inspected'; readonly inspection: Inspection; readonly choice: InspectChoice }
  | { readonly type: 'drafted'; readonly draft: MappingDraft }
  | { readonly type: 'picked'; readonly draft: SamplesDraft }
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

const series = (picked: Picked, trouble: Trouble | null = null): Stage => ({ at: 'series', picked, trouble })

/** Where a recognised file goes on. */
const recognisedStage = (recognised: Recognised): Stage => {
  switch (recognised.format) {
    case 'csv':
      return mapping({ inspection: recognised.inspection, choice: {}, draft: draftOf(recognised.inspection) })
    case 'prometheus':
      return series({ contents: recognised.contents, draft: samplesDraftOf(recognised.contents) })
    case 'upptime':
    case 'statuspage':
    case 'specification':
    case 'link':
      return { at: 'found', found: recognised }
    case 'scenarios':
      return recognised.read.ok
        ? { at: 'found', found: { format: 'scenarios', contents: recognised.read.value } }
        : { at: 'source', trouble: { kind: 'no-scenario', problem: recognised.read.problem } }
  }
}

/** The stage before a stage that went wrong or was left. */
const before = (stage: Stage, trouble: Trouble | null): Stage => {
  switch (stage.at) {
    case 'source':
    case 'looking':
    case 'series':
    case 'found':
      return { at: 'source', trouble }
    case 'mapping':
      return stage.again ? { ...stage, again: false, formTrouble: trouble } : { at: 'source', trouble }
    case 'importing':
    case 'report':
      return 'inspection' in stage.chosen ? mapping(stage.chosen, trouble) : series(stage.chosen, trouble)
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
    case 'recognised':
      return recognisedStage(event.recognised)
    case 'inspected': {
      const draft = draftOf(event.inspection)
      // What was typed is not for the file to change.
      const typed = stage.at === 'mapping' ? { threshold: stage.columns.draft.threshold } : {}
      return mapping({ inspection: event.inspection, choice: event.choice, draft: { ...draft, ...typed } })
    }
    case 'drafted':
      return stage.at === 'mapping' ? { ...stage, columns: { ...stage.columns, draft: event.draft } } : stage
    case 'picked':
      return stage.at === 'series' ? { ...stage, picked: { ...stage.picked, draft: event.draft } } : stage
    case 'started':
      if (stage.at === 'series') return { at: 'importing', chosen: stage.picked, progress: null }
      return stage.at === 'mapping' ? { at: 'importing', chosen: stage.columns, progress: null } : stage
    case 'progressed':
      return stage.at === 'importing' ? { ...stage, progress: event.progress } : stage
    case 'imported':
      return stage.at === 'importing' ? { at: 'report', chosen: stage.chosen, imported: event.imported } : stage
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

/** Pasted rows stand in the field, where they can be mended; too many empty it, so that it never shows what is not meant. */
const typedAfter = ({ typed }: ImportFlow, event: ImportEvent): string => {
  if (event.type === 'typed') return event.text
  if (event.type !== 'given' || typeof event.source !== 'string') return typed
  return event.source.length > LONGEST_SHOWN ? '' : event.source
}
