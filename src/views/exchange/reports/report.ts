/** A document that can be made of the open scenario. An incident of null is the costliest one. */
export type Report =
  | { readonly kind: 'scenario' }
  | { readonly kind: 'post-mortem'; readonly incidentId: string | null }
  | { readonly kind: 'policy' }
