import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { ImportLimits } from './import-limits.ts'
import { fileProblem } from './import-problem.ts'
import type { FileProblem } from './import-report.ts'
import { binaryKind, isGzip, joined, textPieces } from './text-encoding.ts'
import type { TextEncoding, TextPieces } from './text-encoding.ts'

/** A file, or text from the clipboard. */
export type CsvSource = Blob | string

export interface Progress {
  /** Bytes taken from the source, packed or not, of `bytesTotal`. */
  readonly bytesRead: number
  readonly bytesTotal: number
}

export interface StreamOptions {
  readonly limits: ImportLimits
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** Takes the next piece of text. Returns a problem to refuse the file, or `enough` to stop reading. */
export type TextSink = (text: string, last: boolean) => FileProblem | 'enough' | null

const PLAIN_SLICE = 262_144
// An engine unpacks a whole slice before it hands anything on, up to a thousand bytes for one.
const GZIP_SLICE = 16_384
// Enough to tell text from other files.
const HEAD = 4_096

const slicesOf = (blob: Blob, size: number, onRead: (end: number) => void): ReadableStream<Uint8Array<ArrayBuffer>> => {
  let position = 0
  return new ReadableStream(
    {
      async pull(controller) {
        if (position >= blob.size) return controller.close()
        const end = Math.min(position + size, blob.size)
        const bytes = new Uint8Array(await blob.slice(position, end).arrayBuffer())
        position = end
        onRead(end)
        controller.enqueue(bytes)
      },
    },
    { highWaterMark: 0 },
  )
}

const namedAsGzip = (blob: Blob): boolean =>
  /gzip/.test(blob.type) || ('name' in blob && /\.gz$/i.test(String(blob.name)))

const tooLarge = (limits: ImportLimits, bytes: number): FileProblem =>
  fileProblem('text-too-large', String(bytes), String(limits.textBytes))

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

type ByteReader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>

/**
 * Reads a source piece by piece, unpacks gzip, decodes, and hands the text to `sink`. At no time is more than a few
 * pieces in memory. Stops at the sink's wish, at a limit, when cancelled, or at the end.
 */
export const streamText = async (
  source: CsvSource,
  options: StreamOptions,
  sink: TextSink,
): Promise<Result<TextEncoding, FileProblem>> => {
  const { limits, onProgress } = options
  const blob = typeof source === 'string' ? new Blob([source]) : source
  if (blob.size === 0) return failure(fileProblem('empty-file'))
  if (blob.size > limits.textBytes && !namedAsGzip(blob)) return failure(tooLarge(limits, blob.size))
  let head: Uint8Array
  try {
    head = new Uint8Array(await blob.slice(0, 2).arrayBuffer())
  } catch (error) {
    return failure(fileProblem('unreadable-file', messageOf(error)))
  }
  const gzip = isGzip(head)
  if (!gzip && blob.size > limits.textBytes) return failure(tooLarge(limits, blob.size))
  const slices = slicesOf(blob, gzip ? GZIP_SLICE : PLAIN_SLICE, (bytesRead) =>
    onProgress?.({ bytesRead, bytesTotal: blob.size }),
  )
  const reader: ByteReader = (gzip ? slices.pipeThrough(new DecompressionStream('gzip')) : slices).getReader()
  try {
    return await readAll(reader, gzip, options, sink)
  } finally {
    // A stream that has failed rejects here once more with the error that was already reported.
    await reader.cancel().catch(() => undefined)
  }
}

const readAll = async (
  reader: ByteReader,
  gzip: boolean,
  { limits, signal }: StreamOptions,
  sink: TextSink,
): Promise<Result<TextEncoding, FileProblem>> => {
  let pieces: TextPieces | null = null
  let held: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for (;;) {
    if (signal?.aborted === true) return failure(fileProblem('cancelled'))
    const read = await reader.read().catch(messageOf)
    if (typeof read === 'string') return failure(fileProblem(gzip ? 'damaged-gzip' : 'unreadable-file', read))
    const { done, value } = read
    if (value !== undefined) {
      bytes += value.length
      if (bytes > limits.textBytes) return failure(tooLarge(limits, bytes))
      held.push(value)
    }
    if (!done && pieces === null && bytes < HEAD) continue
    if (bytes === 0) return failure(fileProblem('empty-file'))
    const [only] = held
    const next = only !== undefined && held.length === 1 ? only : joined(held)
    held = []
    if (pieces === null) {
      const kind = binaryKind(next.subarray(0, HEAD))
      if (kind !== null) return failure(fileProblem('binary', kind))
      pieces = textPieces(next)
    }
    const answer = sink(pieces.decode(next, done), done)
    if (answer === 'enough' || (answer === null && done)) return success(pieces.encoding)
    if (answer !== null) return failure(answer)
  }
}
