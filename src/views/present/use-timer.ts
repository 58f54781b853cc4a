import { useEffect, useState } from 'react'
import { SECOND } from '../../core/quantity/units.ts'
import { readTimer, STOPPED } from './timer.ts'
import type { Timer } from './timer.ts'

const KEY = 'burnline-present-timer'

const kept = (): Timer => {
  try {
    return readTimer(JSON.parse(sessionStorage.getItem(KEY) ?? 'null')) ?? STOPPED
  } catch {
    // Storage is refused, or holds something else: the clock begins anew.
    return STOPPED
  }
}

/** The presenter's timer. It outlives a reload, and no slide touches it. */
export const useTimer = () => {
  const [timer, setTimer] = useState(kept)
  useEffect(() => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(timer))
    } catch {
      // It then lives as long as the page.
    }
  }, [timer])
  return [timer, setTimer] as const
}

/** What time it is, each second while something runs. */
export const useSeconds = (runs: boolean): number => {
  const [at, setAt] = useState(() => Date.now())
  useEffect(() => {
    if (!runs) return
    const id = setInterval(() => setAt(Date.now()), SECOND / 4)
    return () => clearInterval(id)
  }, [runs])
  return at
}
