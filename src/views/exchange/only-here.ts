/** On a computer's own address nobody else finds anything. */
export const isOnlyHere = (link: string): boolean => /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(link).hostname)
