import type { Framed } from '#web/charts/framed-svg.ts'

/** Twice the size on screen: enough for a printed page. */
const SCALE = 2

function save(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

const svgBlob = (svg: string): Blob => new Blob([svg], { type: 'image/svg+xml;charset=utf-8' })

export function saveSvg(name: string, { svg }: Framed): void {
  save(`${name}.svg`, svgBlob(svg))
}

/** 存为 PNG — drawn by the browser with the fonts of this machine; where it cannot, the SVG is kept instead. */
export async function savePng(name: string, framed: Framed): Promise<void> {
  const blob = await pngOf(framed)
  if (blob === null) saveSvg(name, framed)
  else save(`${name}.png`, blob)
}

async function pngOf({ svg, width, height }: Framed): Promise<Blob | null> {
  const address = URL.createObjectURL(svgBlob(svg))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * SCALE
    canvas.height = height * SCALE
    const brush = canvas.getContext('2d')
    if (brush === null) return null
    brush.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}
