import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { judgeStroke, type Stroke, watchShortcuts } from './shortcuts.ts';

/** `Ctrl+Shift+I` and the like. */
function stroke(text: string, type = 'keyDown'): Stroke {
  const parts = text.split('+');
  const key = text.endsWith('++') ? '+' : (parts.at(-1) ?? '');
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return { type, key, control: has('Ctrl'), alt: has('Alt'), shift: has('Shift'), meta: has('Meta') };
}

describe('a keystroke', () => {
  it.each([
    ['F5', 'F11', 'F12', 'F1', 'Meta', 'ContextMenu', 'PrintScreen', 'BrowserBack', 'BrowserHome'],
    ['Ctrl+r', 'Ctrl+R', 'Ctrl+w', 'Ctrl+q', 'Ctrl+p', 'Ctrl+s', 'Ctrl+n', 'Ctrl+t', 'Ctrl+o', 'Ctrl+u', 'Ctrl+F5'],
    ['Ctrl+Shift+i', 'Ctrl+Shift+r', 'Ctrl+Shift+n', 'Ctrl+Shift+Escape', 'Ctrl+Shift+Delete'],
    ['Alt+F4', 'Alt+Tab', 'Alt+ArrowLeft', 'Alt+d', 'Alt+Home', 'Ctrl+Alt+Delete', 'Ctrl+Alt+F2', 'Meta+d', 'Meta+r'],
  ])('that leaves the kiosk is swallowed: %s %s %s', (...texts) => {
    for (const text of texts) expect(judgeStroke(stroke(text)), text).toBe('swallow');
  });

  it('that writes, edits or reads comes through', () => {
    const useful = ['a', 'ắ', 'A', 'Enter', 'Tab', 'Escape', 'ArrowDown', 'PageDown', 'Home', 'Backspace', 'F3'];
    const withCtrl = [
      'Ctrl+c',
      'Ctrl+v',
      'Ctrl+x',
      'Ctrl+a',
      'Ctrl+z',
      'Ctrl+y',
      'Ctrl+f',
      'Ctrl++',
      'Ctrl+-',
      'Ctrl+0',
    ];
    const alone = ['Ctrl+Control', 'Shift+Shift', 'Ctrl+Home'];
    for (const text of [...useful, ...withCtrl, ...alone]) expect(judgeStroke(stroke(text)), text).toBe('pass');
  });

  it('of the technician asks for the service sheet', () => {
    expect(judgeStroke(stroke('Ctrl+Alt+Shift+S'))).toBe('service');
    expect(judgeStroke(stroke('Ctrl+Alt+Shift+S', 'keyUp'))).toBe('pass');
  });

  it('is judged before the page hears it', () => {
    const contents = new EventEmitter();
    const onService = vi.fn();
    watchShortcuts(contents, onService);
    const preventDefault = vi.fn();
    contents.emit('before-input-event', { preventDefault }, stroke('a'));
    expect(preventDefault).not.toHaveBeenCalled();
    contents.emit('before-input-event', { preventDefault }, stroke('F5'));
    expect(preventDefault).toHaveBeenCalledTimes(1);
    expect(onService).not.toHaveBeenCalled();
    contents.emit('before-input-event', { preventDefault }, stroke('Ctrl+Alt+Shift+s'));
    expect(preventDefault).toHaveBeenCalledTimes(2);
    expect(onService).toHaveBeenCalledOnce();
  });
});
