import { useState } from 'react'

/** Whether the answer of a slide is shown. Each slide begins with its own covered. */
export const useRevealed = (key: string) => {
  const [shown, setShown] = useState<string | null>(null)
  return {
    revealed: shown === key,
    toggle: () => setShown(shown === key ? null : key),
    cover: () => setShown(null),
  }
}
