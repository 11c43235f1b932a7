import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SeatShell } from '../renderer/app/shell.ts';
import { CHANNELS } from './channels.ts';

const electron = vi.hoisted(() => ({
  exposed: new Map<string, SeatShell>(),
  ipcRenderer: { send: vi.fn(), invoke: vi.fn(), postMessage: vi.fn(), on: vi.fn(), off: vi.fn() },
}));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: SeatShell) => electron.exposed.set(name, api) },
  ipcRenderer: electron.ipcRenderer,
}));

await import('./preload.ts');

function shell(): SeatShell {
  const found = electron.exposed.get('seatShell');
  if (found === undefined) throw new Error('nothing was exposed');
  return found;
}

beforeEach(() => {
  vi.clearAllMocks();
});

describe('the preload', () => {
  it('shows one object with ten functions, and nothing of Electron', () => {
    expect([...electron.exposed.keys()]).toEqual(['seatShell']);
    const { enrolment, ...own } = shell();
    expect(Object.keys(own).sort()).toEqual(['beat', 'diagnostics', 'onServiceAsked', 'openLine', 'papers', 'service']);
    expect(Object.keys(enrolment).sort()).toEqual(['begin', 'cancel', 'onStep', 'rooms']);
    for (const part of [...Object.values(own), ...Object.values(enrolment)]) expect(typeof part).toBe('function');
  });

  it('says its few messages on their own channels', async () => {
    electron.ipcRenderer.invoke.mockResolvedValue('answer');
    shell().beat(true);
    expect(electron.ipcRenderer.send).toHaveBeenCalledExactlyOnceWith(CHANNELS.beat, true);
    expect(await shell().diagnostics()).toBe('answer');
    await shell().papers('token', ['a']);
    await shell().service('123456', 'leave');
    expect(electron.ipcRenderer.invoke.mock.calls).toEqual([
      [CHANNELS.diagnostics],
      [CHANNELS.papers, 'token', ['a']],
      [CHANNELS.service, '123456', 'leave'],
    ]);
  });

  it('hands a listener no event object, and stops when told', () => {
    const listener = vi.fn();
    const stop = shell().onServiceAsked(listener);
    const [channel, told] = electron.ipcRenderer.on.mock.calls[0] ?? [];
    expect(channel).toBe(CHANNELS.serviceAsked);
    told({ sender: 'the whole ipcRenderer' });
    expect(listener.mock.calls).toEqual([[]]);
    stop();
    expect(electron.ipcRenderer.off).toHaveBeenCalledExactlyOnceWith(CHANNELS.serviceAsked, told);
  });

  it('hands on the steps of the enrolment as plain values', async () => {
    electron.ipcRenderer.invoke.mockResolvedValue(undefined);
    const listener = vi.fn();
    const stop = shell().enrolment.onStep(listener);
    const [channel, told] = electron.ipcRenderer.on.mock.calls[0] ?? [];
    expect(channel).toBe(CHANNELS.enrolStep);
    told({ sender: 'the whole ipcRenderer' }, { kind: 'asking' });
    expect(listener.mock.calls).toEqual([[{ kind: 'asking' }]]);
    stop();
    expect(electron.ipcRenderer.off).toHaveBeenCalledExactlyOnceWith(CHANNELS.enrolStep, told);
    await shell().enrolment.begin({ kind: 'stick', place: '17' });
    await shell().enrolment.cancel();
    await shell().enrolment.rooms();
    expect(electron.ipcRenderer.invoke.mock.calls).toEqual([
      [CHANNELS.enrol, { kind: 'stick', place: '17' }],
      [CHANNELS.enrolCancel],
      [CHANNELS.rooms],
    ]);
  });

  it('opens each line on a port of its own', async () => {
    const heard: string[] = [];
    const closed = Promise.withResolvers<void>();
    const line = shell().openLine({
      opened: () => heard.push('opened'),
      heard: (text) => heard.push(text),
      closed: closed.resolve,
    });
    const [channel, , ports] = electron.ipcRenderer.postMessage.mock.calls[0] ?? [];
    expect(channel).toBe(CHANNELS.line);
    const far: MessagePort = ports[0];
    const said = Promise.withResolvers<unknown>();
    far.onmessage = ({ data }) => said.resolve(data);
    line.send('hello');
    expect(await said.promise).toBe('hello');
    far.postMessage({ kind: 'opened' });
    far.postMessage({ kind: 'heard', text: 'welcome' });
    far.postMessage({ kind: 'closed' });
    await closed.promise;
    expect(heard).toEqual(['opened', 'welcome']);
    line.close();
  });
});
