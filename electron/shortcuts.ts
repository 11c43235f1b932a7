/** The facts of a keystroke that decide; Electron's `Input` has them. */
export interface Stroke {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

export type StrokeVerdict = 'pass' | 'swallow' | 'service';

interface Rule {
  readonly matches: (stroke: Stroke) => boolean;
  readonly verdict: StrokeVerdict;
  readonly why: string;
}

/** What editing a note and reading a paper need of the keys with Ctrl. */
const USEFUL_WITH_CTRL = new Set(['a', 'c', 'x', 'v', 'z', 'y', 'f', '+', '=', '-', '0', 'Home', 'End']);
/** Keys of their own that would do something to the window or the machine. */
const DANGEROUS_ALONE =
  /^(F([124-9]|1\d|2[0-4])|Meta|Super|OS|ContextMenu|PrintScreen|BrowserBack|BrowserForward|BrowserHome|BrowserRefresh|BrowserSearch|LaunchMail|LaunchApplication[12]|Power|Sleep|Standby|Eject)$/;

const letter = (stroke: Stroke) => (stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key);

/** The first rule that matches decides. The reader's own zoom comes through; the browser's has no menu to come from. */
const RULES: readonly Rule[] = [
  {
    matches: (s) => s.control && s.alt && s.shift && letter(s) === 's',
    verdict: 'service',
    why: 'the technician asks for the service sheet',
  },
  { matches: (s) => s.meta || DANGEROUS_ALONE.test(s.key), verdict: 'swallow', why: 'leaves or reloads the window' },
  {
    matches: (s) => s.control && s.alt,
    verdict: 'swallow',
    why: 'the system takes these for itself',
  },
  { matches: (s) => s.alt, verdict: 'swallow', why: 'closes or changes the window, opens its menu, goes back' },
  {
    matches: (s) => s.control && s.shift && letter(s) !== 'Shift' && letter(s) !== 'Control',
    verdict: 'swallow',
    why: 'developer tools, hard reload, other windows',
  },
  {
    matches: (s) => s.control && letter(s) !== 'Control' && !USEFUL_WITH_CTRL.has(letter(s)),
    verdict: 'swallow',
    why: 'reload, print, save, close, new window',
  },
];

/** What becomes of a keystroke before the page sees it. */
export function judgeStroke(stroke: Stroke): StrokeVerdict {
  if (stroke.type !== 'keyDown' && stroke.type !== 'rawKeyDown') return 'pass';
  return RULES.find((rule) => rule.matches(stroke))?.verdict ?? 'pass';
}

/** The part of a page's contents that hears keys first. */
export interface KeyboardSource {
  on(event: 'before-input-event', listener: (event: { preventDefault(): void }, input: Stroke) => void): unknown;
}

/** Swallows what leaves the kiosk; `onService` is told of the technician's keys. */
export function watchShortcuts(contents: KeyboardSource, onService: () => void): void {
  contents.on('before-input-event', (event, input) => {
    const verdict = judgeStroke(input);
    if (verdict === 'pass') return;
    event.preventDefault();
    if (verdict === 'service') onService();
  });
}
