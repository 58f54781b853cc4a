const LONGEST = 50

/**
 * A service's name as file names, jobs and Kubernetes know names: lower-case letters, digits and single dashes, at most 50
 * of them. Accents go; letters of other scripts become their code points, so that two services stay two. A name without
 * any letter or digit gives "service".
 */
export const serviceSlug = (service: string): string =>
  service
    .normalize('NFKD')
    // A sharp s is two letters in capitals only.
    .toUpperCase()
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/[^a-z0-9-]/gu, (letter) => `u${(letter.codePointAt(0) as number).toString(16)}`)
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '') || 'service'
