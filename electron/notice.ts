import { shell as en } from '../core/i18n/en/shell.ts';
import { shell as vi } from '../core/i18n/vi/shell.ts';
import type { ConfigReading } from './config.ts';

/** A page without scripts. */
export interface Notice {
  readonly html: string;
  readonly css: string;
}

/** The address of the notice's style sheet. */
export const NOTICE_STYLE = '/notice.css';

const CSS = `
body { margin: 0; min-height: 100vh; display: grid; place-content: center; gap: 16px; padding: 48px;
  font: 24px/1.5 system-ui, sans-serif; color: #1b1f27; background: #fff; }
h1 { margin: 0; font-size: 40px; }
p { margin: 0; max-width: 40em; }
pre { margin: 0; padding: 24px; border-radius: 12px; background: #eef0f3; font-size: 20px; white-space: pre-wrap; }
`;

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char);

/** What a terminal shows that does not know its room: for the technician, in both languages. */
export function noticeOf(reading: Exclude<ConfigReading, { kind: 'ok' }>, path: string): Notice {
  const parts = [vi, en].map((words) => {
    const text = reading.kind === 'missing' ? words.missing(path) : words.wrong(path);
    return `<h1>${escaped(words.title)}</h1><p>${escaped(text)}</p>`;
  });
  const detail = reading.kind === 'wrong' ? `<pre>${escaped(reading.message)}</pre>` : '';
  const head = `<meta charset="utf-8"><title>${escaped(vi.title)}</title><link rel="stylesheet" href="${NOTICE_STYLE}">`;
  return {
    html: `<!doctype html><html lang="vi"><head>${head}</head><body>${parts.join('')}${detail}</body></html>`,
    css: CSS,
  };
}
