/** What a text says as JSON, with nothing known of its shape yet; null where it is no JSON. */
export const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
