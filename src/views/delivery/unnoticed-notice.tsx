import { formatDuration } from '../../format/duration.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { FIRST_TYPED } from './detection-choice.tsx'
import { useEditDelivery } from './use-edit-delivery.ts'

/** No alert notices a failed change: nobody can say what it costs, and here are the ways out. */
export const UnnoticedNotice = () => {
  const edit = useEditDelivery()
  return (
    <Notice
      actions={
        <Button onClick={() => edit({ timeToDetect: { kind: 'typed', time: FIRST_TYPED } }, '')}>
          Say it takes {formatDuration(FIRST_TYPED)}
        </Button>
      }
    >
      No alert rule of this scenario would ever notice a failed change, so it would go on for ever and its cost has no
      end. Change the rules in the <a href="#/alerts">Alerts</a> view, or say yourself how long it takes until somebody
      knows.
    </Notice>
  )
}
