import type { DisplayFacts } from './displays.ts';
import type { BrowserWindowConstructorOptions, RenderProcessGoneDetails } from './electronApi.ts';
import type { IpcPort } from './ipc.ts';
import type { Guardable } from './navigation.ts';
import type { LockableSession } from './permissions.ts';
import type { WatchedContents } from './recoveryHost.ts';
import type { KeyboardSource } from './shortcuts.ts';
import type { SafeStoragePort } from './storage.ts';

/** A page as the shell knows it. */
export type HostContents = Guardable &
  KeyboardSource &
  WatchedContents & {
    readonly id: number;
    setVisualZoomLevelLimits(minimum: number, maximum: number): Promise<void>;
    send(channel: string, ...values: unknown[]): void;
  };

/** A window as the shell knows it. */
export interface HostWindow {
  readonly webContents: HostContents;
  loadURL(url: string): Promise<void>;
  setBounds(bounds: DisplayFacts['bounds']): void;
  setKiosk(on: boolean): void;
  setFullScreen(on: boolean): void;
  setAlwaysOnTop(on: boolean, level: 'screen-saver'): void;
  show(): void;
  showInactive(): void;
  hide(): void;
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
}

/** All of Electron that the shell uses; `main.ts` gives the real one, and the compiler compares. */
export interface ElectronHost {
  readonly app: {
    readonly commandLine: { appendSwitch(name: string, value?: string): void };
    requestSingleInstanceLock(): boolean;
    enableSandbox(): void;
    whenReady(): Promise<void>;
    getVersion(): string;
    relaunch(options?: { execPath?: string }): void;
    exit(code: number): void;
    on(event: 'web-contents-created', listener: (event: unknown, contents: HostContents) => void): unknown;
    on(
      event: 'child-process-gone',
      listener: (
        event: unknown,
        details: { readonly type: string; readonly reason: RenderProcessGoneDetails['reason'] },
      ) => void,
    ): unknown;
    on(
      event: 'select-client-certificate',
      listener: (
        event: { preventDefault(): void },
        contents: unknown,
        url: string,
        list: unknown,
        callback: () => void,
      ) => void,
    ): unknown;
  };
  readonly protocol: {
    registerSchemesAsPrivileged(schemes: { scheme: string; privileges: Record<string, boolean> }[]): void;
    handle(scheme: string, handler: (request: Request) => Promise<Response>): void;
  };
  readonly ipcMain: IpcPort;
  readonly screen: {
    getAllDisplays(): DisplayFacts[];
    getPrimaryDisplay(): DisplayFacts;
    on(event: 'display-added' | 'display-removed' | 'display-metrics-changed', listener: () => void): unknown;
  };
  readonly safeStorage: SafeStoragePort;
  readonly powerSaveBlocker: { start(type: 'prevent-display-sleep'): number; stop(id: number): unknown };
  /** The session of every window; only after `whenReady`. */
  session(): LockableSession & { flushStorageData(): void };
  /** Takes the application menu away, and its shortcuts with it. */
  clearMenu(): void;
  openWindow(options: BrowserWindowConstructorOptions): HostWindow;
}
