import { EventEmitter } from 'node:events';
import { vi } from 'vitest';
import type { BrowserWindowConstructorOptions } from '../electronApi.ts';
import type { ElectronHost, HostContents, HostWindow } from '../host.ts';
import type { Message, Sender } from '../ipc.ts';

class FakeContents extends EventEmitter implements Pick<HostContents, 'id'> {
  readonly id: number;
  readonly setWindowOpenHandler = vi.fn();
  readonly setVisualZoomLevelLimits = vi.fn(async () => {});
  readonly send = vi.fn();
  readonly forcefullyCrashRenderer = vi.fn();
  readonly isDestroyed = () => false;

  constructor(id: number) {
    super();
    this.id = id;
  }
}

export class FakeWindow extends EventEmitter implements HostWindow {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: FakeContents;
  readonly loadURL = vi.fn(async (_url: string) => {});
  readonly setBounds = vi.fn();
  readonly setKiosk = vi.fn();
  readonly setFullScreen = vi.fn();
  readonly setAlwaysOnTop = vi.fn();
  visible = false;
  readonly show = () => this.#see(true);
  readonly showInactive = () => this.#see(true);
  readonly hide = () => this.#see(false);

  constructor(options: BrowserWindowConstructorOptions, id: number) {
    super();
    this.options = options;
    this.webContents = new FakeContents(id);
  }

  #see(visible: boolean): void {
    this.visible = visible;
  }
}

class FakeApp extends EventEmitter {
  readonly calls: string[] = [];
  locked = true;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => void this.calls.push(`switch ${name}${value ? `=${value}` : ''}`),
  };
  readonly requestSingleInstanceLock = () => this.locked;
  readonly enableSandbox = () => void this.calls.push('sandbox');
  readonly whenReady = async () => void this.calls.push('ready');
  readonly getVersion = () => '1.2.3';
  readonly relaunch = vi.fn();
  readonly exit = vi.fn();
}

class FakeSession extends EventEmitter {
  readonly setPermissionRequestHandler = vi.fn();
  readonly setPermissionCheckHandler = vi.fn();
  readonly setDevicePermissionHandler = vi.fn();
  readonly setDisplayMediaRequestHandler = vi.fn();
  readonly setCertificateVerifyProc = vi.fn();
  readonly webRequest = { onBeforeRequest: vi.fn() };
  readonly flushStorageData = vi.fn();
}

class FakeScreen extends EventEmitter {
  displays = [{ id: 1, label: 'Panel', internal: true, bounds: { x: 0, y: 0, width: 1920, height: 1080 } }];
  readonly getAllDisplays = () => this.displays;
  readonly getPrimaryDisplay = () => {
    const [first] = this.displays;
    if (first === undefined) throw new Error('no display');
    return first;
  };
}

/** Electron as the shell sees it, with the other end in the test's hand. */
export class FakeElectron implements ElectronHost {
  readonly app = new FakeApp();
  readonly screen = new FakeScreen();
  readonly windows: FakeWindow[] = [];
  readonly fakeSession = new FakeSession();
  readonly session = () => this.fakeSession;
  readonly clearMenu = vi.fn();
  readonly powerSaveBlocker = { start: vi.fn(() => 7), stop: vi.fn() };
  readonly safeStorage = {
    isAsyncEncryptionAvailable: async () => false,
    getSelectedStorageBackend: () => 'basic_text',
    encryptStringAsync: async (text: string) => Buffer.from(text),
    decryptStringAsync: async (bytes: Buffer) => ({ result: bytes.toString() }),
  };
  readonly protocol = {
    registerSchemesAsPrivileged: (schemes: readonly { scheme: string }[]) =>
      void this.app.calls.push(`scheme ${schemes.map(({ scheme }) => scheme).join()}`),
    handle: (_scheme: string, handler: (request: Request) => Promise<Response>) => {
      this.request = (url) => handler(new Request(url));
    },
  };
  readonly #answers = new Map<string, (event: Sender, ...args: unknown[]) => unknown>();
  readonly #listeners = new Map<string, (event: Message, ...args: unknown[]) => void>();
  readonly ipcMain = {
    handle: (channel: string, listener: (event: Sender, ...args: unknown[]) => unknown) =>
      void this.#answers.set(channel, listener),
    on: (channel: string, listener: (event: Message, ...args: unknown[]) => void) =>
      this.#listeners.set(channel, listener),
  };
  request = (_url: string): Promise<Response> => Promise.reject(new Error('the scheme has no handler'));

  openWindow(options: BrowserWindowConstructorOptions): FakeWindow {
    const window = new FakeWindow(options, this.windows.length + 1);
    this.windows.push(window);
    this.app.emit('web-contents-created', {}, window.webContents);
    return window;
  }

  /** A call of the page in the window with this number. */
  async invoke(window: number, channel: string, ...args: unknown[]): Promise<unknown> {
    return this.#answers.get(channel)?.(this.#from(window), ...args);
  }

  send(window: number, channel: string, ...args: unknown[]): void {
    this.#listeners.get(channel)?.(this.#from(window), ...args);
  }

  #from(window: number): Message {
    const senderFrame = { url: 'app://seat/seat/17', origin: 'app://seat', parent: null };
    return { sender: { id: window }, senderFrame, ports: [] };
  }
}
