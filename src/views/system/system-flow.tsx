import { Controls, ReactFlow, ReactFlowProvider, useReactFlow, useStore } from '@xyflow/react'
import type { Connection, EdgeChange, FitViewOptions, NodeChange, OnConnectEnd } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { use, useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { PageScale } from '../ui/page-scale.ts'
import { ComponentNode } from './component-node.tsx'
import { flowEdges, flowNodes } from './flow-elements.ts'
import { BUTTONS, heightOf, layOutGraph } from './graph-layout.ts'
import type { Direction } from './graph-layout.ts'
import type { GraphPicture } from './graph-picture.ts'
import { NeedEdge } from './need-edge.tsx'
import { NeedLegend } from './need-legend.tsx'
import type { NeedEdgeType } from './need-edge.tsx'
import type { Picked } from './picked.ts'
import styles from './system-flow.module.css'

export interface SystemFlowProps {
  readonly picture: GraphPicture
  /** Of the place, in pixels. */
  readonly width: number
  readonly direction: Direction
  readonly picked: Picked | null
  readonly onPick: (picked: Picked | null) => void
  /** A component is to be worked on: its editor wants the focus. */
  readonly onOpen: (id: string) => void
  readonly onConnect: (from: string, to: string) => void
  readonly onDelete: (picked: Picked) => void
}

/** Nothing to see: it makes the view fit the edges as well, which run past the nodes. */
const Frame = () => null

const NODE_TYPES = { component: ComponentNode, frame: Frame }
const EDGE_TYPES = { need: NeedEdge }

const WORDS = {
  'node.a11yDescription.default': 'Enter opens its editor. Delete removes it.',
  'node.a11yDescription.keyboardDisabled': 'Enter opens its editor. Delete removes it.',
  'edge.a11yDescription.default': 'Delete removes it.',
  'controls.ariaLabel': 'Size of the picture',
  'controls.zoomIn.ariaLabel': 'Larger',
  'controls.zoomOut.ariaLabel': 'Smaller',
  'controls.fitView.ariaLabel': 'All of it',
}

/** Below the picture there is room for the buttons, so that they lie on nothing. */
const fitOf = (scale: number): FitViewOptions => ({
  padding: { top: '8px', left: '8px', right: '8px', bottom: `${BUTTONS * scale}px` },
  maxZoom: scale,
})

/** The picture of a system that can be worked in with a pointer and with keys. Code and style of the graph library come with it. */
export const SystemFlow = (props: SystemFlowProps) => (
  <ReactFlowProvider>
    <Flow {...props} />
  </ReactFlowProvider>
)

/** So wide is a picture for a file at least, and at most, in pixels. */
const DRAWN = { least: 912, most: 2_400, around: 16 }

/** The picture of a system for a file: as wide as it has to be to show all of it in its own size, and not to be worked in. */
export const SystemDrawing = ({ picture }: Pick<SystemFlowProps, 'picture'>) => {
  const { frame } = useMemo(() => layOutGraph(picture, 'across'), [picture])
  const width = Math.round(Math.min(DRAWN.most, Math.max(DRAWN.least, frame.width + DRAWN.around)))
  return (
    <div style={{ width }}>
      {/* Without the room for buttons below. */}
      <div style={{ marginBottom: -BUTTONS }}>
        <SystemFlow
          picture={picture}
          width={width}
          direction="across"
          picked={null}
          onPick={ignore}
          onOpen={ignore}
          onConnect={ignore}
          onDelete={ignore}
        />
      </div>
      <NeedLegend picture={picture} />
    </div>
  )
}

const ignore = (): void => undefined

const Flow = ({ picture, width, direction, picked, onPick, onOpen, onConnect, onDelete }: SystemFlowProps) => {
  const shape = shapeOf(picture)
  // Only what the layout hangs on: a change of a number moves nothing.
  // oxlint-disable-next-line react/exhaustive-deps
  const layout = useMemo(() => layOutGraph(picture, direction), [shape, direction])
  const height = heightOf(layout.frame, width)
  // The library measures in pixels of the screen: on a page that is enlarged it is left as it is, and enlarges by itself.
  const scale = use(PageScale)
  const fit = useMemo(() => fitOf(scale), [scale])
  const unscaled = scale === 1 ? {} : { zoom: 1 / scale }
  useFit(`${shape} ${direction}`, fit)
  const nodes = useMemo(() => flowNodes(picture, layout, direction, picked), [picture, layout, direction, picked])
  const edges = useMemo(() => flowEdges(picture, layout, picked), [picture, layout, picked])

  const pickNode = (changes: readonly NodeChange[]): void => {
    const chosen = changes.find((change) => change.type === 'select' && change.selected)
    if (chosen?.type === 'select') onPick({ kind: 'component', id: chosen.id })
  }
  const pickEdge = (changes: readonly EdgeChange<NeedEdgeType>[]): void => {
    const chosen = changes.find((change) => change.type === 'select' && change.selected)
    const edge = chosen?.type === 'select' ? picture.edges.find(({ id }) => id === chosen.id) : undefined
    if (edge !== undefined) onPick({ kind: 'need', from: edge.from, to: edge.to })
  }
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const target = event.target as HTMLElement
    const id = target.closest<HTMLElement>('.react-flow__node-component')?.dataset.id
    if (event.key === 'Enter' && id !== undefined) {
      event.preventDefault()
      onOpen(id)
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && target.closest('button') === null) {
      const gone = id === undefined ? picked : ({ kind: 'component', id } as const)
      if (gone === null) return
      event.preventDefault()
      onDelete(gone)
      event.currentTarget.focus()
    } else if (event.key === 'Escape' && picked !== null) {
      event.stopPropagation()
      onPick(null)
    }
  }

  // What is let go of anywhere on a component is meant for it, not for its dot alone.
  const drop: OnConnectEnd = (event, { isValid, fromNode, fromHandle }) => {
    const to = nodeAt('changedTouches' in event ? event.changedTouches[0] : event)
    if (isValid === true || fromNode === null || to === undefined || to === fromNode.id) return
    if (fromHandle.type === 'source') onConnect(fromNode.id, to)
    else onConnect(to, fromNode.id)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the components inside
    <div
      className={styles.flow}
      style={{ height: height * scale, ...unscaled }}
      role="group"
      aria-label="Components to work on"
      tabIndex={-1}
      onKeyDown={press}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodesChange={pickNode}
        onEdgesChange={pickEdge}
        onPaneClick={() => onPick(null)}
        onConnect={({ source, target }: Connection) => onConnect(source, target)}
        onConnectEnd={drop}
        isValidConnection={({ source, target }) => source !== target}
        connectionRadius={60}
        nodesDraggable={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        disableKeyboardA11y={false}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        panOnDrag={!touches()}
        minZoom={0.05}
        maxZoom={2 * scale}
        fitView
        fitViewOptions={fit}
        ariaLabelConfig={WORDS}
        proOptions={{ hideAttribution: true }}
      >
        <Controls
          showInteractive={false}
          orientation="horizontal"
          fitViewOptions={fit}
          style={scale === 1 ? {} : { zoom: scale }}
        />
      </ReactFlow>
    </div>
  )
}

/** Everything that the layout hangs on. */
const shapeOf = ({ nodes, edges }: GraphPicture): string => [...nodes, ...edges].map(({ id }) => id).join('\t')

/** The component at a place of the screen. */
const nodeAt = (place: { readonly clientX: number; readonly clientY: number } | undefined): string | undefined =>
  place &&
  document.elementFromPoint(place.clientX, place.clientY)?.closest<HTMLElement>('.react-flow__node-component')?.dataset
    .id

/** A finger on the picture scrolls the page; only a mouse moves what is in it. */
const touches = (): boolean => typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches

/** Brings all of it into view whenever it has been laid out anew, or its place has got another size. */
const useFit = (layout: string, fit: FitViewOptions): void => {
  const { fitView } = useReactFlow()
  // As the library has measured it, which comes after the layout: fitted into the old place, it would be cut off or tiny.
  const place = useStore(({ width, height }) => `${width} ${height}`)
  const fitted = useRef('')
  useEffect(() => {
    const now = `${layout}\n${place}`
    if (fitted.current === now) return
    fitted.current = now
    void fitView(fit)
  }, [layout, place, fit, fitView])
}
