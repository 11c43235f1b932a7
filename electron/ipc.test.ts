import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type IpcPort, isTrusted, type Message, openDoor, RefusedCall, type Sender } from './ipc.ts';

const OWN = { url: 'app://seat/seat/17', origin: 'app://seat', parent: null };
const from = (frame: Sender['senderFrame']): Message => ({ sender: { id: 1 }, senderFrame: frame, ports: [] });

/** Electron's ipcMain, with the other end in the test's hand. */
function fakeIpc() {
  const answers = new Map<string, (event: Sender, ...args: unknown[]) => unknown>();
  const listeners = new Map<string, (event: Message, ...args: unknown[]) => void>();
  const port: IpcPort = {
    handle: (channel, listener) => answers.set(channel, listener),
    on: (channel, listener) => listeners.set(channel, listener),
  };
  const log = vi.fn();
  return {
    door: openDoor(port, log),
    log,
    invoke: (event: Sender, ...args: unknown[]) => Promise.resolve(answers.get('ask')?.(event, ...args)),
    send: (event: Message, ...args: unknown[]) => listeners.get('tell')?.(event, ...args),
  };
}

describe('the sender of a call', () => {
  it.each([
    ['the page itself', OWN, true],
    ['a page that has left', null, false],
    ['a frame inside the page', { ...OWN, parent: {} }, false],
    ['a page of another scheme', { ...OWN, url: 'https://example.org/', origin: 'https://example.org' }, false],
    ['another host of our scheme', { ...OWN, url: 'app://other/', origin: 'app://other' }, false],
    ['a page whose origin is not its address', { ...OWN, origin: 'null' }, false],
    ['a blank page', { ...OWN, url: 'about:blank' }, false],
  ])('%s: trusted %s', (_, frame, trusted) => {
    expect(isTrusted(from(frame))).toBe(trusted);
  });
});

describe('the door to the main process', () => {
  it('answers a good question with what the act returns', async () => {
    const { door, invoke } = fakeIpc();
    door.answer('ask', z.tuple([z.int()]), ([n]) => n + 1);
    expect(await invoke(from(OWN), 41)).toBe(42);
  });

  it.each([
    ['a wrong type', ['41']],
    ['too few', []],
    ['too many', [41, 42]],
  ])('refuses %s of arguments before anybody acts', async (_, args) => {
    const { door, invoke, log } = fakeIpc();
    const act = vi.fn();
    door.answer('ask', z.tuple([z.int()]), act);
    await expect(invoke(from(OWN), ...args)).rejects.toThrow(RefusedCall);
    expect(act).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledWith('call refused', 'ask: arguments');
  });

  it('refuses a stranger, also with good arguments', async () => {
    const { door, invoke, send, log } = fakeIpc();
    const act = vi.fn();
    door.answer('ask', z.tuple([]), act);
    door.hear('tell', z.tuple([]), act);
    await expect(invoke(from({ ...OWN, parent: {} }))).rejects.toThrow(RefusedCall);
    send(from(null));
    expect(act).not.toHaveBeenCalled();
    expect(log.mock.calls).toEqual([
      ['call refused', 'ask: sender'],
      ['call refused', 'tell: sender'],
    ]);
  });

  it('drops a bad message and hears a good one', () => {
    const { door, send } = fakeIpc();
    const act = vi.fn();
    door.hear('tell', z.tuple([z.boolean()]), act);
    send(from(OWN), 'yes');
    expect(act).not.toHaveBeenCalled();
    send(from(OWN), true);
    expect(act).toHaveBeenCalledExactlyOnceWith([true], expect.objectContaining({ ports: [] }));
  });

  it('does not hide a fault of our own', () => {
    const { door, send } = fakeIpc();
    door.hear('tell', z.tuple([]), () => {
      throw new TypeError('ours');
    });
    expect(() => send(from(OWN))).toThrow('ours');
  });
});
