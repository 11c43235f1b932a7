import type { ElectronHost } from './host.ts';
import type { Log } from './log.ts';
import { guardNavigation } from './navigation.ts';
import { SCHEME } from './origin.ts';
import { lockSession } from './permissions.ts';
import { watchShortcuts } from './shortcuts.ts';

/** Chromium's own switches: gestures that leave the page, and drawing without the graphics driver. */
const SWITCHES: readonly (readonly [string, string?])[] = [
  ['overscroll-history-navigation', '0'],
  ['disable-pinch'],
  ['disable-background-networking'],
];

/** What must be said before Electron is ready: sandbox for every page, and our scheme as a secure origin. */
export function prepare({ app, protocol }: Pick<ElectronHost, 'app' | 'protocol'>, withoutGpu: boolean): void {
  app.enableSandbox();
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  if (withoutGpu) app.commandLine.appendSwitch('disable-gpu');
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Closes every way out of the kiosk, for each page that is ever made. */
export function lockDown(
  host: Pick<ElectronHost, 'app' | 'session' | 'clearMenu'>,
  onService: () => void,
  log: Log,
): void {
  host.clearMenu();
  lockSession(host.session(), log);
  host.app.on('web-contents-created', (_, contents) => {
    guardNavigation(contents, log);
    watchShortcuts(contents, onService);
    contents.setVisualZoomLevelLimits(1, 1).catch((error: unknown) => log('zoom not fixed', String(error)));
  });
  // Chromium would offer the first certificate of the system's store to whoever asks.
  host.app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault();
    callback();
  });
}
