import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { DENIED, type LockableSession, lockSession, type Permission } from './permissions.ts';

/** A session that keeps what was set on it. */
class FakeSession extends EventEmitter implements LockableSession {
  readonly setPermissionRequestHandler = vi.fn<LockableSession['setPermissionRequestHandler']>();
  readonly setPermissionCheckHandler = vi.fn<LockableSession['setPermissionCheckHandler']>();
  readonly setDevicePermissionHandler = vi.fn<LockableSession['setDevicePermissionHandler']>();
  readonly setDisplayMediaRequestHandler = vi.fn<LockableSession['setDisplayMediaRequestHandler']>();
  readonly setCertificateVerifyProc = vi.fn<LockableSession['setCertificateVerifyProc']>();
  readonly webRequest = { onBeforeRequest: vi.fn<LockableSession['webRequest']['onBeforeRequest']>() };
}

function locked() {
  const session = new FakeSession();
  const log = vi.fn();
  lockSession(session, log);
  return { session, log };
}

describe('a locked session', () => {
  it('grants no permission, and logs each with its reason', () => {
    const { session, log } = locked();
    const handler = session.setPermissionRequestHandler.mock.calls[0]?.[0];
    for (const permission of Object.keys(DENIED) as Permission[]) {
      const callback = vi.fn();
      handler?.(null, permission, callback);
      expect(callback.mock.calls, permission).toEqual([[false]]);
      expect(log).toHaveBeenLastCalledWith('permission denied', expect.stringContaining(DENIED[permission]));
    }
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0]()).toBe(false);
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false);
  });

  it('shares no screen and refuses every certificate: pages have no connection of their own', () => {
    const { session } = locked();
    const streams = vi.fn();
    session.setDisplayMediaRequestHandler.mock.calls[0]?.[0](null, streams);
    expect(streams).toHaveBeenCalledWith(null);
    const verdict = vi.fn();
    session.setCertificateVerifyProc.mock.calls[0]?.[0](null, verdict);
    expect(verdict).toHaveBeenCalledWith(-2);
  });

  it.each([
    ['app://seat/index.html', false],
    ['blob:app://seat/1', false],
    ['data:image/png;base64,AA==', false],
    ['https://192.168.1.10:8443/health', true],
    ['wss://192.168.1.10:8443/room', true],
    ['file:///etc/passwd', true],
    ['http://example.org/', true],
    ['no address', true],
  ])('lets a page load %s: cancelled %s', (url, cancel) => {
    const { session } = locked();
    const callback = vi.fn();
    session.webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url }, callback);
    expect(callback).toHaveBeenCalledWith({ cancel });
  });

  it('downloads nothing', () => {
    const { session } = locked();
    const preventDefault = vi.fn();
    session.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});
