import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'

/** Places in the head a page may fill: the plan switch, the search, the as-of date. */
export type SlotName = 'plan' | 'search' | 'asOf'

interface Slots {
  readonly elements: Readonly<Partial<Record<SlotName, HTMLElement | null>>>
  readonly place: (name: SlotName, element: HTMLElement | null) => void
}

const SlotsContext = createContext<Slots | null>(null)

export function SlotsProvider({ children }: { readonly children: ReactNode }) {
  const [elements, setElements] = useState<Slots['elements']>({})
  const slots = useMemo(
    () => ({
      elements,
      place: (name: SlotName, element: HTMLElement | null) => setElements((now) => ({ ...now, [name]: element })),
    }),
    [elements],
  )
  return <SlotsContext.Provider value={slots}>{children}</SlotsContext.Provider>
}

function useSlots(): Slots {
  const slots = useContext(SlotsContext)
  if (slots === null) throw new TypeError('a shell slot outside the shell')
  return slots
}

/** Where the shell's head keeps room for a slot. */
export function SlotPlace({ name, className }: { readonly name: SlotName; readonly className?: string | undefined }) {
  const { place } = useSlots()
  const [ref] = useState(() => (element: HTMLElement | null) => place(name, element))
  return <div ref={ref} className={className} />
}

/** 页首插槽 — what a page puts into the head: `<ShellSlot name="search"><Search /></ShellSlot>`. */
export function ShellSlot({ name, children }: { readonly name: SlotName; readonly children: ReactNode }) {
  const element = useSlots().elements[name]
  return element ? createPortal(children, element) : null
}
