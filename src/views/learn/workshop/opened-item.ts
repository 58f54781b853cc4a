import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'

interface OpenedItem {
  readonly agenda: number
  readonly place: number
}

/** The item that was last opened out of an agenda, until one is back. */
let opened: OpenedItem | null = null

export const rememberOpened = (item: OpenedItem): void => {
  opened = item
}

/** Whoever opened an item out of an agenda and comes back is at that item again. */
export const useBackAtItem = (agenda: number, list: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    if (opened?.agenda !== agenda) return
    const { place } = opened
    // After the frame around the page, which has the focus at its top.
    const waiting = requestAnimationFrame(() => {
      opened = null
      const row = list.current?.children[place]
      row?.scrollIntoView({ block: 'center' })
      row?.querySelector('a')?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(waiting)
  }, [agenda, list])
}
