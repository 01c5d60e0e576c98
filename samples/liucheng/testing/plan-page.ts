import type { DocxBlock, DocxCell } from '#formats/testing/make-docx.ts'

/** 政府网站的网页 — the blocks of a plan as a county's site publishes them: a frame of menus, dates and footers around them. */
export function planPage(blocks: readonly DocxBlock[], charset: string): string {
  const [title, ...rest] = blocks
  return `<!-- 发布系统 -->
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}" />
<meta name="SiteName" content="县人民政府门户网站" /><meta name="PubDate" content="2024-09-03 09:12" />
<title>工作计划-县人民政府门户网站</title>
<style>.nav li{float:left}</style><script>var page = "<p>一、脚本里的话</p>"; document.write("");</script></head>
<body>
<div class="top"><a href="#">无障碍浏览</a> | <a href="#">长者模式</a><script>showDate()</script></div>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/zwfw/">政务服务</a></li></ul></div>
<table width="1000" align="center" cellpadding="0"><tr><td width="200" valign="top"><ul><li><a href="#">政策文件</a></li><li><a href="#">规划计划</a></li></ul></td>
<td valign="top"><div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="#">政务公开</a> &gt; 文件</div>
<table class="meta"><tr><td>索引号：</td><td>000014349/2024-30912</td><td>主题分类：</td><td>环境保护</td></tr><tr><td>发文单位：</td><td>县人民政府办公室</td><td>成文日期：</td><td>2024年8月29日</td></tr></table>
<h1>${title?.kind === 'paragraph' ? title.text : ''}</h1>
<div class="info"><span>发布时间：2024-09-03 09:12</span>&nbsp;&nbsp;<span>来源：县人民政府办公室</span>&nbsp;<span>浏览次数：<em id="hits"></em></span> 字号：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</div>
<div id="zoom" class="TRS_Editor">
${rest.map(block).join('\n')}
</div>
<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>
<div style="display:none">隐藏的统计代码</div>
<div class="pages"><a href="#">上一篇：另一份文件</a><br/><a href="#">下一篇：又一份文件</a></div>
</td></tr></table>
<div class="footer"><p>主办单位：县人民政府　承办单位：县政务服务和大数据发展局</p><p>网站标识码：4500000000　桂ICP备00000000号　桂公网安备00000000000000号</p></div>
</body></html>`
}

function block(content: DocxBlock): string {
  if (content.kind === 'paragraph') {
    return `<p style="text-indent: 2em; margin: 0px;"><span style="font-family: 仿宋_GB2312; font-size: 16pt;">&emsp;&emsp;${wrapped(content.text)}</span></p>`
  }
  return `<div align="center"><table border="1" cellspacing="0"><tbody>${content.rows.map(row).join('\n')}</tbody></table></div>`
}

function row(cells: readonly DocxCell[]): string {
  const cell = ({ text, columnSpan, rowSpan }: DocxCell): string =>
    `<td${columnSpan ? ` colspan="${columnSpan}"` : ''}${rowSpan ? ` rowspan="${rowSpan}"` : ''}>${text
      .split('\n')
      .map((line) => `<p><span>${wrapped(line)}</span></p>`)
      .join('')}</td>`
  return `<tr>${cells.map(cell).join('')}</tr>`
}

/** Editors break lines of the source after about a hundred characters, wherever that is. */
function wrapped(text: string): string {
  return (
    text
      .trim()
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      // GB 2312 has no such sign: editors write an entity.
      .replaceAll('³', '&sup3;')
      .replace(/[^\n]{90}(?=[\u4e00-\u9fff])/g, (line) => (/[\u4e00-\u9fff]$/.test(line) ? `${line}\n` : line))
  )
}
