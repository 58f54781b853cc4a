/** What of the picture is worked on: a component, or that one needs another. */
export type Picked =
  | { readonly kind: 'component'; readonly id: string }
  | { readonly kind: 'need'; readonly from: string; readonly to: string }
