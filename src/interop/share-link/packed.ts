import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { crc32 } from './crc32.ts'

/** An engine unpacks a whole piece before it hands anything on, up to about a thousand bytes for one. */
const PIECE = 4_096

/** Of the check sum. */
const CHECK_BYTES = 4

type Bytes = Uint8Array<ArrayBuffer>

const piecesOf = (bytes: Bytes): ReadableStream<Bytes> => {
  let position = 0
  return new ReadableStream(
    {
      pull(controller) {
        if (position >= bytes.length) return controller.close()
        controller.enqueue(bytes.slice(position, position + PIECE))
        position += PIECE
      },
    },
    { highWaterMark: 0 },
  )
}

/** Everything that a stream gives, unless it is more than `most` bytes: then it is stopped. */
const collected = async (
  stream: ReadableStream<Bytes>,
  most: number,
): Promise<Result<Bytes, 'broken' | 'too-large'>> => {
  const reader = stream.getReader()
  const pieces: Bytes[] = []
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
      if (length > most) return failure('too-large')
      pieces.push(value)
    }
  } catch {
    return failure('broken')
  } finally {
    // A stream that has failed rejects here once more with the error that was already reported.
    await reader.cancel().catch(() => undefined)
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return success(all)
}

/** Packs text with the engine's own deflate (RFC 1951), and puts the check sum of what came out behind it. */
export const pack = async (text: string): Promise<Bytes> => {
  const stream = piecesOf(new TextEncoder().encode(text)).pipeThrough(new CompressionStream('deflate-raw'))
  const packed = await collected(stream, Infinity)
  if (!packed.ok) throw new Error('packing failed')
  const { value } = packed
  const all = new Uint8Array(value.length + CHECK_BYTES)
  all.set(value)
  new DataView(all.buffer).setUint32(value.length, crc32(value))
  return all
}

/**
 * Unpacks what `pack` made, piece by piece, and stops at the first one past `most` bytes, however much there would be.
 *
 * @returns `damaged` when the check sum is another (it is looked at first), when it does not unpack, or not to text.
 */
export const unpack = async (all: Bytes, most: number): Promise<Result<string, 'damaged' | 'too-large'>> => {
  if (all.length < CHECK_BYTES) return failure('damaged')
  const packed = all.slice(0, -CHECK_BYTES)
  if (new DataView(all.buffer).getUint32(packed.length) !== crc32(packed)) return failure('damaged')
  const unpacked = await collected(piecesOf(packed).pipeThrough(new DecompressionStream('deflate-raw')), most)
  if (!unpacked.ok) return failure(unpacked.problem === 'broken' ? 'damaged' : 'too-large')
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(unpacked.value))
  } catch {
    return failure('damaged')
  }
}
