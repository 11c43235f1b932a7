import type { Session } from './electronApi.ts';

/** Every permission that Chromium may ask for; a new one in a new Electron is a compile error below. */
export type Permission = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[1];

const NOT_A_DEVICE_HOST = 'a seat drives no devices of its own';
const NO_NETWORK = 'the page has no network; the main process carries everything';
const WHOLE_SCREEN = 'the window already has the whole screen, and nobody may leave it';
const PRIVATE = 'nothing of the room or of a delegate leaves the page';
const SILENT = 'the room speaks through its own screens';

/** Why each permission is denied. Nothing is granted: a seat shows papers and takes taps. */
export const DENIED: Readonly<Record<Permission, string>> = {
  ar: NOT_A_DEVICE_HOST,
  'automatic-fullscreen': WHOLE_SCREEN,
  'background-fetch': NO_NETWORK,
  'background-sync': NO_NETWORK,
  'captured-surface-control': PRIVATE,
  'clipboard-read': PRIVATE,
  'clipboard-sanitized-write': PRIVATE,
  'deprecated-sync-clipboard-read': PRIVATE,
  'display-capture': PRIVATE,
  fileSystem: PRIVATE,
  fullscreen: WHOLE_SCREEN,
  geolocation: PRIVATE,
  'geolocation-approximate': PRIVATE,
  'hand-tracking': NOT_A_DEVICE_HOST,
  hid: NOT_A_DEVICE_HOST,
  'idle-detection': PRIVATE,
  keyboardLock: WHOLE_SCREEN,
  'local-fonts': PRIVATE,
  'local-network': NO_NETWORK,
  'local-network-access': NO_NETWORK,
  'loopback-network': NO_NETWORK,
  media: PRIVATE,
  mediaKeySystem: NOT_A_DEVICE_HOST,
  midi: NOT_A_DEVICE_HOST,
  midiSysex: NOT_A_DEVICE_HOST,
  nfc: NOT_A_DEVICE_HOST,
  notifications: SILENT,
  openExternal: 'a seat runs no other program',
  'payment-handler': NOT_A_DEVICE_HOST,
  'periodic-background-sync': NO_NETWORK,
  'persistent-storage': 'what must last lies with the server',
  pointerLock: WHOLE_SCREEN,
  'screen-wake-lock': 'the main process keeps the screen awake while a meeting is open',
  sensors: NOT_A_DEVICE_HOST,
  serial: NOT_A_DEVICE_HOST,
  'smart-card': NOT_A_DEVICE_HOST,
  'speaker-selection': SILENT,
  'storage-access': PRIVATE,
  'system-wake-lock': 'the main process keeps the screen awake while a meeting is open',
  'top-level-storage-access': PRIVATE,
  usb: NOT_A_DEVICE_HOST,
  vr: NOT_A_DEVICE_HOST,
  'web-app-installation': 'a seat runs no other program',
  'web-printing': 'papers are printed at the secretariat',
  'window-management': WHOLE_SCREEN,
  unknown: 'what we do not know is not needed',
};

/** The parts of a session that are locked. */
export interface LockableSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: Permission, callback: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: () => boolean): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setDisplayMediaRequestHandler(handler: (request: unknown, callback: (streams: null) => void) => void): void;
  setCertificateVerifyProc(proc: (request: unknown, callback: (result: number) => void) => void): void;
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, callback: (answer: { cancel: boolean }) => void) => void,
    ): void;
  };
  on(event: 'will-download', listener: (event: { preventDefault(): void }) => void): unknown;
}

/** Chromium's word for "refuse this certificate". */
const REFUSE_CERTIFICATE = -2;

/** What a page may load: its own origin, and what it made itself. */
const OWN_SCHEMES: ReadonlySet<string | undefined> = new Set(['app:', 'blob:', 'data:']);

/** Denies a session every permission, download and connection of its own; `log` hears what was asked for. */
export function lockSession(session: LockableSession, log: (message: string, detail: string) => void): void {
  session.setPermissionRequestHandler((_, permission, callback) => {
    log('permission denied', `${permission}: ${DENIED[permission]}`);
    callback(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_, callback) => callback(null));
  session.setCertificateVerifyProc((_, callback) => callback(REFUSE_CERTIFICATE));
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !OWN_SCHEMES.has(URL.parse(url)?.protocol) });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
    log('download denied', '');
  });
}
