/** What a key means to the reader. */
export type KeyAction =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'askPage'
  | 'zoomIn'
  | 'zoomOut'
  | 'fitWidth'
  | 'fitPage'
  | 'search'
  | 'findNext'
  | 'findPrevious'
  | 'outline'
  | 'thumbnails'
  | 'layout'
  | 'look'
  | 'bigType'
  | 'help';

/** The keys that matter of a keyboard event. */
export type Keystroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const PLAIN: Readonly<Record<string, KeyAction>> = {
  PageDown: 'next',
  PageUp: 'previous',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
  g: 'askPage',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  w: 'fitWidth',
  f: 'fitPage',
  '/': 'search',
  o: 'outline',
  t: 'thumbnails',
  l: 'layout',
  c: 'look',
  b: 'bigType',
  '?': 'help',
  F1: 'help',
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

/** The action of a keystroke, or null: the up and down arrows and the space bar scroll by themselves. */
export function keyAction(stroke: Keystroke): KeyAction | null {
  if (stroke.altKey) return null;
  if (stroke.key === 'F3') return stroke.shiftKey ? 'findPrevious' : 'findNext';
  const table = stroke.ctrlKey || stroke.metaKey ? WITH_CTRL : PLAIN;
  return table[stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key] ?? null;
}

/** Whether a key without an action of its own scrolls the pages. */
export function scrolls({ key }: Pick<Keystroke, 'key'>): boolean {
  return key === 'ArrowDown' || key === 'ArrowUp' || key === ' ';
}

/** The table of the help, in the order of use; several keys of one line mean the same. */
export const KEY_TABLE: readonly { readonly action: KeyAction; readonly keys: readonly string[] }[] = [
  { action: 'next', keys: ['PageDown', '→'] },
  { action: 'previous', keys: ['PageUp', '←'] },
  { action: 'first', keys: ['Home'] },
  { action: 'last', keys: ['End'] },
  { action: 'askPage', keys: ['G'] },
  { action: 'search', keys: ['Ctrl F', '/'] },
  { action: 'findNext', keys: ['F3'] },
  { action: 'findPrevious', keys: ['Shift F3'] },
  { action: 'zoomIn', keys: ['+'] },
  { action: 'zoomOut', keys: ['-'] },
  { action: 'fitWidth', keys: ['W', 'Ctrl 0'] },
  { action: 'fitPage', keys: ['F'] },
  { action: 'layout', keys: ['L'] },
  { action: 'thumbnails', keys: ['T'] },
  { action: 'outline', keys: ['O'] },
  { action: 'look', keys: ['C'] },
  { action: 'bigType', keys: ['B'] },
  { action: 'help', keys: ['?', 'F1'] },
];
