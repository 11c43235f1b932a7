import type { BrowserWindowConstructorOptions, WebPreferences } from './electronApi.ts';

/** The theme's paper white, so that nothing flashes before the first frame. */
const PAPER = '#ffffff';
/** Created small: a window larger than the primary display is clamped on Windows before it can be moved. */
const FIRST_SIZE = { width: 320, height: 240 } as const;

/** A page without Node, without dialogs and without a way to another program; every switch is written out and under test. */
function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    devTools: false,
    disableDialogs: true,
    spellcheck: false,
    enableWebSQL: false,
    // The page's heart must beat on while another window has the focus.
    backgroundThrottling: false,
  };
}

/** The delegate's or the chair's window: full screen, no frame, no menu. */
export function seatWindowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    ...FIRST_SIZE,
    show: false,
    kiosk: true,
    frame: false,
    fullscreenable: true,
    autoHideMenuBar: true,
    backgroundColor: PAPER,
    title: 'Nghị Sự',
    webPreferences: webPreferences(preload),
  };
}

/** The hall's window on a second display: nobody touches it, and it never takes the focus from the seat. */
export function wallWindowOptions(preload: string): BrowserWindowConstructorOptions {
  return { ...seatWindowOptions(preload), kiosk: false, focusable: false, skipTaskbar: true, alwaysOnTop: true };
}
