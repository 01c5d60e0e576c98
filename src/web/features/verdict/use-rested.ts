import { useEffect, useState } from 'react'

/** 停稳之值 — the value once it has stood still for a while: what is asked of the server while something is dragged. */
export function useRested<Value>(value: Value, delayMs: number): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    if (Object.is(value, rested)) return
    const timer = setTimeout(() => setRested(value), delayMs)
    return () => clearTimeout(timer)
  }, [value, rested, delayMs])
  return rested
}
