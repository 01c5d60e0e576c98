import type { Label } from '#kernel/label/label.ts'
import type { ImportIssueCode } from '#kernel/plan/import-issue.ts'

/** 导入问题的说法 — cause first, then what to do; slots are the parameters of the code. */
export const IMPORT_ISSUE_MESSAGES: Record<ImportIssueCode, Label> = {
  FILE_EMPTY: {
    zh: '文件是空的（0 字节），没有内容可读。请核对是否选对了文件，或向发文单位重新索取。',
    en: 'The file is empty (0 bytes). Check that it is the right file, or ask the issuing office for it again.',
  },
  FILE_TOO_LARGE: {
    zh: '文件大小为 {sizeMb} MB，超过上限 {limitMb} MB。计划文本通常不到 1 MB：请删去图片和无关附件，另存后重试。',
    en: 'The file has {sizeMb} MB; the limit is {limitMb} MB. The text of a plan rarely needs 1 MB: remove pictures and unrelated annexes, save it again and retry.',
  },
  FORMAT_UNKNOWN: {
    zh: '不认识扩展名“{extension}”。能读取的是 .docx、.doc、.wps、.pdf、.ofd、.html、.txt 和 .md：请另存为其中一种后重试。',
    en: 'The extension “{extension}” is not known. Readable are .docx, .doc, .wps, .pdf, .ofd, .html, .txt and .md: save the document as one of these and retry.',
  },
  FORMAT_UNSUPPORTED: {
    zh: '不能直接读取 {format} 文件。请用 Word 或 WPS 打开，另存为 .docx 后重试；扫描件须先识别成文字。',
    en: '{format} files cannot be read directly. Open the document in Word or WPS, save it as .docx and retry; a scan needs text recognition first.',
  },
  FORMAT_MISMATCH: {
    zh: '扩展名是 .{extension}，内容却是 {actual}。请核对是否选错了文件；内容无误时，请改正扩展名，或用 Word、WPS 打开后另存为 .docx。',
    en: 'The extension says .{extension}, the content is {actual}. Check that it is the right file; if it is, correct the extension, or open it in Word or WPS and save it as .docx.',
  },
  DOCX_BROKEN: {
    zh: '文件已损坏，读不出其中的 {part}。请用 Word 或 WPS 打开（会提示修复）后另存为 .docx 重试；打不开时请向发文单位重新索取。',
    en: 'The file is damaged: its part {part} cannot be read. Open it in Word or WPS (which offer to repair it) and save it as .docx; if that fails, ask the issuing office for it again.',
  },
  DOCX_ENCRYPTED: {
    zh: '文件设有打开密码，读不出内容。请用 Word 或 WPS 打开，取消密码后另存为 .docx 重试。',
    en: 'The file is protected by a password. Open it in Word or WPS, remove the password, save it as .docx and retry.',
  },
  DOC_BROKEN: {
    zh: '文件已损坏或不完整，读不出其中的 {part}。请用 Word 或 WPS 打开（会提示修复）后另存为 .docx 重试；打不开时请向发文单位重新索取。',
    en: 'The file is damaged or incomplete: its part {part} cannot be read. Open it in Word or WPS (which offer to repair it) and save it as .docx; if that fails, ask the issuing office for it again.',
  },
  DOC_ENCRYPTED: {
    zh: '文件设有打开密码，读不出内容。请用 Word 或 WPS 打开，取消密码后另存为 .docx 重试。',
    en: 'The file is protected by a password. Open it in Word or WPS, remove the password, save it as .docx and retry.',
  },
  DOC_TOO_OLD: {
    zh: '这是 Word 95 或更早版本的文件，不能直接读取。请用 Word 或 WPS 打开，另存为 .docx 后重试。',
    en: 'The file was written by Word 95 or earlier and cannot be read directly. Open it in Word or WPS, save it as .docx and retry.',
  },
  DOC_NUMBERING: {
    zh: '“{text}”一段的自动编号无法按原样算出，读出来可能与打印的不一致，所以没有导入。请用 Word 或 WPS 打开，另存为 .docx 后重试。',
    en: 'The automatic number of the paragraph “{text}” cannot be worked out as printed, so nothing was imported. Open the document in Word or WPS, save it as .docx and retry.',
  },
  DOC_TEXT_BOX: {
    zh: '组合图形里有文字（“{text}”），无法确定它在正文中的位置，所以没有导入。请用 Word 或 WPS 打开，取消组合或另存为 .docx 后重试。',
    en: 'There is text in grouped shapes (“{text}”) whose place in the document cannot be determined, so nothing was imported. Open it in Word or WPS, ungroup the shapes or save it as .docx, and retry.',
  },
  HTML_NO_TEXT: {
    zh: '网页文件里没有正文，内容可能在框架里或要联网才会显示。请在浏览器中打开原网页，复制正文到 Word 或 WPS，存为 .docx 后重试。',
    en: 'The web page holds no text; its content may stand in a frame or load only when online. Open the page in a browser, copy the text into Word or WPS, save it as .docx and retry.',
  },
  HTML_TOO_COMPLEX: {
    zh: '网页文件的标记过多或嵌套过深，不像一份计划，已停止读取。请在浏览器中打开，复制正文到 Word 或 WPS，存为 .docx 后重试。',
    en: 'The web page has too much markup, or nests it too deeply, for a plan; reading was stopped. Open it in a browser, copy the text into Word or WPS, save it as .docx and retry.',
  },
  OFD_BROKEN: {
    zh: 'OFD 文件已损坏或不完整，读不出其中的 {part}。请重新下载或重新传送；仍打不开时，请改用 Word 原文件（.docx），或向发文单位重新索取。',
    en: 'The OFD file is damaged or incomplete: its part {part} cannot be read. Download or transfer it again; if that fails, use the Word original (.docx) or ask the issuing office for it again.',
  },
  OFD_ENCRYPTED: {
    zh: 'OFD 文件已加密，读不出内容。请用版式阅读软件打开后另存为不加密的文件，或改用 Word 原文件（.docx）后重试。',
    en: 'The OFD file is encrypted. Open it in an OFD reader and save it without encryption, or use the Word original (.docx), and retry.',
  },
  OFD_NO_TEXT: {
    zh: 'OFD 共 {pages} 页，没有可读的文字，应是扫描件或图片。请改用 Word 原文件（.docx）；只有扫描件时，请先做文字识别（OCR），逐字核对后再导入。',
    en: 'None of the {pages} pages of the OFD file holds readable text; it appears to be a scan. Use the Word original (.docx); if there is only the scan, run text recognition (OCR) first and check the result word by word before importing.',
  },
  OFD_TOO_LONG: {
    zh: 'OFD 共 {pages} 页，超过上限 {limit} 页，不像一份计划。请只保留计划正文和附件后重试。',
    en: 'The OFD has {pages} pages; the limit is {limit}, which no plan reaches. Keep only the plan and its annexes and retry.',
  },
  PDF_BROKEN: {
    zh: 'PDF 文件已损坏或不完整，读不出内容。请重新下载或重新传送；仍打不开时，请改用 Word 原文件（.docx），或向发文单位重新索取。',
    en: 'The PDF is damaged or incomplete and cannot be read. Download or transfer it again; if it still does not open, use the Word original (.docx) or ask the issuing office for it again.',
  },
  PDF_ENCRYPTED: {
    zh: 'PDF 设有打开密码，读不出内容。请用密码打开后另存为不加密的 PDF，或改用 Word 原文件（.docx）后重试。',
    en: 'The PDF is protected by a password. Open it with the password and save it without encryption, or use the Word original (.docx), and retry.',
  },
  PDF_NO_TEXT: {
    zh: 'PDF 共 {pages} 页，没有可读的文字，应是扫描件或图片。请改用 Word 原文件（.docx）；只有扫描件时，请先做文字识别（OCR），逐字核对后再导入。',
    en: 'None of the {pages} pages of the PDF holds readable text; it appears to be a scan. Use the Word original (.docx); if there is only the scan, run text recognition (OCR) first and check the result word by word before importing.',
  },
  PDF_TABLE_UNCLEAR: {
    zh: 'PDF 第 {page} 页的表格没有框线或框线不全，无法确定文字属于哪一行、哪一栏，为免读错，没有导入。请改用 Word 原文件（.docx）。',
    en: 'The table on page {page} of the PDF has no lines, or too few, to tell which row and column its text belongs to; nothing was imported rather than read wrongly. Use the Word original (.docx).',
  },
  PDF_TOO_COMPLEX: {
    zh: 'PDF 的内容异常庞大或复杂，超出读取的时间或内存上限，已停止读取。请勿使用来历不明的文件；确属正式文件时，请改用 Word 原文件（.docx）。',
    en: 'The PDF is abnormally large or complex and exceeded the time or memory for reading; reading was stopped. Do not use files of unknown origin; if this is a genuine document, use the Word original (.docx).',
  },
  PDF_TOO_LONG: {
    zh: 'PDF 共 {pages} 页，超过上限 {limit} 页，不像一份计划。请只保留计划正文和附件后重试。',
    en: 'The PDF has {pages} pages; the limit is {limit}, which no plan reaches. Keep only the plan and its annexes and retry.',
  },
  ZIP_BOMB: {
    zh: '文件中的 {part} 解压后异常庞大，可能是恶意的压缩包，已停止读取。请勿使用来历不明的文件；确属正式文件时，请用 Word 或 WPS 打开后另存为新的 .docx。',
    en: 'Its part {part} unpacks to an abnormal size, as malicious archives do; reading was stopped. Do not use files of unknown origin; if this is a genuine document, open it in Word or WPS and save it as a new .docx.',
  },
  ENCODING_UNKNOWN: {
    zh: '认不出文字编码，读出来会是乱码。请用记事本或 WPS 打开，确认文字正常后另存为 UTF-8 编码的 .txt，或另存为 .docx 后重试。',
    en: 'The character encoding cannot be recognised, so the text would be garbled. Open it in an editor or WPS, see that it reads well, save it as UTF-8 text or as .docx and retry.',
  },
  CONTROL_CHARACTERS: {
    zh: '文件里有 {count} 个控制字符（第一个是 {character}，在第 {line} 行），不是正常的文本。请用 Word 或 WPS 打开原文件，另存为 .docx 或 UTF-8 文本后重试。',
    en: 'The file has {count} control characters (the first, {character}, in line {line}), so it is not plain text. Open the original in Word or WPS, save it as .docx or UTF-8 text and retry.',
  },
  CONTROL_CHARACTERS_KEPT: {
    zh: '文件里有 {count} 个控制字符（第一个是 {character}，在第 {line} 行），已照原样保留。请核对该处文字是否完整。',
    en: 'The file has {count} control characters (the first, {character}, in line {line}); they were kept. Check that the text there is complete.',
  },
  CHARACTERS_LOST: {
    zh: '有 {count} 个字已损坏，读成了“�”（第一处在第 {line} 行）。请对照原件补正后再导入。',
    en: '{count} characters are damaged and read as “�” (the first in line {line}). Correct them against the original before importing.',
  },
  TEXT_EMPTY: {
    zh: '文件里没有文字，可能只有图片、扫描页或空行。请换用有文字的文件；扫描件须先识别成文字。',
    en: 'The file holds no text, perhaps only pictures, scanned pages or blank lines. Use a file with text; a scan needs text recognition first.',
  },
  TEXT_TOO_LONG: {
    zh: '文字超过 {limit} 字，不像一份计划。请只保留计划正文和附件后重试。',
    en: 'The text is longer than {limit} characters, which no plan is. Keep only the plan and its annexes and retry.',
  },
  TOO_MANY_PARAGRAPHS: {
    zh: '段落超过 {limit} 个，不像一份计划。请只保留计划正文和附件后重试。',
    en: 'There are more than {limit} paragraphs, which no plan has. Keep only the plan and its annexes and retry.',
  },
}
