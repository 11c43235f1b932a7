import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { z } from 'zod';
import { bundleShell } from '../../build/bundleShell.ts';
import { Sha256 } from '../../core/base/fields.ts';
import type { AppContent } from '../../electron/appProtocol.ts';
import { answerAppRequest } from '../../electron/appProtocol.ts';
import { CHANNELS, type LineEvent } from '../../electron/channels.ts';
import { carryLine } from '../../electron/connection/carryLine.ts';
import { openRoomLink, type RoomLink } from '../../electron/connection/roomLink.ts';
import { appUrl } from '../../electron/origin.ts';
import { servicePin } from '../../electron/servicePin.ts';
import type { HeadlessTerminal } from '../../electron/testing/headlessTerminal.ts';
import type { ShellDiagnostics } from '../../renderer/app/shell.ts';
import type { TestRoom } from './roomServer.ts';
import type { Size } from './screens.ts';

/** Stands for `app://seat`, which only Electron knows. Nothing listens there. */
const ORIGIN = 'https://seat.test';
const SCREENS = fileURLToPath(new URL('../../dist/renderer', import.meta.url));

/** What Electron puts beneath the preload, over the two functions that Playwright lends. */
function electronStandIn(): void {
  const ports = new Map<number, MessagePort>();
  const contextBridge = { exposeInMainWorld: (name: string, api: unknown) => Reflect.set(window, name, api) };
  const ipcRenderer = {
    send: (channel: string, value: unknown) => Reflect.get(window, 'shellHears')({ channel, value }),
    invoke: (channel: string, ...values: unknown[]) => Reflect.get(window, 'shellAnswers')(channel, ...values),
    on: () => {},
    off: () => {},
    postMessage(_channel: string, _message: null, [port]: [MessagePort]) {
      const line = ports.size + 1;
      ports.set(line, port);
      port.onmessage = ({ data }) => Reflect.get(window, 'shellHears')({ channel: 'text', line, value: data });
      Reflect.get(window, 'shellHears')({ channel: 'line', line });
    },
  };
  Reflect.set(window, 'shellSays', (line: number, event: unknown) => ports.get(line)?.postMessage(event));
  Reflect.set(window, 'require', () => ({ contextBridge, ipcRenderer }));
}

export const SERVICE_PIN = '482913';

function diagnosticsOf(link: RoomLink): ShellDiagnostics {
  const keys = { kind: 'file', why: 'noKeyring' } as const;
  const documents = link.documents.totals();
  return {
    version: 'test',
    keys,
    lastFault: link.lastFault(),
    documents,
    displays: [],
    certificateUntil: null,
    serverName: 'nghi-su.local',
    clockSkewMs: null,
    offer: null,
    recoveries: [],
  };
}

export interface ShellInBrowser {
  readonly page: Page;
  readonly link: RoomLink;
  /** What the browser said of the page's own policy. */
  readonly violations: readonly string[];
  /** What the page's beats told of the meeting. */
  readonly beats: readonly unknown[];
  close(): Promise<void>;
}

/** The way to the room of a terminal without a certificate. */
function openBareLink(room: TestRoom, cacheDir: string): Promise<RoomLink> {
  const { hostname: address, port } = new URL(room.origin);
  return openRoomLink({
    config: {
      server: { address, port: Number(port), name: 'nghi-su.local' },
      authority: readFileSync(join(room.dataDir, 'trust/ca.crt'), 'utf8'),
    },
    identity: null,
    cacheDir,
    now: Date.now,
    log: () => {},
  });
}

/**
 * A seat as in Electron, but for Electron: the real preload in the page, the real modules of the main process in this
 * one, and in between a browser that has no way to the server of its own. With `terminal` it is an enrolled one, and the
 * page stands on that terminal's way to the room.
 */
export async function openShellInBrowser(
  browser: Browser,
  room: TestRoom,
  placeId: string,
  viewport: Size,
  terminal?: HeadlessTerminal,
) {
  const work = mkdtempSync(join(tmpdir(), 'nghi-su-shell-'));
  await bundleShell(work);
  const link = terminal === undefined ? await openBareLink(room, join(work, 'documents')) : terminal.link;
  const content: AppContent = { screens: SCREENS, documents: link.documents, notice: null, revoked: null };
  const context = await browser.newContext({ viewport, hasTouch: true, locale: 'vi-VN' });
  const page = await context.newPage();
  const violations: string[] = [];
  const beats: unknown[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  await context.route('**/*', async (route) => {
    const request = route.request();
    const url = new URL(request.url());
    if (url.origin !== ORIGIN) return route.abort();
    const init = { method: request.method(), headers: await request.allHeaders() };
    const answer = await answerAppRequest(content, new Request(appUrl(url.pathname), init));
    const body = Buffer.from(await answer.arrayBuffer());
    return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body });
  });

  const texts = new Map<number, (event: { readonly data: unknown }) => void>();
  const open = (line: number) =>
    carryLine(
      {
        on(event: string, listener: (message: { readonly data: unknown }) => void) {
          if (event === 'message') texts.set(line, listener);
        },
        start: () => {},
        close: () => {},
        postMessage: (event: LineEvent) => {
          page
            .evaluate(([to, what]) => Reflect.get(window, 'shellSays')(to, what), [line, event] as const)
            .catch(() => {});
        },
      },
      link.openSocket,
      () => {},
    );
  await page.exposeFunction('shellHears', (said: { channel: string; line: number; value: unknown }) => {
    if (said.channel === 'line') open(said.line);
    else if (said.channel === 'text') texts.get(said.line)?.({ data: said.value });
    else beats.push(said.value);
  });
  const checkPin = servicePin(SERVICE_PIN, Date.now);
  await page.exposeFunction('shellAnswers', async (channel: string, first: string | null, second: unknown) => {
    if (channel === CHANNELS.diagnostics) return diagnosticsOf(link);
    if (channel === CHANNELS.papers) return link.documents.wantFor(first, z.array(Sha256).parse(second));
    const verdict = checkPin(first ?? '');
    if (verdict.kind !== 'right') return verdict;
    await link.documents.wipe('all');
    return { kind: 'done' };
  });
  await page.addInitScript(electronStandIn);
  await page.addInitScript({ content: `{${readFileSync(join(work, 'preload.cjs'), 'utf8')}}` });
  // An enrolled terminal proves its place by its certificate.
  const code = terminal === undefined ? `#${room.access.places[placeId] ?? ''}` : '';
  await page.goto(`${ORIGIN}/seat/${placeId}${code}`);
  const shell: ShellInBrowser = {
    page,
    link,
    violations,
    beats,
    async close() {
      await context.close();
      if (terminal === undefined) link.close();
      rmSync(work, { recursive: true, force: true });
    },
  };
  return shell;
}
