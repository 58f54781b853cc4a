import { useEffect, useRef, useState } from 'react'
import { openLine } from './channel.ts'
import type { Line } from './channel.ts'
import type { RemoteCommand } from './commands.ts'
import type { SlideTold } from './messages.ts'
import type { Timer } from './timer.ts'

/** What the notes know of the presentation: 'unable' where the browser joins no windows, 'alone' while none is open. */
export type Followed = 'unable' | 'alone' | { readonly from: string; readonly slide: SlideTold; readonly timer: Timer }

/** Follows the presentation that spoke last. */
export const useFollower = () => {
  const [followed, setFollowed] = useState<Followed>('alone')
  const line = useRef<Line | null>(null)
  useEffect(() => {
    line.current = openLine((message) => {
      if (message.kind === 'slide') {
        const { from, slide, timer } = message
        setFollowed({ from, slide, timer })
      }
      if (message.kind === 'gone')
        setFollowed((before) => (typeof before === 'object' && before.from === message.from ? 'alone' : before))
    })
    if (line.current === null) setFollowed('unable')
    line.current?.send({ kind: 'hello' })
    return () => {
      line.current?.close()
      line.current = null
    }
  }, [])
  const ask = (command: RemoteCommand): void => {
    if (typeof followed === 'object') line.current?.send({ kind: 'do', to: followed.from, command })
  }
  return { followed, ask }
}
