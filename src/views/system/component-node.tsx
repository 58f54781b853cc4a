import { Handle, Position } from '@xyflow/react'
import type { Node, NodeProps } from '@xyflow/react'
import { formatPercent } from '../../format/percent.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './component-node.module.css'
import type { Direction } from './graph-layout.ts'
import type { GraphNode } from './graph-picture.ts'

export type ComponentNodeType = Node<{ readonly node: GraphNode; readonly direction: Direction }, 'component'>

/** A component in the picture. What it says is said by the node around it, for those who do not see it. */
export const ComponentNode = ({ data: { node, direction }, selected }: NodeProps<ComponentNodeType>) => {
  const across = direction === 'across'
  return (
    <div
      className={classNames(
        styles.node,
        node.isJourney && styles.journey,
        node.troubled && styles.troubled,
        selected && styles.selected,
      )}
    >
      <Handle
        type="target"
        position={across ? Position.Left : Position.Top}
        className={styles.handle}
        aria-hidden="true"
        data-unpainted
      />
      <div className={styles.name}>{node.name}</div>
      <div className={styles.facts}>
        <span>{node.availability}</span>
        {node.replicas !== null && <span>{node.replicas}</span>}
      </div>
      {node.troubled ? (
        <div className={styles.trouble}>not right yet</div>
      ) : (
        node.share !== null && (
          <div className={styles.share}>
            <span className={styles.track}>
              <span className={styles.bar} style={{ inlineSize: `${node.share * 100}%` }} />
            </span>
            {formatPercent(node.share)} of failures
          </div>
        )
      )}
      <Handle
        type="source"
        position={across ? Position.Right : Position.Bottom}
        className={styles.handle}
        aria-hidden="true"
        data-unpainted
      />
    </div>
  )
}
