import { useState } from 'react'
import type { Beginning, Look } from '../../../lessons/course/course.ts'
import { createLook } from '../../../store/look.ts'
import { useWorkspace } from '../../../store/use-store.ts'
import { builtInScenario, midnight } from '../built-in-scenario.ts'

/** What courses begin with today, and a look at their scenarios: the same for as long as the page is open. */
export const useWorkshopLook = (): { readonly beginning: Beginning; readonly look: Look } => {
  const today = midnight(useWorkspace((state) => state.clock))
  const [known] = useState(() => ({
    beginning: { midnight: today, builtIn: builtInScenario(today) },
    look: createLook(today),
  }))
  return known
}
