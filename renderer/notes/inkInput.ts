/** After a pen has left the page the hand is still on it: touches are its palm for this long, ms. */
const PALM_MS = 400;

/** What hands and pens do on all pages of one paper: a palm lies on another page than the pen as often as not. */
export interface Hands {
  /** A pen is on the page. */
  pen: boolean;
  /** When the pen was lifted last, as events count time. */
  penLeft: number;
  /** Fingers on the pages that are no palm. */
  readonly fingers: Set<number>;
  /** Takes the stroke in progress back; null: there is none. */
  cancel: (() => void) | null;
}

export const noHands = (): Hands => ({
  pen: false,
  penLeft: Number.NEGATIVE_INFINITY,
  fingers: new Set(),
  cancel: null,
});

export interface InkEvents {
  /** Whether one finger draws; otherwise it scrolls. */
  readonly fingerDraws: () => boolean;
  /** A pen was seen. */
  readonly onPen: () => void;
  readonly begin: (x: number, y: number) => void;
  /** Further points, x, y, x, y …, in the window. */
  readonly move: (points: readonly number[]) => void;
  readonly end: () => void;
  /** The stroke was none: a second finger came, or the system took the pointer away. */
  readonly cancel: () => void;
}

/**
 * Tells drawing from everything else on a page: a pen and a mouse draw, a finger where it may, two fingers and a palm never. What
 * does not draw goes on to the reader. Returns how to stop.
 */
export function listenToInk(box: HTMLElement, hands: Hands, events: InkEvents): () => void {
  let active: number | null = null;
  const isPalm = (at: number) => hands.pen || at - hands.penLeft < PALM_MS;

  const start = (event: PointerEvent) => {
    active = event.pointerId;
    hands.cancel?.();
    hands.cancel = () => {
      active = null;
      hands.cancel = null;
      events.cancel();
    };
    // The stroke goes on over the edge of the page; a pointer that is gone already cannot be held.
    if (box.hasPointerCapture !== undefined && event.isTrusted) box.setPointerCapture(event.pointerId);
    events.begin(event.clientX, event.clientY);
  };
  const down = (event: PointerEvent) => {
    switch (event.pointerType) {
      case 'pen':
        hands.pen = true;
        events.onPen();
        return start(event);
      case 'touch':
        if (isPalm(event.timeStamp)) return;
        hands.fingers.add(event.pointerId);
        if (hands.fingers.size > 1) hands.cancel?.();
        else if (events.fingerDraws()) start(event);
        return;
      default:
        if (event.button === 0) start(event);
    }
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== active) return;
    const passed = event.getCoalescedEvents();
    events.move((passed.length === 0 ? [event] : passed).flatMap(({ clientX, clientY }) => [clientX, clientY]));
  };
  const lift = (event: PointerEvent) => {
    hands.fingers.delete(event.pointerId);
    if (event.pointerType !== 'pen') return;
    hands.pen = false;
    hands.penLeft = event.timeStamp;
  };
  const up = (event: PointerEvent) => {
    lift(event);
    if (event.pointerId !== active) return;
    active = null;
    hands.cancel = null;
    events.end();
  };
  const gone = (event: PointerEvent) => {
    lift(event);
    if (event.pointerId === active) hands.cancel?.();
  };
  /** A hand that rests, and a finger that draws, neither scroll nor turn pages; two fingers are left to the reader. */
  const touched = (event: TouchEvent) => {
    const draws = active !== null && event.touches.length === 1;
    if (!isPalm(event.timeStamp) && !draws) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const hover = (event: PointerEvent) => {
    // Where a pen comes near, nothing scrolls under it.
    box.toggleAttribute('data-pen', event.pointerType === 'pen');
  };
  const abort = new AbortController();
  const { signal } = abort;
  box.addEventListener('pointerdown', down, { signal });
  box.addEventListener('pointermove', move, { signal });
  box.addEventListener('pointerup', up, { signal });
  box.addEventListener('pointercancel', gone, { signal });
  box.addEventListener('pointerover', hover, { signal });
  for (const kind of ['touchstart', 'touchmove', 'touchend'] as const) {
    box.addEventListener(kind, touched, { passive: false, signal });
  }
  return () => {
    if (active !== null) hands.cancel?.();
    abort.abort();
  };
}
