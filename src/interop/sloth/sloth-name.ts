import { serviceSlug } from '../prometheus-rules/service-slug.ts'

/** What Sloth takes for the name of a service or of an SLO. */
const NAME = /^[A-Za-z0-9][-A-Za-z0-9_.]*[A-Za-z0-9]$/

/** A name as Sloth takes it: as it stands, or made of its letters and digits; `missing` for one without any. */
export const slothName = (name: string, missing: string): string => {
  if (NAME.test(name)) return name
  if (name.trim() === '') return missing
  const slug = serviceSlug(name)
  return NAME.test(slug) ? slug : `${slug}-slo`
}
