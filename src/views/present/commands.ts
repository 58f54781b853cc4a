/** What a presenter can do, by key, by button and from the window with the notes. */
export const COMMANDS = [
  'next',
  'back',
  'first',
  'last',
  'reveal',
  'reset',
  'blank',
  'unit',
  'timer',
  'timer-reset',
  'notes',
  'link',
  'full-screen',
  'larger',
  'smaller',
  'help',
  'leave',
] as const

export type Command = (typeof COMMANDS)[number]

/** What the window with the notes may ask for: what the room sees, and the clock. */
export const REMOTE_COMMANDS = [
  'next',
  'back',
  'first',
  'last',
  'reveal',
  'reset',
  'blank',
  'unit',
  'timer',
  'timer-reset',
] as const satisfies readonly Command[]

export type RemoteCommand = (typeof REMOTE_COMMANDS)[number]

export const isRemoteCommand = (word: unknown): word is RemoteCommand =>
  (REMOTE_COMMANDS as readonly unknown[]).includes(word)

/** Keys as the browser names them. Presenter remotes send the Page keys, and “.” or B for a blank screen. */
const KEYS: Readonly<Record<string, Command>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  h: 'reveal',
  r: 'reset',
  b: 'blank',
  '.': 'blank',
  u: 'unit',
  t: 'timer',
  n: 'notes',
  q: 'link',
  f: 'full-screen',
  '+': 'larger',
  '-': 'smaller',
  '?': 'help',
  Escape: 'leave',
}

/** What is needed of a key that was pressed. */
export interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly defaultPrevented: boolean
  readonly target: EventTarget | null
}

/** Where every key is an answer, or a letter that is typed. */
const TYPED_IN =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"], dialog[open], [role="dialog"], math-field'

/** Inputs that are pressed, not written in. */
const PRESSED = new Set(['button', 'submit', 'reset', 'checkbox', 'radio', 'range', 'image', 'file', 'color'])

/** Where the arrows and the keys beside them move something. */
const MOVED_BY_ARROWS =
  'input[type="radio"], input[type="range"], [role="slider"], [role="radio"], [role="tab"], [role="spinbutton"], [role="option"], [role="menuitem"], .react-flow__node'

/** What Space presses. */
const PRESSED_BY_SPACE =
  'button, summary, input, a[href], [role="button"], [role="checkbox"], [role="switch"], [role="radio"], .react-flow__node'

const ARROWS = new Set(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'])

/** What a key asks for, or null: it belongs to what has the focus, to the browser, or to nobody. */
export const commandOf = (pressed: PressedKey): Command | null => {
  const { key, target } = pressed
  if (pressed.defaultPrevented || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null
  const command = KEYS[key] ?? KEYS[key.toLowerCase()] ?? null
  if (command === null || !(target instanceof Element)) return command
  if (target.closest(TYPED_IN) !== null) return null
  if (target instanceof HTMLInputElement && !PRESSED.has(target.type)) return null
  if (ARROWS.has(key) && target.closest(MOVED_BY_ARROWS) !== null) return null
  if (key === ' ' && target.closest(PRESSED_BY_SPACE) !== null) return null
  return command
}
