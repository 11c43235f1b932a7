import { describe, expect, it } from 'vitest';
import { seatWindowOptions, wallWindowOptions } from './windowOptions.ts';

const LOCKED = {
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
};

describe('the windows', () => {
  it.each([
    ['seat', seatWindowOptions],
    ['wall', wallWindowOptions],
  ])('of the %s spell out every security switch', (_, options) => {
    expect(options('/preload.cjs').webPreferences).toMatchObject({ ...LOCKED, preload: '/preload.cjs' });
  });

  it('of the seat is a kiosk without a frame, shown only when it is placed', () => {
    expect(seatWindowOptions('p')).toMatchObject({ kiosk: true, frame: false, show: false });
  });

  it('of the wall never takes the focus from the seat', () => {
    expect(wallWindowOptions('p')).toMatchObject({ focusable: false, show: false, kiosk: false });
  });
});
