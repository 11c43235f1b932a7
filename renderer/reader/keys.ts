/** What a key means to the reader. */
export type KeyAction =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'zoomIn'
  | 'zoomOut'
  | 'fitWidth'
  | 'search'
  | 'findNext'
  | 'findPrevious';

/** The keys that matter of a keyboard event. */
export type Keystroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const PLAIN: Readonly<Record<string, KeyAction>> = {
  PageDown: 'next',
  PageUp: 'previous',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
  '+': 'zoomIn',
  '-': 'zoomOut',
};
const WITH_CTRL: Readonly<Record<string, KeyAction>> = {
  f: 'search',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '0': 'fitWidth',
  Home: 'first',
  End: 'last',
};

/** The action of a keystroke, or null: the up and down arrows scroll by themselves. */
export function keyAction(stroke: Keystroke): KeyAction | null {
  if (stroke.altKey) return null;
  if (stroke.key === 'F3') return stroke.shiftKey ? 'findPrevious' : 'findNext';
  const table = stroke.ctrlKey || stroke.metaKey ? WITH_CTRL : PLAIN;
  return table[stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key] ?? null;
}
