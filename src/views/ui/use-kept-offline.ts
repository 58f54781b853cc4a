import { useEffect, useState } from 'react'

/**
 * Whether this browser keeps the whole app, so that it opens without a network: `waiting` until that is known, `never` where it
 * cannot, as over plain http.
 */
export type KeptOffline = 'waiting' | 'kept' | 'never'

export const useKeptOffline = (): KeptOffline => {
  const [kept, setKept] = useState<KeptOffline>('serviceWorker' in navigator ? 'waiting' : 'never')
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    let here = true
    void navigator.serviceWorker.ready.then(() => here && setKept('kept'))
    return () => {
      here = false
    }
  }, [])
  return kept
}
