import type { PageBlock } from '../../interop/policy-document/policy-page.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import styles from './policy-page.module.css'

export interface PolicyPageProps {
  readonly id: string
  readonly blocks: readonly PageBlock[]
}

/** The policy as it looks on paper. */
export const PolicyPage = ({ id, blocks }: PolicyPageProps) => (
  <article id={id} className={styles.page} aria-label="The policy as a page">
    {blocks.map((block, index) => (
      // Parts never move: the page is made anew as a whole.
      <Block key={index} block={block} />
    ))}
  </article>
)

/** The first cell names its row, the second is what it comes to. */
const columnOf = (header: string, place: number): DataColumn<readonly string[]> => ({
  id: header,
  header,
  rowHeader: place === 0,
  cell: (row) => (place === 1 ? <strong>{row[place]}</strong> : row[place]),
})

const Block = ({ block }: { readonly block: PageBlock }) => {
  switch (block.kind) {
    case 'title':
      return <h3 className={styles.title}>{block.text}</h3>
    case 'heading':
      return <h4>{block.text}</h4>
    case 'paragraph':
      return (
        <p>
          {block.strong !== '' && <strong>{block.strong} </strong>}
          {block.text}
        </p>
      )
    case 'table':
      return (
        <DataTable
          caption="Clauses of the policy"
          captionHidden
          stacks
          columns={block.columns.map(columnOf)}
          rows={block.rows}
          rowKey={(_, index) => index}
        />
      )
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
        <ul className={styles.list}>
          {block.links.map(({ words, address }) => (
            <li key={address}>
              <a href={address} target="_blank" rel="noreferrer">
                {words}
              </a>
            </li>
          ))}
        </ul>
      )
  }
}
