/**
 * Puts the focus on the first field inside whose text could not be read: what holds it must stay open, or the text would be
 * gone.
 *
 * @returns whether there is one.
 */
export const focusUnreadable = (place: Element | null | undefined): boolean => {
  const field = place?.querySelector<HTMLElement>('[aria-invalid="true"]')
  field?.focus()
  return field != null
}
