import { useRef } from 'react'
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react'
import type { Instant, Milliseconds } from '../../core/quantity/units.ts'
import { classNames } from '../ui/class-names.ts'
import { scaleAt } from '../ui/page-scale.ts'
import styles from './drag-handle.module.css'

export interface DragHandleProps {
  readonly label: string
  readonly className: string | undefined
  /** `left` is the middle of the handle. */
  readonly style: CSSProperties
  readonly value: Instant
  readonly min: Instant
  readonly max: Instant
  readonly valueText: string
  readonly perPixel: Milliseconds
  /** What steps are counted from, so that values are round ones. */
  readonly origin: Instant
  readonly dragStep: Milliseconds
  readonly keySteps: { readonly arrow: Milliseconds; readonly shift: Milliseconds; readonly page: Milliseconds }
  readonly onValue: (value: Instant) => void
  readonly onEnd?: (() => void) | undefined
}

/** A slider on a time axis: dragged by mouse, pen or finger, moved by arrows, Shift with arrows, Page keys, Home, End. */
export const DragHandle = ({
  label,
  className,
  style,
  value,
  min,
  max,
  valueText,
  perPixel,
  origin,
  dragStep,
  keySteps,
  onValue,
  onEnd,
}: DragHandleProps) => {
  // A drag is measured from where it began, so the handle does not jump to the pointer and rounding does not add up.
  const grip = useRef<{ readonly x: number; readonly value: Instant } | null>(null)

  const moveTo = (wanted: number, step: Milliseconds) => {
    const round = origin + Math.round((wanted - origin) / step) * step
    const next = Math.min(max, Math.max(min, round))
    if (next !== value) onValue(next)
  }

  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { x: event.clientX, value }
  }

  const letGo = () => {
    if (grip.current === null) return
    grip.current = null
    onEnd?.()
  }

  const pressKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const { arrow, shift, page } = keySteps
    const small = event.shiftKey ? shift : arrow
    const wanted: Record<string, number> = {
      ArrowRight: value + small,
      ArrowUp: value + small,
      ArrowLeft: value - small,
      ArrowDown: value - small,
      PageUp: value + page,
      PageDown: value - page,
      Home: min,
      End: max,
    }
    const target = wanted[event.key]
    if (target === undefined) return
    event.preventDefault()
    moveTo(target, target === min || target === max ? 1 : arrow)
    onEnd?.()
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      className={classNames(styles.handle, className)}
      style={style}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText}
      onPointerDown={press}
      onPointerMove={(event) => {
        if (grip.current === null) return
        const moved = (event.clientX - grip.current.x) / scaleAt(event.currentTarget)
        moveTo(grip.current.value + moved * perPixel, dragStep)
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onLostPointerCapture={letGo}
      onKeyDown={pressKey}
    />
  )
}
