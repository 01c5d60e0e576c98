import type { ReactNode } from 'react'
import { DraftTable } from '#web/features/plan/import/draft-table.tsx'
import { importText } from '#web/features/plan/import/import-text.ts'
import { UploadCard } from '#web/features/plan/import/upload-card.tsx'
import { useUpload } from '#web/features/plan/import/use-upload.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { Page } from '#web/shell/page.tsx'
import { DropZone } from '#web/ui/drop-zone.tsx'
import { NoRight } from '#web/ui/no-right.tsx'
import type { PickedFile } from '#web/ui/picked-file.ts'
import { toast } from '#web/ui/toast.tsx'

const DOCUMENTS = '.docx,.doc,.wps,.pdf,.ofd,.html,.htm,.txt,.md'

/** 导入页 — hand over a document, watch it being read, go on to its review; below, the drafts still waiting. */
export function ImportPage(): ReactNode {
  const may = useCan()
  return may('plan.import') ? <Importing /> : <NoRight />
}

function Importing(): ReactNode {
  const text = useText(importText)
  const upload = useUpload(useCounty().slug)
  const pick = ({ file, isOneOfMany }: PickedFile) => {
    if (isOneOfMany) toast(text.tooMany)
    upload.start(file)
  }
  const isIdle = !upload.isUnderWay && upload.draft === null && !upload.error
  return (
    <Page title={text.title} lead={text.lead}>
      {isIdle ? (
        <DropZone drop={text.drop} field={text.field} formats={text.formats} accept={DOCUMENTS} onPick={pick} />
      ) : (
        <UploadCard upload={upload} />
      )}
      <DraftTable />
    </Page>
  )
}
