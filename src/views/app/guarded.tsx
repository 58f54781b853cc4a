import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'

/** Whatever goes wrong in a view, the frame around it stays, and so do the facts. */
export const Guarded = ({ children }: { readonly children: ReactNode }) => (
  <ErrorBoundary
    renderFallback={(_, retry) => (
      <p role="alert">
        This could not be shown. Nothing is lost.{' '}
        <Button variant="quiet" onClick={retry}>
          Try again
        </Button>
      </p>
    )}
  >
    {children}
  </ErrorBoundary>
)
