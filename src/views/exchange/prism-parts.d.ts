/** Prism's parts, which its types leave out. A grammar puts itself into the `languages` of the core that is global. */
declare module 'prismjs/components/prism-core' {
  import type { languages, tokenize } from 'prismjs'

  const Prism: { readonly languages: typeof languages; readonly tokenize: typeof tokenize }
  export { Prism as default }
}

declare module 'prismjs/components/*'
