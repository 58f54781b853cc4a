import { useEffect, useRef, useState } from 'react'
import { openLine } from './channel.ts'
import type { Line } from './channel.ts'
import type { RemoteCommand } from './commands.ts'
import type { SlideTold } from './messages.ts'
import type { Timer } from './timer.ts'

/** Tells the window with the notes what is on the screen, now and whenever it asks, and does what it asks for. */
export const useSpeaker = (slide: SlideTold, timer: Timer, onCommand: (command: RemoteCommand) => void): void => {
  const [from] = useState(() => crypto.randomUUID())
  const line = useRef<Line | null>(null)
  const newest = useRef({ slide, timer, onCommand })
  useEffect(() => {
    newest.current = { slide, timer, onCommand }
  })
  useEffect(() => {
    const tell = (): void => {
      const { slide: told, timer: clock } = newest.current
      line.current?.send({ kind: 'slide', from, slide: told, timer: clock })
    }
    const leave = (): void => line.current?.send({ kind: 'gone', from })
    line.current = openLine((message) => {
      if (message.kind === 'hello') tell()
      if (message.kind === 'do' && message.to === from) newest.current.onCommand(message.command)
    })
    addEventListener('pagehide', leave)
    // A page that the browser had put aside is there again.
    addEventListener('pageshow', tell)
    return () => {
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', tell)
      leave()
      line.current?.close()
      line.current = null
    }
  }, [from])
  const told = JSON.stringify([slide, timer])
  useEffect(() => {
    const [now, clock] = JSON.parse(told) as [SlideTold, Timer]
    line.current?.send({ kind: 'slide', from, slide: now, timer: clock })
  }, [from, told])
}
