/**
 * Prints the demonstration papers to PDF. A developer's tool: the room itself only reads the PDFs.
 * `npm exec -- node server/demo/papers/make.ts [path of a Chromium]`; without a path Playwright's own browser is used.
 */
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { paperPage } from './paperPage.ts';
import { demoPapers } from './papers.ts';

const executablePath = process.argv[2];
const here = new URL('.', import.meta.url);
const css = await readFile(new URL('paper.css', here), 'utf8');

// Chromium refuses to run as root with its sandbox; the only pages it opens here are our own.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ args, ...(executablePath === undefined ? {} : { executablePath }) });
const page = await browser.newPage();
for (const paper of demoPapers) {
  const content = await readFile(new URL(`content/${paper.file}.html`, here), 'utf8');
  await page.setContent(paperPage(paper, content, css));
  const path = new URL(`${paper.file}.pdf`, here).pathname;
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  console.log(path);
}
await browser.close();
