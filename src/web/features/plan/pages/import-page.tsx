import type { ReactNode } from 'react'
import { DraftTable } from '#web/features/plan/import/draft-table.tsx'
import { DropZone } from '#web/features/plan/import/drop-zone.tsx'
import { importText } from '#web/features/plan/import/import-text.ts'
import type { PickedFile } from '#web/features/plan/import/picked-file.ts'
import { UploadCard } from '#web/features/plan/import/upload-card.tsx'
import { useUpload } from '#web/features/plan/import/use-upload.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { Page } from '#web/shell/page.tsx'
import { NoRight } from '#web/ui/no-right.tsx'
import { toast } from '#web/ui/toast.tsx'

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
      {isIdle ? <DropZone onPick={pick} /> : <UploadCard upload={upload} />}
      <DraftTable />
    </Page>
  )
}
