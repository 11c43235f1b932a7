/**
 * Prints the reference documents of the demonstration to PDF. A developer's tool: the room itself only reads the PDFs.
 * `npm exec -- node server/demo/library/make.ts [path of a Chromium]`
 */
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { paperPage } from '../papers/paperPage.ts';
import { type DemoDocument, demoDocuments } from './documents.ts';

const executablePath = process.argv[2];
const here = new URL('.', import.meta.url);
const css = await readFile(new URL('../papers/paper.css', here), 'utf8');

const HEADING = /^[IVX]+\. /;
const contentOf = ({ text }: DemoDocument) =>
  text.map((part) => (HEADING.test(part) ? `<h2>${part}</h2>` : `<p>${part}</p>`)).join('\n');

function pageOf(document: DemoDocument): string {
  const { file, setup, family, heads, heading, subject, by, signer } = document;
  const [year, month, day] = setup.date.split('-');
  return paperPage(
    {
      ...{ file, family, heading, subject },
      title: setup.name,
      issuer: heads,
      number: `Số ${setup.number}`,
      date: `ngày ${day} tháng ${month} năm ${year}`,
      landscape: false,
      signature: { by, name: signer },
      recipients: ['Các cơ quan, đơn vị trực thuộc', 'Lưu Văn phòng'],
    },
    contentOf(document),
    css,
  );
}

// Chromium refuses to run as root with its sandbox; the only pages it opens here are our own.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ args, ...(executablePath === undefined ? {} : { executablePath }) });
const page = await browser.newPage();
for (const document of demoDocuments) {
  await page.setContent(pageOf(document));
  const path = new URL(`${document.file}.pdf`, here).pathname;
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  console.log(path);
}
await browser.close();
