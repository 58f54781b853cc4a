import { useState } from 'react'
import { withFurtherClause, withoutClause } from '../../core/delivery/edited-policy.ts'
import type { PolicyClause } from '../../core/delivery/error-budget-policy.ts'
import { stricterThanBelow } from '../../core/delivery/policy-order.ts'
import { MOST_CLAUSES } from '../../core/scenario/limits.ts'
import { ratioOf } from '../../core/quantity/units.ts'
import { formatCount } from '../../format/count.ts'
import { RATIO } from '../../format/csv-values.ts'
import { clauseRangeWords } from '../../format/policy-words.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { ClauseTexts } from './clause-texts.tsx'
import { FromField, ShippingField, VerdictField } from './clause-fields.tsx'
import styles from './policy-table.module.css'

export interface PolicyTableProps {
  /** The clause that applies now; null: nobody knows. */
  readonly appliesNow: number | null
}

const ADD = 'add-clause'

/** The clauses. Each is edited where it stands. */
export const PolicyTable = ({ appliesNow }: PolicyTableProps) => {
  const { policy } = useOpenScenario()
  const { editScenario } = useActions()
  const { clauses } = policy
  const [newId, setNewId] = useState<string | null>(null)
  const strict = stricterThanBelow(policy)
  const full = clauses.length >= MOST_CLAUSES
  return (
    <>
      <DataTable
        caption="Error-budget policy"
        captionHidden
        stacks
        columns={columnsOf({
          appliesNow,
          newId,
          rangeOf: (index) => clauseRangeWords(policy, index),
          onDelete: (id) => {
            editScenario({ policy: withoutClause(policy, id) }, '')
            document.getElementById(ADD)?.focus()
          },
        })}
        rows={clauses}
        rowKey={({ id }) => id}
        renderNote={(clause, index) => <ClauseTexts clause={clause} number={index + 1} />}
      />
      {strict !== null && (
        <p role="note" className={styles.remark}>
          Clause {formatCount(strict + 1)} is stricter than clause {formatCount(strict + 2)}, although it holds with
          more of the budget left. That is allowed; is it meant?
        </p>
      )}
      <div className={styles.foot}>
        <Button
          id={ADD}
          disabled={full}
          onClick={() => {
            const id = crypto.randomUUID()
            editScenario({ policy: withFurtherClause(policy, id) }, '')
            setNewId(id)
          }}
        >
          Add clause
        </Button>
        {full && <span className={styles.note}>{formatCount(MOST_CLAUSES)} clauses are as many as there may be.</span>}
      </div>
    </>
  )
}

interface Hands extends PolicyTableProps {
  /** The clause that was just added. */
  readonly newId: string | null
  readonly rangeOf: (index: number) => string
  readonly onDelete: (id: string) => void
}

const columnsOf = ({ appliesNow, newId, rangeOf, onDelete }: Hands): readonly DataColumn<PolicyClause>[] => [
  {
    id: 'from',
    header: 'While there remains',
    rowHeader: true,
    cell: (clause, index) => (
      <span className={styles.from}>
        {clause.from === null ? (
          rangeOf(index)
        ) : (
          <FromField clause={clause} number={index + 1} isNew={clause.id === newId} />
        )}
        {index === appliesNow && <strong className={styles.now}>applies now</strong>}
      </span>
    ),
  },
  {
    id: 'verdict',
    header: 'Verdict',
    cell: (clause, index) => <VerdictField clause={clause} number={index + 1} />,
  },
  {
    id: 'shipping',
    header: 'Planned deploys that still go out',
    unit: RATIO,
    csv: ({ shipping }) => ratioOf(shipping),
    align: 'end',
    cell: (clause, index) => <ShippingField clause={clause} number={index + 1} />,
  },
  {
    id: 'actions',
    header: <VisuallyHidden>Actions</VisuallyHidden>,
    csv: false,
    align: 'end',
    cell: ({ id, from }, index) =>
      from === null ? (
        <span className={styles.note}>always the last</span>
      ) : (
        <span className={styles.actions}>
          <Button variant="quiet" aria-label={`Delete clause ${formatCount(index + 1)}`} onClick={() => onDelete(id)}>
            Delete
          </Button>
        </span>
      ),
  },
]
