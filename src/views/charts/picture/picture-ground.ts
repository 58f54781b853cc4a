/** What a picture is painted into: where its corner is on the screen, and what is defined once and used by name. */
export interface PictureGround {
  readonly left: number
  readonly top: number
  /** Patterns, gradients and clips: a definition gives its name; the same one twice gives the same name. */
  readonly define: (markup: (id: string) => string) => string
}

export interface CountedGround extends PictureGround {
  /** Everything that was defined. */
  readonly definitions: () => string
}

export const pictureGround = ({ left, top }: Pick<DOMRect, 'left' | 'top'>): CountedGround => {
  const names = new Map<string, string>()
  const defined = new Map<string, string>()
  return {
    left,
    top,
    define: (markup) => {
      const key = markup('')
      const name = names.get(key) ?? `d${names.size}`
      names.set(key, name)
      defined.set(name, markup(name))
      return name
    },
    definitions: () => [...defined.values()].join(''),
  }
}
