import type { ReactNode } from 'react'
import type { PageBlock, PageFigure, PageFormula } from '../../../interop/document/block.ts'
import { classNames } from '../../ui/class-names.ts'
import '../print-only.css'
import styles from './document-page.module.css'
import { DocumentPicture } from './document-picture.tsx'
import { DocumentTable } from './document-table.tsx'

export interface DocumentPageProps {
  /** Its name for those who do not see it: "The policy as a page". */
  readonly label: string
  readonly blocks: readonly PageBlock[]
  /** The picture of the document's curve, if it has one. */
  readonly picture?: ReactNode
  /** Small type, so that much fits on one page. */
  readonly dense?: boolean | undefined
}

/** A document as it looks on paper. While it is open, it is all that the browser prints, whoever asks for it. */
export const DocumentPage = ({ label, blocks, picture, dense = false }: DocumentPageProps) => (
  <article className={classNames(styles.page, dense && styles.dense)} aria-label={label} data-printed="">
    {blocks.map((block, index) => (
      // Parts never move: the page is made anew as a whole.
      <Block key={index} block={block} picture={picture} />
    ))}
  </article>
)

const Block = ({ block, picture }: { readonly block: PageBlock; readonly picture: ReactNode }) => {
  switch (block.kind) {
    case 'title':
      return <h3 className={styles.title}>{block.text}</h3>
    case 'heading':
      return <h4>{block.text}</h4>
    case 'paragraph':
      return (
        <p className={block.small ? styles.small : undefined}>
          {block.strong !== '' && <strong>{block.strong} </strong>}
          {block.text}
        </p>
      )
    case 'table':
      return <DocumentTable table={block} />
    case 'figures':
      return <Figures figures={block.figures} />
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'links':
      return (
        <ul className={classNames(styles.list, styles.links)}>
          {block.links.map(({ words, address }) => (
            <li key={address}>
              <a href={address} target="_blank" rel="noreferrer">
                {words}
              </a>
            </li>
          ))}
        </ul>
      )
    case 'formulas':
      return <Formulas formulas={block.formulas} />
    case 'curve':
      return (
        <>
          <h4>{block.title}</h4>
          <DocumentPicture title={block.title} summary={block.summary}>
            {picture}
          </DocumentPicture>
        </>
      )
    case 'blank':
      return (
        <div className={styles.blank}>
          <p className={styles.prompt}>{block.prompt}</p>
          {Array.from({ length: block.lines }, (_, line) => (
            <div key={line} className={styles.ruled} />
          ))}
        </div>
      )
  }
}

const Figures = ({ figures }: { readonly figures: readonly PageFigure[] }) => (
  <dl className={styles.figures}>
    {figures.map(({ name, value, note }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd className={styles.value}>{value}</dd>
        {note !== '' && <dd className={styles.note}>{note}</dd>}
      </div>
    ))}
  </dl>
)

const Formulas = ({ formulas }: { readonly formulas: readonly PageFormula[] }) => (
  <dl className={styles.formulas}>
    {formulas.map(({ name, lines, note }) => (
      <div key={name}>
        <dt>{name}</dt>
        {lines.map((line, place) => (
          // Two incidents may be called the same and cost the same.
          <dd key={place} className={styles.formula}>
            {line}
          </dd>
        ))}
        {note !== '' && <dd className={styles.note}>{note}</dd>}
      </div>
    ))}
  </dl>
)
