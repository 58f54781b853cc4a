import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { readBaseUrl } from './base-url.ts'
import type { Credentials, PrometheusAccess, TenantHeader } from './contract.ts'
import { LONGEST_TIMEOUT, SHORTEST_TIMEOUT } from './fetch-limits.ts'
import type { PrometheusTrouble } from './trouble.ts'

/** An access that was looked through: where to ask and with which headers. */
export interface Door {
  readonly baseUrl: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeout: Milliseconds
}

type Field = Extract<PrometheusTrouble, { kind: 'bad-header' }>['field']

/** Visible characters of ASCII, and spaces within: all that every server and proxy takes. */
const HEADER_VALUE = /^[!-~](?:[ -~]*[!-~])?$/
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** Browsers keep these to themselves and drop them in silence. Source: Fetch Standard, "forbidden request-header". */
const FORBIDDEN =
  /^(?:accept-(?:charset|encoding)|access-control-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|permissions-policy|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/i

const bad = (field: Field): Result<never, PrometheusTrouble> => failure({ kind: 'bad-header', field })

const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))

const authorization = (credentials: Credentials): Result<string | null, PrometheusTrouble> => {
  switch (credentials.kind) {
    case 'none':
      return success(null)
    case 'bearer': {
      const token = credentials.token.trim()
      return HEADER_VALUE.test(token) ? success(`Bearer ${token}`) : bad('token')
    }
    case 'basic': {
      const { user, password } = credentials
      // The first colon ends the user's name. Source: RFC 7617.
      if (user === '' || /[:\p{Cc}]/u.test(user)) return bad('user')
      if (/\p{Cc}/u.test(password)) return bad('password')
      return success(`Basic ${base64(`${user}:${password}`)}`)
    }
  }
}

const tenantTrouble = ({ name, value }: TenantHeader): Field | null => {
  if (!HEADER_NAME.test(name) || FORBIDDEN.test(name) || /^authorization$/i.test(name)) return 'tenant-name'
  return HEADER_VALUE.test(value) ? null : 'tenant-value'
}

/** Looks through what the person gave. @returns trouble `bad-url`, `bad-header` or `bad-timeout`. */
export const openDoor = ({
  baseUrl,
  credentials,
  tenant,
  timeout,
}: PrometheusAccess): Result<Door, PrometheusTrouble> => {
  const base = readBaseUrl(baseUrl)
  if (!base.ok) return base
  const letIn = authorization(credentials)
  if (!letIn.ok) return letIn
  const field = tenant === null ? null : tenantTrouble(tenant)
  if (field !== null) return bad(field)
  if (!(timeout >= SHORTEST_TIMEOUT && timeout <= LONGEST_TIMEOUT))
    return failure({ kind: 'bad-timeout', shortest: SHORTEST_TIMEOUT, longest: LONGEST_TIMEOUT })
  return success({
    baseUrl: base.value,
    headers: {
      ...(letIn.value === null ? {} : { Authorization: letIn.value }),
      ...(tenant === null ? {} : { [tenant.name]: tenant.value }),
    },
    timeout,
  })
}
