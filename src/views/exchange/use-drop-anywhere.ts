import { useEffect } from 'react'

/** While `active`, a file dropped beside the drop zone is taken too: the browser would leave the page for it otherwise. */
export const useDropAnywhere = (active: boolean, take: (file: File) => void): void => {
  useEffect(() => {
    const onDrag = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const onDrop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0]
      // The drop zone has it already.
      if (file === undefined || event.defaultPrevented) return
      event.preventDefault()
      if (active) take(file)
    }
    document.addEventListener('dragover', onDrag)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragover', onDrag)
      document.removeEventListener('drop', onDrop)
    }
  }, [active, take])
}
