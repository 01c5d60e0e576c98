import type { DocumentHead } from '#kernel/plan/model.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import type { Block } from './outline/blocks.ts'
import { withoutDebris } from './outline/line-forms.ts'
import type { Piece } from './outline/paragraphs.ts'
import { readRecipients } from './outline/recipients.ts'
import type { Structure } from './outline/segment.ts'
import { endsAsUnit } from './roles/unit-names.ts'
import { readDate } from './text/dates.ts'
import { fold } from './text/fold.ts'
import type { PlanText } from './text/plan-text.ts'
import { compact, foldedOf, printed } from './text/plan-text.ts'

const DATE_IN_LINE = /[〇零一二三四五六七八九十\d]{4}\s*年.*$/

/** 文件首部 — title, number, issuer, date, recipients and publicity from the blocks that frame the document. */
export function readHead(structure: Structure, planTitle: string, source: PlanText): DocumentHead {
  const pieces = (kind: Block['kind']): readonly Piece[] =>
    structure.blocks.filter((block) => block.kind === kind).flatMap((block) => block.pieces)
  const number = pieces('docNumber')[0]
  const publicity = pieces('publicity')[0]
  const signed = pieces('signature')
  const imprint = pieces('imprint')
  return {
    title: structure.title === '' ? planTitle : structure.title,
    docNumber: number ? compact(printed(source, number)) : null,
    issuer:
      issuerOf(signed, source) ??
      issuerOf(dated(imprint, source), source) ??
      issuerOfTitle(structure.title, source) ??
      issuerOfNews(pieces('body').slice(0, PIECES_OF_NEWS), source),
    issuedOn: firstDate(signed, source) ?? firstDate(imprint, source),
    recipients: pieces('recipients').flatMap((piece) => readRecipients(piece, source)),
    publicity: publicity ? compact(printed(source, publicity)).replace(/^[（(［[【]+|[）)］\]】]+$/g, '') : null,
  }
}

function dateOf(piece: Piece, source: PlanText): LocalDate | null {
  return readDate(foldedOf(source, piece))
}

function dated(pieces: readonly Piece[], source: PlanText): readonly Piece[] {
  return pieces.filter((piece) => dateOf(piece, source) !== null)
}

function firstDate(pieces: readonly Piece[], source: PlanText): LocalDate | null {
  for (const piece of pieces) {
    const date = dateOf(piece, source)
    if (date !== null) return date
  }
  return null
}

/** The first signature; of several offices the first printed one issues. */
function issuerOf(pieces: readonly Piece[], source: PlanText): string | null {
  for (const piece of pieces) {
    const name = compact(withoutDebris(printed(source, piece)).replace(DATE_IN_LINE, ''))
    if (name !== '') return name
  }
  return null
}

/** 某县人民政府关于…: who speaks in the title, where nobody signed. */
function issuerOfTitle(title: string, source: PlanText): string | null {
  const at = fold(title, source.lexicon).indexOf('关于')
  const name = at < 4 ? '' : title.slice(0, at)
  return endsAsUnit(fold(name, source.lexicon), source.lexicon.unit) ? name : null
}

const PIECES_OF_NEWS = 3

/** 近日，某厅印发《…》: a web page that prints the plan without its letter. */
function issuerOfNews(pieces: readonly Piece[], source: PlanText): string | null {
  for (const piece of pieces) {
    const match = /(?:^|，)([^，。、《]{4,24}?)(?:联合)?印发《/.exec(foldedOf(source, piece))
    const name = match?.[1]
    if (match && name !== undefined && endsAsUnit(name, source.lexicon.unit)) {
      const start = piece.start + match.index + match[0].indexOf(name)
      return source.text.slice(start, start + name.length)
    }
  }
  return null
}
