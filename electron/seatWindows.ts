import type { SeatConfig } from './config.ts';
import { screenPath } from './config.ts';
import { planWindows } from './displays.ts';
import type { ElectronHost, HostContents, HostWindow } from './host.ts';
import { appUrl } from './origin.ts';
import type { Heart, Recovery } from './recoveryHost.ts';
import { seatWindowOptions, wallWindowOptions } from './windowOptions.ts';

export interface SeatWindows {
  /** A beat of the page with this id. */
  beat(contentsId: number): void;
  /** Shows a page of the shell itself in place of the seat's screen, until somebody leaves it. */
  showNotice(path: string): void;
  /** The seat's own page. */
  readonly seat: HostContents;
}

export interface WindowParts {
  readonly host: Pick<ElectronHost, 'openWindow' | 'screen'>;
  /** Null while the terminal has no room. */
  readonly config: Pick<SeatConfig, 'display' | 'wall'> | null;
  /** What the seat's window opens. */
  readonly path: string;
  readonly preload: string;
  readonly recovery: Recovery;
}

/** Opens the seat's window, and the wall's if this terminal has one, and keeps each on its display. */
export function openSeatWindows({ host, config, path: seatPath, preload, recovery }: WindowParts): SeatWindows {
  const hearts = new Map<number, Heart>();
  const wish = { seat: config?.display ?? null, wall: config?.wall === null ? undefined : config?.wall.display };
  const plan = () => planWindows(host.screen.getAllDisplays(), host.screen.getPrimaryDisplay().id, wish);

  const open = (window: HostWindow, path: string): HostWindow => {
    // Nobody closes a seat by accident; the program ends through `exit`, which asks no window.
    window.on('close', (event) => event.preventDefault());
    const load = () => {
      // A failed load is told by `did-fail-load`, where the recovery listens.
      window.loadURL(appUrl(path)).catch(() => {});
    };
    const heart = recovery.watch(window.webContents, load);
    hearts.set(window.webContents.id, heart);
    // What a terminal without a room shows may have no heart.
    if (config === null) heart.rest();
    load();
    return window;
  };

  const first = plan();
  const { x, y } = first.seat.bounds;
  const seat = open(host.openWindow({ ...seatWindowOptions(preload), x, y }), seatPath);
  const wall =
    config === null || config.wall === null
      ? null
      : open(host.openWindow(wallWindowOptions(preload)), screenPath({ kind: 'wall', ...config.wall }));

  const place = () => {
    const now = plan();
    seat.setBounds(now.seat.bounds);
    seat.setKiosk(true);
    seat.show();
    if (wall === null) return;
    if (now.wall.kind !== 'shown') {
      wall.hide();
      return;
    }
    wall.setBounds(now.wall.display.bounds);
    wall.setAlwaysOnTop(true, 'screen-saver');
    wall.showInactive();
    wall.setFullScreen(true);
  };
  place();
  for (const change of ['display-added', 'display-removed', 'display-metrics-changed'] as const) {
    host.screen.on(change, place);
  }
  return {
    beat: (contentsId) => hearts.get(contentsId)?.beat(),
    showNotice(path) {
      hearts.get(seat.webContents.id)?.rest();
      seat.loadURL(appUrl(path)).catch(() => {});
    },
    seat: seat.webContents,
  };
}
