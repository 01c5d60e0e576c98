import { makeZip, type ZipEntry } from './make-zip.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const CONTENT_TYPES = 'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"'
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships'
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PART_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml'

export interface WordParts {
  /** Inside of w:body. */
  readonly body: string
  /** Inside of w:numbering. */
  readonly numbering?: string
  /** Inside of w:styles. */
  readonly styles?: string
  readonly more?: readonly ZipEntry[]
}

/** 手写 .docx — a package of hand-written WordprocessingML, for what no library writes. */
export function wordFile(parts: WordParts): Buffer {
  return makeZip([{ name: '[Content_Types].xml', data: `<Types ${CONTENT_TYPES}/>` }, ...contentOf(parts)])
}

/** 完整的手写 .docx — the same with all that a word processor asks for before it opens a file. */
export function completeWordFile(parts: WordParts): Buffer {
  const types = ['document.main', 'numbering', 'styles'].map(
    (type) => `<Override PartName="/word/${type.split('.')[0]}.xml" ContentType="${PART_TYPE}.${type}+xml"/>`,
  )
  const relationships = (folder: string, names: readonly string[]): string => {
    const one = (name: string): string =>
      `<Relationship Id="${name}" Type="${RELATIONSHIP}/${name}" Target="${folder}${name === 'officeDocument' ? 'document' : name}.xml"/>`
    return `<Relationships ${PACKAGE}">${names.map(one).join('')}</Relationships>`
  }
  return makeZip([
    {
      name: '[Content_Types].xml',
      data: `<Types ${CONTENT_TYPES}><Default Extension="rels" ContentType="${RELS_TYPE}"/>${types.join('')}</Types>`,
    },
    { name: '_rels/.rels', data: relationships('word/', ['officeDocument']) },
    { name: 'word/_rels/document.xml.rels', data: relationships('', ['numbering', 'styles']) },
    ...contentOf({ numbering: '', styles: '', ...parts }),
  ])
}

function contentOf({ body, numbering, styles, more = [] }: WordParts): readonly ZipEntry[] {
  const part = (name: string, root: string, inside: string | undefined): readonly ZipEntry[] =>
    inside === undefined ? [] : [{ name, data: `<?xml version="1.0"?><${root} ${NAMESPACES}>${inside}</${root}>` }]
  return [
    ...part('word/document.xml', 'w:document', `<w:body>${body}</w:body>`),
    ...part('word/numbering.xml', 'w:numbering', numbering),
    ...part('word/styles.xml', 'w:styles', styles),
    ...more,
  ]
}

const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

/** 段落 — a paragraph with one run; `properties` goes into w:pPr. */
export function paragraphXml(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
}

export function numberedXml(text: string, numId: number, level = 0): string {
  return paragraphXml(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)
}

export function levelXml(level: number, format: string, template: string, more = ''): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${template}"/></w:lvl>`
}

export function cellXml(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text
    .split('\n')
    .map((line) => paragraphXml(line))
    .join('')}</w:tc>`
}
