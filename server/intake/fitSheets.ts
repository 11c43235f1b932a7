import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** How wide sheets are laid on pages: as the file says, or shrunk until all columns are on one page. */
export type Layout = 'asIs' | 'portrait' | 'landscape';

const BODY = '<office:body';
const PAGE = /<style:page-layout-properties\b[^>]*>/g;
/** Page layouts stand before the body, with all styles: some hundred kilobytes. */
const MAX_HEAD = 64 * 1024 * 1024;

/** Copies a flat ODF spreadsheet; pages that leave their scale to the program get every column of a sheet on one page. */
export async function fitSheets(from: string, to: string, layout: Exclude<Layout, 'asIs'>): Promise<void> {
  await pipeline(
    createReadStream(from, { encoding: 'utf8' }),
    (chunks) => fitted(chunks, layout),
    createWriteStream(to),
  );
}

async function* fitted(chunks: AsyncIterable<string>, layout: Exclude<Layout, 'asIs'>): AsyncGenerator<string> {
  let head: string | null = '';
  for await (const chunk of chunks) {
    if (head === null) yield chunk;
    else {
      head += chunk;
      if (!head.includes(BODY) && head.length < MAX_HEAD) continue;
      yield head.replace(PAGE, (tag) => fitPage(tag, layout));
      head = null;
    }
  }
  if (head !== null) yield head;
}

/** Where somebody has chosen a scale or a number of pages, it stays: they know their sheet. */
function fitPage(tag: string, layout: Exclude<Layout, 'asIs'>): string {
  const hasChosen = /style:scale-to-(X|Y|pages)=/.test(tag) || /style:scale-to="(?!100%)/.test(tag);
  if (hasChosen) return tag;
  const fit = tag
    .replace(/ style:scale-to="100%"/, '')
    .replace(
      '<style:page-layout-properties',
      '<style:page-layout-properties style:scale-to-X="1" style:scale-to-Y="0"',
    );
  return layout === 'landscape' ? turned(fit) : fit;
}

function turned(tag: string): string {
  if (tag.includes('style:print-orientation="landscape"')) return tag;
  const width = /fo:page-width="([^"]*)"/.exec(tag)?.[1];
  const height = /fo:page-height="([^"]*)"/.exec(tag)?.[1];
  if (width === undefined || height === undefined) return tag;
  return tag
    .replace(/fo:page-width="[^"]*"/, `fo:page-width="${height}"`)
    .replace(/fo:page-height="[^"]*"/, `fo:page-height="${width}"`)
    .replace('style:print-orientation="portrait"', 'style:print-orientation="landscape"');
}
