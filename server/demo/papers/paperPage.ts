import type { DemoPaper } from './papers.ts';
import { projectSheets, projectTable } from './projectTables.ts';

/** The whole HTML page of one paper: header of its family, title, content, signature block and "Nơi nhận". */
export function paperPage(paper: DemoPaper, content: string, css: string): string {
  const body = content
    .replace('<!-- project table -->', projectTable)
    .replace('<!-- project sheets -->', projectSheets);
  const signed = body.includes('<!-- end -->')
    ? body.replace('<!-- end -->', () => endBlock(paper))
    : body + endBlock(paper);
  const turn = paper.landscape ? '@page{size:A4 landscape;margin:18mm 15mm 15mm 20mm}' : '';
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${paper.title}</title><style>${css}${turn}</style><body>
${header(paper)}<h1>${paper.heading}</h1><p class="subject">${paper.subject}</p><p class="dash">-----</p>
${paper.to === undefined ? '' : `<p class="to"><i>Kính gửi:</i> ${paper.to}</p>`}${signed}</body></html>`;
}

function header({ family, issuer, number, date, draft }: DemoPaper): string {
  const lines = issuer.map((line, i) => `<p>${i === issuer.length - 1 ? `<b>${line}</b>` : line}</p>`).join('');
  const org = `<div class="org">${lines}<p>${family === 'party' ? '*' : '———'}</p><p>${number}</p></div>`;
  const land =
    family === 'party'
      ? '<p><b class="ruled">ĐẢNG CỘNG SẢN VIỆT NAM</b></p>'
      : '<p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p><b class="ruled">Độc lập - Tự do - Hạnh phúc</b></p>';
  const mark = draft === undefined ? '' : `<span class="draft">${draft}</span>`;
  return `<header>${org}<div class="land">${land}<i>Sông Lam, ${date}</i>${mark}</div></header>`;
}

function endBlock({ family, recipients, signature, draft }: DemoPaper): string {
  const nn = family === 'party' ? '<u>Nơi nhận:</u>' : '<b><i>Nơi nhận:</i></b>';
  const list = recipients.map((to, i) => `<p>- ${to}${i === recipients.length - 1 ? '.' : ','}</p>`).join('');
  const by = signature.by.map((line, i) => (i === 0 ? `<p><b>${line}</b></p>` : `<p>${line}</p>`)).join('');
  const state = draft === undefined ? '(đã ký)' : '&nbsp;';
  return `<div class="end"><div class="nn"><p>${nn}</p>${list}</div>
<div class="sg">${by}<p class="signed">${state}</p><p><b>${signature.name}</b></p></div></div>`;
}
