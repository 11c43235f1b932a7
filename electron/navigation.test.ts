import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { type Guardable, guardNavigation } from './navigation.ts';

class FakePage extends EventEmitter implements Guardable {
  readonly setWindowOpenHandler = vi.fn<Guardable['setWindowOpenHandler']>();
}

function guarded() {
  const page = new FakePage();
  guardNavigation(page, () => {});
  const goes = (road: string, url: string) => {
    const preventDefault = vi.fn();
    page.emit(road, { url, preventDefault });
    return preventDefault.mock.calls.length === 0;
  };
  return { page, goes };
}

describe('a guarded page', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('stays on the packaged screens: %s', (road) => {
    const { goes } = guarded();
    expect(goes(road, 'app://seat/seat/17')).toBe(true);
    for (const url of [
      'https://example.org/',
      'app://elsewhere/seat/17',
      'app://seat.example.org/',
      'app://seat@example.org/',
      'app://user@seat/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'about:blank',
      'http://seat/',
      '',
    ]) {
      expect(goes(road, url), url).toBe(false);
    }
  });

  it('opens no window and embeds no view', () => {
    const { page, goes } = guarded();
    expect(page.setWindowOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' });
    expect(goes('will-attach-webview', '')).toBe(false);
  });
});
