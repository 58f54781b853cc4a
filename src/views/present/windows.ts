/** Where the notes are. */
export const NOTES = '#/notes'

const NAME = 'burnline-notes'

/** Opens the window with the notes, or brings the open one to the front. False where the browser blocks it. */
export const openNotes = (): boolean => {
  try {
    const opened = window.open(NOTES, NAME, 'popup,width=760,height=900')
    opened?.focus()
    return opened !== null
  } catch {
    return false
  }
}

export const canFillScreen = (): boolean => document.fullscreenEnabled

/** Fills the screen, or gives it back. False where the browser refuses. */
export const toggleFullScreen = async (): Promise<boolean> => {
  try {
    if (document.fullscreenElement !== null) await document.exitFullscreen()
    else await document.documentElement.requestFullscreen()
    return true
  } catch {
    return false
  }
}
