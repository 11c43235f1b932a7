import type { Exchange } from '../Exchange.ts';
import { HttpError } from '../HttpError.ts';
import { sendFile } from '../sendFile.ts';

/** Where the one bundle opens; the session's role picks what it shows. */
const SCREEN_PATH = /^\/(?:|seat(?:\/.*)?|chair|wall|desk(?:\/.*)?|console)$/;

/** A file of the built screens. The paths are exact keys of what was loaded at the start: nothing is read from disk. */
export async function getScreen(exchange: Exchange): Promise<void> {
  const { url, renderer } = exchange;
  const path = SCREEN_PATH.test(url.pathname) ? '/index.html' : url.pathname;
  const file = renderer.get(path);
  if (file === undefined) {
    throw path === '/index.html'
      ? new HttpError(404, 'screens-not-built', 'the screens are not built')
      : new HttpError(404, 'not-found', 'there is nothing at this address');
  }
  await sendFile(exchange, file);
}
