import type { Milliseconds } from '../../../core/quantity/units.ts'
import { readBaseUrl } from '../../../interop/prometheus-api/base-url.ts'
import type { Credentials, PrometheusAccess } from '../../../interop/prometheus-api/contract.ts'

/** How a server is asked, as it stands in the fields: what belongs to another way of signing in is kept, not sent. */
export interface AccessDraft {
  readonly baseUrl: string
  readonly signIn: Credentials['kind']
  readonly token: string
  readonly user: string
  readonly password: string
  readonly tenantName: string
  /** Empty: no such header. */
  readonly tenantValue: string
  readonly timeout: Milliseconds
}

/** The header by which Mimir, and Loki and Tempo beside it, tell tenants apart. */
const USUAL_TENANT_HEADER = 'X-Scope-OrgID'

export const accessDraftOf = ({ baseUrl, credentials, tenant, timeout }: PrometheusAccess): AccessDraft => ({
  baseUrl,
  signIn: credentials.kind,
  token: credentials.kind === 'bearer' ? credentials.token : '',
  user: credentials.kind === 'basic' ? credentials.user : '',
  password: credentials.kind === 'basic' ? credentials.password : '',
  tenantName: tenant?.name ?? USUAL_TENANT_HEADER,
  tenantValue: tenant?.value ?? '',
  timeout,
})

const credentialsOf = ({ signIn, token, user, password }: AccessDraft): Credentials => {
  switch (signIn) {
    case 'none':
      return { kind: 'none' }
    case 'bearer':
      return { kind: 'bearer', token }
    case 'basic':
      return { kind: 'basic', user, password }
  }
}

/** The access that the fields say. An address that can be read is cleaned of what was pasted along. */
export const accessOf = (draft: AccessDraft): PrometheusAccess => {
  const read = readBaseUrl(draft.baseUrl)
  return {
    baseUrl: read.ok ? read.value : draft.baseUrl,
    credentials: credentialsOf(draft),
    tenant: draft.tenantValue.trim() === '' ? null : { name: draft.tenantName.trim(), value: draft.tenantValue.trim() },
    timeout: draft.timeout,
  }
}
