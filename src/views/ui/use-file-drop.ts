import { useEffect } from 'react'

/** While `active`, a file dropped anywhere on the page is taken, unless a drop zone has taken it already. */
export const useFileDrop = (active: boolean, take: (file: File) => void): void => {
  useEffect(() => {
    if (!active) return
    const onDrag = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const onDrop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0]
      if (file === undefined || event.defaultPrevented) return
      event.preventDefault()
      take(file)
    }
    document.addEventListener('dragover', onDrag)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragover', onDrag)
      document.removeEventListener('drop', onDrop)
    }
  }, [active, take])
}
