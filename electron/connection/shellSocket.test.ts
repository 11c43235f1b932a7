import type { MessagePort as NodePort } from 'node:worker_threads';
import { vi } from 'vitest';
import { openShellSocket, type SeatShell } from '../../renderer/app/shell.ts';
import { mainPort } from '../testing/mainPort.ts';
import { addressOf, authorityOf } from '../testing/roomTrust.ts';
import { carryLine } from './carryLine.ts';
import { openRoomSocket } from './openRoomSocket.ts';
import { pinnedAgent } from './pinnedAgent.ts';
import { describeSocketContract } from './socketContract.ts';

const electron = vi.hoisted(() => ({
  shell: null as SeatShell | null,
  onLine: (_port: NodePort): void => {},
}));
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (_: string, api: SeatShell) => {
      electron.shell = api;
    },
  },
  ipcRenderer: { postMessage: (_channel: string, _message: null, [port]: [NodePort]) => electron.onLine(port) },
}));

await import('../preload.ts');

// Page, preload, port, main process, TLS, server: only Electron's own pipe between the two ports is missing.
describeSocketContract('the shell’s line', (room) => {
  const agent = pinnedAgent({ authority: authorityOf(room), name: 'nghi-su.local', identity: null });
  const watch = { opened: () => {}, failed: () => {} };
  electron.onLine = (port) =>
    carryLine(
      mainPort(port),
      () => openRoomSocket(addressOf(room), agent, watch),
      () => {},
    );
  return () => {
    if (electron.shell === null) throw new Error('the preload exposed nothing');
    return openShellSocket(electron.shell);
  };
});
