import { slug } from '../../core/scenario/slug.ts'

const LONGEST = 50

/** A service's name as a slug of at most 50 characters. A name without any letter or digit gives "service". */
export const serviceSlug = (service: string): string => slug(service, LONGEST) || 'service'
