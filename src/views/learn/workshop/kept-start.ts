import { useState } from 'react'
import { parsedJson } from '../../../core/parsed-json.ts'
import { clockTimeText, parseClockTime } from '../../../core/quantity/clock-time.ts'
import { HOUR } from '../../../core/quantity/units.ts'
import type { Milliseconds } from '../../../core/quantity/units.ts'

const START_KEY = 'burnline-workshop'

const FORMAT = 'burnline-workshop'
const VERSION = 1

const USUAL_START: Milliseconds = 9 * HOUR

/** What the browser refused to keep, for as long as the visit lasts. */
let unkept: Milliseconds | null = null

type Stored = { readonly [name in 'format' | 'version' | 'begins']?: unknown }

/** What a stored text says. It may have been written by anything. */
const stored = (text: string | null): Stored => {
  const data = text === null ? null : parsedJson(text)
  if (typeof data !== 'object' || data === null) return {}
  const known: Stored = data
  return known.format === FORMAT ? known : {}
}

const isNewer = ({ version }: Stored): boolean => typeof version === 'number' && version > VERSION

const keptStart = (): Milliseconds => {
  if (unkept !== null) return unkept
  try {
    const { version, begins } = stored(localStorage.getItem(START_KEY))
    if (version !== VERSION || typeof begins !== 'string') return USUAL_START
    const read = parseClockTime(begins, 'begins')
    return read.ok ? read.value : USUAL_START
  } catch {
    return USUAL_START
  }
}

const keepStart = (start: Milliseconds): void => {
  unkept = start
  try {
    // What a later version has written is not written over.
    if (isNewer(stored(localStorage.getItem(START_KEY)))) return
    localStorage.setItem(START_KEY, JSON.stringify({ format: FORMAT, version: VERSION, begins: clockTimeText(start) }))
    unkept = null
  } catch {
    // Then it holds until the page is closed.
  }
}

/** When the workshop begins, since midnight. The browser keeps it, or the page does where the browser keeps nothing. */
export const useKeptStart = (): readonly [Milliseconds, (start: Milliseconds) => void] => {
  const [start, setStart] = useState(keptStart)
  return [
    start,
    (next) => {
      keepStart(next)
      setStart(next)
    },
  ]
}
