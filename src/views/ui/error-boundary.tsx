import { Component } from 'react'
import type { ReactNode } from 'react'

export interface ErrorBoundaryProps {
  /** What to show instead; `retry` tries the children again. */
  readonly renderFallback: (error: unknown, retry: () => void) => ReactNode
  readonly children: ReactNode
}

interface Caught {
  readonly error: unknown
}

/** Keeps a failure inside its own part of the page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly caught: Caught | null }> {
  override state: { readonly caught: Caught | null } = { caught: null }

  static getDerivedStateFromError(error: unknown) {
    return { caught: { error } }
  }

  override render() {
    const { caught } = this.state
    return caught === null
      ? this.props.children
      : this.props.renderFallback(caught.error, () => this.setState({ caught: null }))
  }
}
