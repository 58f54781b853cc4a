/** How large a link may be. Tests pass smaller numbers; nothing else should. */
export interface ShareLimits {
  /** Signs of the payload. Browsers take addresses of about two million. */
  readonly payload: number
  /** Bytes that it unpacks to. */
  readonly unpacked: number
}

export const SHARE_LIMITS: ShareLimits = { payload: 2_000_000, unpacked: 10_000_000 }
