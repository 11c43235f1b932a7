import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { WIRE_LIMITS } from '../../core/protocol/limits.ts';
import type { Socket } from '../../renderer/app/socket.ts';
import type { LineEvent } from '../channels.ts';
import { carryLine, type LinePort } from './carryLine.ts';

class FakePort extends EventEmitter implements LinePort {
  readonly start = vi.fn();
  readonly close = vi.fn();
  readonly postMessage = vi.fn((_: LineEvent) => {});
}

function carried() {
  const port = new FakePort();
  const socket: Socket = { send: vi.fn(), close: vi.fn(), onopen: null, onmessage: null, onclose: null };
  const log = vi.fn();
  carryLine(port, () => socket, log);
  return { port, socket, log, told: () => port.postMessage.mock.calls.map(([event]) => event) };
}

describe('a carried line', () => {
  it('tells the page what the socket tells', () => {
    const { port, socket, told } = carried();
    expect(port.start).toHaveBeenCalledOnce();
    socket.onopen?.();
    socket.onmessage?.({ data: '{"type":"pong"}' });
    socket.onclose?.();
    expect(told()).toEqual([{ kind: 'opened' }, { kind: 'heard', text: '{"type":"pong"}' }, { kind: 'closed' }]);
    expect(port.close).toHaveBeenCalledOnce();
  });

  it('ends with the page: a reload or a crash leaves no connection behind', () => {
    const { port, socket, told } = carried();
    port.emit('close');
    expect(socket.close).toHaveBeenCalledOnce();
    socket.onclose?.();
    expect(told()).toEqual([]);
  });

  it.each([
    ['a number', 7],
    ['an object', { text: 'x' }],
    ['nothing', undefined],
    ['a text over the limit of the wire', 'x'.repeat(WIRE_LIMITS.messageBytes + 1)],
  ])('drops %s that the page sends', (_, data) => {
    const { port, socket, log } = carried();
    port.emit('message', { data });
    expect(socket.send).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledOnce();
    port.emit('message', { data: 'x' });
    expect(socket.send).toHaveBeenCalledExactlyOnceWith('x');
  });

  it('drops bytes that the server sends', () => {
    const { socket, told } = carried();
    socket.onmessage?.({ data: Buffer.from('x') });
    expect(told()).toEqual([]);
  });
});
