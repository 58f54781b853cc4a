/**
 * A text as it has to stand in a template of Go to come out as itself: what would open an action is given as a quoted text
 * within one. A brace at the end would open one together with what follows.
 */
export const templateText = (text: string): string => text.replaceAll(/\{{2,}|\{$/g, (braces) => `{{ "${braces}" }}`)
