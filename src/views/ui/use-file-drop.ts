import { useEffect } from 'react'

/**
 * While `active`, files dropped anywhere on the page are taken, unless a drop zone has taken them already.
 *
 * @param onOver told when files come to be over the page, and when they no longer are.
 */
export const useFileDrop = (
  active: boolean,
  take: (files: readonly File[]) => void,
  onOver?: (over: boolean) => void,
): void => {
  useEffect(() => {
    if (!active) return
    const onDrag = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      onOver?.(true)
    }
    const onLeave = (event: DragEvent): void => {
      // Between two elements it only goes from one to the other.
      if (!(event.relatedTarget instanceof Node)) onOver?.(false)
    }
    const onDrop = (event: DragEvent): void => {
      onOver?.(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0 || event.defaultPrevented) return
      event.preventDefault()
      take(files)
    }
    document.addEventListener('dragover', onDrag)
    document.addEventListener('dragleave', onLeave)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragover', onDrag)
      document.removeEventListener('dragleave', onLeave)
      document.removeEventListener('drop', onDrop)
    }
  }, [active, take, onOver])
}
