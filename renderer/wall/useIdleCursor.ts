import { useEffect, useState } from 'react';

/** How long a resting pointer stays on the hall's picture, in milliseconds. */
const REST_MS = 3000;

/** Whether the pointer has rested long enough to be hidden; moving it brings it back. */
export function useIdleCursor(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const rest = () => setTimeout(() => setIdle(true), REST_MS);
    let timer = rest();
    const moved = () => {
      clearTimeout(timer);
      setIdle(false);
      timer = rest();
    };
    window.addEventListener('pointermove', moved);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', moved);
    };
  }, []);
  return idle;
}
