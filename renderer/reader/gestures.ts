/** What fingers and wheel mean to the reader. */
export interface GestureActions {
  zoomBy: (factor: number, origin: readonly [number, number]) => void;
  /** Two quick taps on one place. */
  zoomAt: (origin: readonly [number, number]) => void;
  /** A swipe across or a roll of the wheel: on (1) or back (-1). Only asked for while `canSwipe` says so. */
  swipe: (by: 1 | -1) => void;
  canSwipe: () => boolean;
  /** The reader was moved by hand. */
  touched: () => void;
}

/** A swipe is at least this long, px, and this much longer across than along. */
const SWIPE_PX = 60;
const SWIPE_RATIO = 2;
/** A tap moves less than this, px, and ends within this time, ms; a second one that begins as soon and as near makes two. */
const TAP_PX = 20;
const TAP_MS = 300;
/** How strongly a wheel with Ctrl zooms, per px. */
const WHEEL_ZOOM = 0.0025;
/** A whole page turns after this much wheel, px, rolled without a rest longer than this, ms. */
const WHEEL_TURN = 90;
const WHEEL_REST = 400;

interface Pinch {
  distance: number;
  middle: readonly [number, number];
}

function pinchOf(touches: TouchList): Pinch | null {
  const [a, b] = [touches[0], touches[1]];
  if (a === undefined || b === undefined || touches.length !== 2) return null;
  return {
    distance: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
    middle: [(a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2],
  };
}

/** The direction of a finished one-finger move, or null if it was no swipe. */
export function swipeOf(dx: number, dy: number): 1 | -1 | null {
  if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < SWIPE_RATIO * Math.abs(dy)) return null;
  return dx < 0 ? 1 : -1;
}

/** A finger that touched: where and when, ms. */
interface Tap {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

const soonAndNear = (a: Tap, b: Tap) => b.at - a.at <= TAP_MS && Math.hypot(a.x - b.x, a.y - b.y) <= TAP_PX;

/** Tells the second of two quick taps; one that was moved or rested is none. */
export function createTaps(): { down: (tap: Tap | null) => void; up: (tap: Tap) => boolean } {
  let down: Tap | null = null;
  let before: Tap | null = null;
  return {
    down: (tap) => {
      down = tap;
      if (tap === null) before = null;
    },
    up: (tap) => {
      const tapped = down !== null && soonAndNear(down, tap);
      const twice = tapped && down !== null && before !== null && soonAndNear(before, down);
      before = tapped && !twice ? tap : null;
      down = null;
      return twice;
    },
  };
}

/** Listens to pinches, double taps, swipes and Ctrl with the wheel; returns how to stop. The element needs `touch-action: pan-x pan-y`. */
export function listenToGestures(element: HTMLElement, actions: GestureActions): () => void {
  let pinch: Pinch | null = null;
  let swipe: { x: number; y: number } | null = null;
  const taps = createTaps();
  const start = (event: TouchEvent) => {
    const first = event.touches[0];
    pinch = pinchOf(event.touches);
    taps.down(
      first !== undefined && event.touches.length === 1 && isOnPaper(event.target) ? tapOf(first, event) : null,
    );
    swipe =
      event.touches.length === 1 && first !== undefined && actions.canSwipe()
        ? { x: first.clientX, y: first.clientY }
        : null;
  };
  const move = (event: TouchEvent) => {
    actions.touched();
    if (pinch === null) return;
    const now = pinchOf(event.touches);
    if (now === null) return;
    event.preventDefault();
    const factor = now.distance / Math.max(1, pinch.distance);
    // pdf.js rounds its scale to 1 %: smaller steps are saved up instead of being lost.
    if (Math.abs(factor - 1) < 0.015) return;
    actions.zoomBy(factor, now.middle);
    pinch = now;
  };
  const end = (event: TouchEvent) => {
    const last = event.changedTouches[0];
    const by = swipe !== null && last !== undefined ? swipeOf(last.clientX - swipe.x, last.clientY - swipe.y) : null;
    pinch = pinchOf(event.touches);
    swipe = null;
    if (last !== undefined && taps.up(tapOf(last, event))) {
      actions.touched();
      actions.zoomAt([last.clientX, last.clientY]);
    } else if (by !== null) actions.swipe(by);
  };
  const cancel = () => {
    pinch = null;
    swipe = null;
  };
  let rolled = { sum: 0, at: 0 };
  const wheel = (event: WheelEvent) => {
    actions.touched();
    if (!event.ctrlKey) {
      if (!actions.canSwipe()) return;
      const fresh = event.timeStamp - rolled.at > WHEEL_REST;
      rolled = { sum: (fresh ? 0 : rolled.sum) + event.deltaY, at: event.timeStamp };
      if (Math.abs(rolled.sum) < WHEEL_TURN) return;
      actions.swipe(rolled.sum > 0 ? 1 : -1);
      rolled = { sum: 0, at: event.timeStamp };
      return;
    }
    event.preventDefault();
    actions.zoomBy(Math.exp(-event.deltaY * WHEEL_ZOOM), [event.clientX, event.clientY]);
  };
  const abort = new AbortController();
  const { signal } = abort;
  element.addEventListener('touchstart', start, { passive: true, signal });
  element.addEventListener('touchmove', move, { passive: false, signal });
  element.addEventListener('touchend', end, { passive: true, signal });
  element.addEventListener('touchcancel', cancel, { passive: true, signal });
  element.addEventListener('wheel', wheel, { passive: false, signal });
  return () => abort.abort();
}

const tapOf = ({ clientX, clientY }: Touch, { timeStamp }: TouchEvent): Tap => ({
  x: clientX,
  y: clientY,
  at: timeStamp,
});

/** Links, and what others laid over the page, keep their own taps. */
function isOnPaper(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('.readerPages') !== null && target.closest('a, .pageLayer') === null
  );
}
