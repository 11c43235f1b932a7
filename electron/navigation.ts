import { isOwnUrl } from './origin.ts';

interface Preventable {
  preventDefault(): void;
}
interface Navigation extends Preventable {
  readonly url: string;
}

/** The parts of a page's contents that could lead away from the screens. */
export interface Guardable {
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate',
    listener: (details: Navigation) => void,
  ): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
}

/** Each way of going somewhere, and whether it may. */
const ROADS = {
  'will-navigate': (url: string) => isOwnUrl(url),
  'will-redirect': (url: string) => isOwnUrl(url),
  // The screens have no frames; a document that brings one gets nothing.
  'will-frame-navigate': (url: string) => isOwnUrl(url),
} as const;

/** Keeps a page on the packaged screens: other addresses, new windows and embedded views are refused. */
export function guardNavigation(contents: Guardable, log: (message: string, detail: string) => void): void {
  for (const road of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
    contents.on(road, (details) => {
      if (ROADS[road](details.url)) return;
      details.preventDefault();
      log('navigation denied', `${road} ${details.url.slice(0, 200)}`);
    });
  }
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
