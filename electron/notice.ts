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
a { display: inline-block; padding: 16px 24px; border: 2px solid; border-radius: 12px; color: #0e5a6b; text-decoration: none; }
pre { margin: 0; padding: 24px; border-radius: 12px; background: #eef0f3; font-size: 20px; white-space: pre-wrap; }
`;

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char);

/** What a terminal shows whose configuration is wrong: for the technician, in both languages. */
export function noticeOf({ message }: Extract<ConfigReading, { kind: 'wrong' }>, path: string): Notice {
  const parts = [vi, en].map((words) => paragraph(words.title, words.wrong(path)));
  return page(vi.title, `${parts.join('')}<pre>${escaped(message)}</pre>`);
}

/** What a terminal shows that was taken off the allow-list; `screen` is where the service sheet opens. */
export function revokedNotice(screen: string): Notice {
  const parts = [vi, en].map(({ revoked }) => {
    const link = `<a href="${escaped(screen)}">${escaped(revoked.toScreen)}</a>`;
    return `${paragraph(revoked.title, revoked.text)}<p>${link}</p>`;
  });
  return page(vi.revoked.title, parts.join(''));
}

const paragraph = (title: string, text: string) => `<h1>${escaped(title)}</h1><p>${escaped(text)}</p>`;

function page(title: string, body: string): Notice {
  const head = `<meta charset="utf-8"><title>${escaped(title)}</title><link rel="stylesheet" href="${NOTICE_STYLE}">`;
  return { html: `<!doctype html><html lang="vi"><head>${head}</head><body>${body}</body></html>`, css: CSS };
}
