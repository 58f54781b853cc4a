/** A text as a field of a CSV file: in quotes where it holds what would end a field. */
export const csvField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
