import { serviceSlug } from '../../../interop/prometheus-rules/service-slug.ts'

/** The name of a document's file: "checkout-error-budget-policy.md", from "Checkout" and "error-budget-policy". */
export const documentFileName = (service: string, kind: string): string => `${serviceSlug(service)}-${kind}.md`
