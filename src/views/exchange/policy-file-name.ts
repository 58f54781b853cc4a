import { serviceSlug } from '../../interop/prometheus-rules/service-slug.ts'

/** The name of the policy's file: "checkout-error-budget-policy.md". */
export const policyFileName = (service: string): string => `${serviceSlug(service)}-error-budget-policy.md`
