import { ArchiveError } from '#formats/archive/archive-error.ts'
import type { Archive } from '#formats/archive/open-archive.ts'
import { readXmlTree } from '#formats/archive/read-xml-part.ts'
import { childrenNamed, descend, type XmlElement } from '#formats/xml/xml-element.ts'
import type { NamespacePrefixes } from '#formats/xml/xml-reader.ts'
import { numbersOf } from './numbers.ts'

/** 版式页 — its objects with those of its templates, and its size in millimetres. */
export interface OfdPage {
  readonly part: string
  readonly contents: readonly XmlElement[]
  readonly width: number
  readonly height: number
}

const PREFIXES: NamespacePrefixes = { 'http://www.ofdspec.org/2016': 'ofd', 'http://www.ofdspec.org': 'ofd' }

/** A4, for files that name no size. */
const DEFAULT_BOX = [0, 0, 210, 297] as const

interface OfdDocument {
  readonly part: string
  readonly root: XmlElement
  readonly templates: ReadonlyMap<string, string>
}

/** 版式文件 — the pages of an OFD package (GB/T 33190-2016) in order: OFD.xml names documents, and these their pages. */
export class OfdPackage {
  readonly #archive: Archive
  readonly #templates = new Map<string, XmlElement>()

  constructor(archive: Archive) {
    this.#archive = archive
  }

  /** The parts of the pages, in order; nothing of them is read yet. */
  async pages(): Promise<readonly { readonly part: string; readonly document: OfdDocument }[]> {
    const root = await this.#tree('OFD.xml')
    const pages: { part: string; document: OfdDocument }[] = []
    for (const body of childrenNamed(root, 'ofd:DocBody')) {
      const part = located('OFD.xml', textOf(descend(body, 'ofd:DocRoot')))
      const document = await this.#document(part)
      for (const page of childrenNamed(descend(document.root, 'ofd:Pages') ?? document.root, 'ofd:Page')) {
        pages.push({ part: located(part, page.attributes.BaseLoc ?? ''), document })
      }
    }
    if (pages.length === 0) throw new ArchiveError('broken', 'OFD.xml')
    return pages
  }

  async page(part: string, document: OfdDocument): Promise<OfdPage> {
    const page = await this.#tree(part)
    const contents: XmlElement[] = [page]
    for (const use of childrenNamed(page, 'ofd:Template')) {
      const template = document.templates.get(use.attributes.TemplateID ?? '')
      if (template !== undefined) contents.unshift(await this.#template(template))
    }
    const area = descend(page, 'ofd:Area') ?? descend(document.root, 'ofd:CommonData', 'ofd:PageArea')
    const [, , width, height] = numbersOf(textOf(descend(area, 'ofd:PhysicalBox')))
    return { part, contents, width: width ?? DEFAULT_BOX[2], height: height ?? DEFAULT_BOX[3] }
  }

  async #document(part: string): Promise<OfdDocument> {
    const root = await this.#tree(part)
    const common = descend(root, 'ofd:CommonData') ?? root
    const templates = childrenNamed(common, 'ofd:TemplatePage').map(
      ({ attributes }) => [attributes.ID ?? '', located(part, attributes.BaseLoc ?? '')] as const,
    )
    return { part, root, templates: new Map(templates) }
  }

  async #template(part: string): Promise<XmlElement> {
    const known = this.#templates.get(part)
    if (known) return known
    const template = await this.#tree(part)
    this.#templates.set(part, template)
    return template
  }

  #tree(part: string): Promise<XmlElement> {
    return readXmlTree(this.#archive, part, PREFIXES)
  }
}

/** 定位 — a location as a part names it, from its own folder or from the root. */
function located(from: string, location: string): string {
  const path = location.startsWith('/') ? location : `${from.slice(0, from.lastIndexOf('/') + 1)}${location}`
  const steps: string[] = []
  for (const step of path.trim().split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('')
}
