import { CHANNEL, readMessage } from './messages.ts'
import type { Message } from './messages.ts'

/** A line to the other window. */
export interface Line {
  send(message: Message): void
  close(): void
}

/** Opens the line; null where the browser has none. Only what reads as a message of ours is heard. */
export const openLine = (onMessage: (message: Message) => void): Line | null => {
  if (typeof BroadcastChannel === 'undefined') return null
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data)
    if (message !== null) onMessage(message)
  })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
    send: (message) => channel.postMessage(message),
    close: () => channel.close(),
  }
}
