import { useState } from 'react'
import { recall, remember } from '#web/memory/local.ts'

const KEY = 'plan.figures'

/** 数字旁注开关 — on unless this browser switched it off. */
export function useFiguresSwitch(): { readonly isOn: boolean; readonly toggle: () => void } {
  const [isOn, setIsOn] = useState(() => recall(KEY) !== 'off')
  const toggle = () => {
    remember(KEY, isOn ? 'off' : 'on')
    setIsOn(!isOn)
  }
  return { isOn, toggle }
}
