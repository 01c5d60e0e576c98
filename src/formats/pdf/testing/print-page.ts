import { chromium } from 'playwright-core'

/** As root, without a screen, and without a word to anybody outside. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** 打印网页 — a page as a browser prints it to PDF, with its number below. BILAN_CHROMIUM names the browser. */
export async function printPage(html: string): Promise<Uint8Array> {
  const browser = await chromium.launch({
    executablePath: process.env.BILAN_CHROMIUM || '/usr/bin/chromium',
    args: FLAGS,
  })
  try {
    const page = await browser.newPage()
    await page.setContent(html)
    return await page.pdf({
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: `<div style="width: 100%; font-size: 14px; text-align: center">— <span class="pageNumber"></span> —</div>`,
    })
  } finally {
    await browser.close()
  }
}
