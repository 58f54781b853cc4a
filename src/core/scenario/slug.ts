/**
 * Words as file names, jobs and Kubernetes know names: lower-case letters, digits and single dashes. Accents go; letters of
 * other scripts become their code points, so that two names stay two.
 *
 * @param longest the most characters that are left, at least 1.
 * @returns nothing where there is no letter and no digit.
 */
export const slug = (words: string, longest: number): string =>
  words
    .normalize('NFKD')
    // A sharp s is two letters in capitals only.
    .toUpperCase()
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/[^a-z0-9-]/gu, (letter) => `u${(letter.codePointAt(0) as number).toString(16)}`)
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '')
