/** A scanner types faster than anybody: after such a pause, in ms, a new text begins. */
export const SCAN_PAUSE_MS = 500;
/** A longer text is no invitation. */
const MOST_CHARACTERS = 4_000;

/**
 * Listens to the keys of a scanner, which types what it reads and usually ends with Enter. Answers for each key the
 * whole text once it is an invitation's: an object in JSON; else null. `at` in ms.
 */
export function scanner(): (key: string, at: number) => string | null {
  let text = '';
  let last = Number.NEGATIVE_INFINITY;
  return (key, at) => {
    if (at - last > SCAN_PAUSE_MS) text = '';
    last = at;
    // Shift and the like are keys too, and say nothing.
    if (key.length === 1 && text.length < MOST_CHARACTERS) text += key;
    if (!text.startsWith('{') || (key !== '}' && key !== 'Enter')) return null;
    try {
      JSON.parse(text);
    } catch {
      return null;
    }
    const whole = text;
    text = '';
    return whole;
  };
}
