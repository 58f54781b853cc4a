import { Suspense } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { Button } from './button.tsx'
import { lazyAgain } from './lazy-again.ts'
import { ErrorBoundary } from './error-boundary.tsx'

/**
 * A part of the page whose code comes later. Without a network it says so in its own place, where it can be fetched again,
 * and takes nothing else with it.
 *
 * @param name as it stands at the beginning of a sentence: "The Alerts view".
 * @param waiting shown until it is there.
 */
export const fetchedPart = <Props extends object>(
  name: string,
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> => {
  const useFetched = lazyAgain(load)
  const FetchedPart = (props: Props) => {
    const [Part, loadAgain] = useFetched()
    return (
      <ErrorBoundary
        renderFallback={(_, retry) => (
          <p role="alert">
            {name} could not be fetched. Perhaps there is no network; nothing that you entered is lost.{' '}
            <Button
              variant="quiet"
              onClick={() => {
                loadAgain()
                retry()
              }}
            >
              Try again
            </Button>
          </p>
        )}
      >
        <Suspense fallback={waiting}>
          <Part {...props} />
        </Suspense>
      </ErrorBoundary>
    )
  }
  return FetchedPart
}
