import { wordAround } from './wordAround.ts';

/** A finger that rests this long on a word selects it, ms. */
const REST = 400;
/** It rests while it moves less than this, px. */
const SLOP = 10;
/** How far from the finger a line is looked for, px. */
const ASIDE = [0, -8, 8, -16, 16, -24, 24];

interface Point {
  readonly node: Node;
  readonly offset: number;
}

/**
 * Selects text by touch: a finger that rests on a word selects it, and draws the selection on while it stays down. Everything else
 * a finger does scrolls. Returns how to stop.
 */
export function listenToLongPress(element: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from: { x: number; y: number } | null = null;
  let word: { start: Point; end: Point } | null = null;

  const letGo = () => {
    clearTimeout(timer);
    from = null;
    word = null;
  };
  const start = (event: TouchEvent) => {
    letGo();
    const touch = event.touches[0];
    const on = event.target;
    if (touch === undefined || event.touches.length !== 1) return;
    if (!(on instanceof Element) || on.closest('.textLayer') === null) return;
    const { clientX: x, clientY: y } = touch;
    from = { x, y };
    timer = setTimeout(() => {
      word = wordAt(x, y);
      if (word !== null) select(word.start, word.end);
    }, REST);
  };
  const move = (event: TouchEvent) => {
    const touch = event.touches[0];
    if (touch === undefined || event.touches.length !== 1) return letGo();
    if (word !== null) {
      // The finger draws now: neither scrolling nor a swipe comes of it.
      event.preventDefault();
      event.stopPropagation();
      const to = pointAt(touch.clientX, touch.clientY);
      if (to === null) return;
      if (isBefore(to, word.start)) select(word.end, to);
      else select(word.start, isBefore(to, word.end) ? word.end : to);
    } else if (from !== null && Math.hypot(touch.clientX - from.x, touch.clientY - from.y) > SLOP) letGo();
  };
  const end = (event: TouchEvent) => {
    if (word !== null) {
      // Without this the browser makes a press of it, which takes the selection away.
      event.preventDefault();
      event.stopPropagation();
    }
    letGo();
  };
  const menu = (event: Event) => {
    if (from !== null) event.preventDefault();
  };
  const abort = new AbortController();
  const { signal } = abort;
  element.addEventListener('touchstart', start, { passive: true, capture: true, signal });
  element.addEventListener('touchmove', move, { passive: false, capture: true, signal });
  element.addEventListener('touchend', end, { passive: false, capture: true, signal });
  element.addEventListener('touchcancel', letGo, { passive: true, capture: true, signal });
  element.addEventListener('contextmenu', menu, { signal });
  return () => {
    letGo();
    abort.abort();
  };
}

/** Between two lines there is no letter under the finger: then the nearest line counts. */
function pointAt(x: number, y: number): Point | null {
  for (const aside of ASIDE) {
    const at = document.caretPositionFromPoint(x, y + aside);
    if (at === null || at.offsetNode.nodeType !== Node.TEXT_NODE) continue;
    if (at.offsetNode.parentElement?.closest('.textLayer')) return { node: at.offsetNode, offset: at.offset };
  }
  return null;
}

function wordAt(x: number, y: number): { start: Point; end: Point } | null {
  const at = pointAt(x, y);
  const word = at === null ? null : wordAround(at.node.nodeValue ?? '', at.offset);
  if (at === null || word === null) return null;
  return { start: { node: at.node, offset: word[0] }, end: { node: at.node, offset: word[1] } };
}

function isBefore(a: Point, b: Point): boolean {
  if (a.node === b.node) return a.offset < b.offset;
  return (a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function select(from: Point, to: Point): void {
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}
