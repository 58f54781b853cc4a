import type { Inspection } from '../../interop/csv/inspect.ts'
import { SelectField } from '../ui/select-field.tsx'
import type { ColumnRole, MappingDraft } from './mapping-draft.ts'
import { columnChoice, isOptional, roleWords } from './mapping-words.ts'

export interface MappingFieldProps {
  readonly inspection: Inspection
  readonly draft: MappingDraft
  readonly onDraft: (draft: MappingDraft) => void
}

const NONE = ''

export interface ColumnSelectProps extends MappingFieldProps {
  readonly holds: ColumnRole
}

/** Which column holds a role. */
export const ColumnSelect = ({ holds: role, inspection, draft, onDraft }: ColumnSelectProps) => {
  const chosen = draft.columns[role]
  const columns = inspection.columns.map((_, column) => ({
    value: String(column),
    label: columnChoice(inspection, column),
  }))
  const optional = isOptional(role, draft)
  return (
    <SelectField
      label={`Column: ${roleWords(role, draft)}`}
      value={chosen === null ? NONE : String(chosen)}
      options={
        optional || chosen === null
          ? [{ value: NONE, label: optional ? noColumn(role) : 'Choose a column' }, ...columns]
          : columns
      }
      onValue={(value) =>
        onDraft({ ...draft, columns: { ...draft.columns, [role]: value === NONE ? null : Number(value) } })
      }
    />
  )
}

const NO_COLUMN: Readonly<Partial<Record<ColumnRole, string>>> = {
  failing: 'None: all requests failed',
  count: 'None: each row is one request',
}

const noColumn = (role: ColumnRole): string => NO_COLUMN[role] ?? 'None'
