import type { ReactNode } from 'react'
import type { TextPiece } from '#kernel/plan-change/change.ts'
import styles from '#web/features/plan/versions/changes.module.css'
import { versionsText } from '#web/features/plan/versions/versions-text.ts'
import { useText } from '#web/i18n/dictionary.ts'

/** 修订文字 — what went is struck through, what came is underlined; a screen reader hears which is which. */
export function TrackedText({ pieces }: { readonly pieces: readonly TextPiece[] }): ReactNode {
  const text = useText(versionsText)
  let at = 0
  return (
    <p className={styles.words} lang="zh-CN">
      {pieces.map((piece) => {
        const key = `${piece.kind}-${at}`
        at += piece.text.length
        if (piece.kind === 'same') return <span key={key}>{piece.text}</span>
        const isNew = piece.kind === 'added'
        const Piece = isNew ? 'ins' : 'del'
        return (
          <Piece key={key} className={isNew ? styles.inserted : styles.struck}>
            <span className="doc-hidden">{isNew ? text.inserted : text.struck}</span>
            {piece.text}
          </Piece>
        )
      })}
    </p>
  )
}
