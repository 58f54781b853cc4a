import { useEffect } from 'react'

/** Names the document after a page of Learn: "Lessons · Learn · Burnline". */
export const usePageTitle = (page: string): void => {
  useEffect(() => {
    document.title = page === '' ? 'Learn · Burnline' : `${page} · Learn · Burnline`
  }, [page])
}
