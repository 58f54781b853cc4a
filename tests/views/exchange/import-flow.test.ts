import { expect, it } from 'vitest'
import { FIRST, importFlow } from '../../../src/views/exchange/import-flow.ts'
import type { ImportEvent, ImportFlow, Trouble } from '../../../src/views/exchange/import-flow.ts'
import { draftOf } from '../../../src/views/exchange/mapping-draft.ts'
import { inspection } from './an-inspection.ts'

const after = (...events: readonly ImportEvent[]): ImportFlow => events.reduce(importFlow, FIRST)

const file = new File(['time,good,total\n'], 'checkout.csv')
const given: ImportEvent = { type: 'given', source: file }
const inspected: ImportEvent = { type: 'inspected', inspection, choice: {} }
const broken: Trouble = { kind: 'broken', message: 'out of luck' }
const failed: ImportEvent = { type: 'failed', trouble: broken }
const sums = { ...draftOf(inspection), duplicates: 'sum' as const }

it('looks at what was given, then lets it be mapped as it was recognised', () => {
  expect(after(given).stage).toEqual({ at: 'looking' })
  expect(after(given, inspected).stage).toMatchObject({ at: 'mapping', columns: { draft: draftOf(inspection) } })
})

it('leads a refused file back to the source and keeps it', () => {
  expect(after(given, failed)).toEqual({ typed: '', source: file, stage: { at: 'source', trouble: broken } })
})

it('leads a refused import back to the mapping and keeps every choice', () => {
  const { source, stage } = after(given, inspected, { type: 'drafted', draft: sums }, { type: 'started' }, failed)
  expect(source).toBe(file)
  expect(stage).toMatchObject({ at: 'mapping', trouble: broken, columns: { draft: sums } })
})

it('keeps the preview it has when the file cannot be read in the form the person chose', () => {
  const { stage } = after(given, inspected, { type: 'doubted' }, failed)
  expect(stage).toMatchObject({ at: 'mapping', again: false, formTrouble: broken, columns: { inspection } })
})

it('goes back one step at a time, and from work under way to where it was started', () => {
  expect(after(given, { type: 'back' }).stage.at).toBe('source')
  expect(after(given, inspected, { type: 'back' }).stage.at).toBe('source')
  expect(after(given, inspected, { type: 'started' }, { type: 'back' }).stage.at).toBe('mapping')
})

it('shows progress only while it imports', () => {
  const progressed: ImportEvent = { type: 'progressed', progress: { bytesRead: 5, bytesTotal: 10 } }
  expect(after(given, inspected, { type: 'started' }, progressed).stage).toMatchObject({
    progress: { bytesRead: 5, bytesTotal: 10 },
  })
  expect(after(given, inspected, progressed).stage.at).toBe('mapping')
})

it('keeps what was typed and given when the dialog is closed, and nothing once it was used', () => {
  const typed: ImportEvent = { type: 'typed', text: 'half a row' }
  expect(after(typed, given, inspected, { type: 'closed' })).toEqual({
    typed: 'half a row',
    source: file,
    stage: { at: 'source', trouble: null },
  })
  expect(after(typed, given, inspected, { type: 'used' })).toEqual(FIRST)
})

const contents = {
  series: [{ name: '{}', samples: 2, first: 0, last: 60_000, counted: 5 }],
  counters: false,
  roles: ['good'],
} as const
const recognised: ImportEvent = { type: 'recognised', recognised: { format: 'prometheus', contents } }

it('leads each kind of file to its own steps', () => {
  expect(after(given, { type: 'recognised', recognised: { format: 'csv', inspection } }).stage).toEqual(
    after(given, inspected).stage,
  )
  expect(after(given, recognised).stage).toMatchObject({ at: 'series', picked: { draft: { roles: ['good'] } } })
  const upptime = { format: 'upptime', sites: [] } as const
  expect(after(given, { type: 'recognised', recognised: upptime }).stage).toEqual({ at: 'found', found: upptime })
  expect(after(given, { type: 'recognised', recognised: upptime }, { type: 'back' }).stage.at).toBe('source')
})

it('leads an import of samples that failed back to the series, with every choice', () => {
  const draft = { roles: ['bad'], reading: 'counters' } as const
  const { stage } = after(given, recognised, { type: 'picked', draft }, { type: 'started' }, failed)
  expect(stage).toEqual({ at: 'series', picked: { contents, draft }, trouble: broken })
})

it('leads scenarios that cannot be read back to the source', () => {
  const problem = { path: 'version', code: 'newer-version', expected: '3', received: '9' } as const
  const unread: ImportEvent = { type: 'recognised', recognised: { format: 'scenarios', read: { ok: false, problem } } }
  expect(after(given, unread).stage).toEqual({ at: 'source', trouble: { kind: 'no-scenario', problem } })
})

it('keeps a typed threshold when the form of a file is corrected', () => {
  const typed = { ...draftOf(inspection), threshold: '300ms' }
  const { stage } = after(given, inspected, { type: 'drafted', draft: typed }, { type: 'doubted' }, inspected)
  expect(stage).toMatchObject({ at: 'mapping', columns: { draft: { threshold: '300ms' } } })
})

it('puts pasted rows into the field, where they can be mended, and empties it where there are too many to edit', () => {
  expect(after({ type: 'given', source: 'a,b\n1,2' }).typed).toBe('a,b\n1,2')
  const long = 'a,b\n'.repeat(20_000)
  const older: ImportEvent = { type: 'given', source: 'just\nwords' }
  expect(after(older, failed, { type: 'given', source: long }, failed)).toMatchObject({ typed: '', source: long })
  expect(after({ type: 'typed', text: 'mine' }, given, failed)).toMatchObject({ typed: 'mine', source: file })
})
