import { useEffect, useRef } from 'react';

/** Hears the keys of a keyboard or a scanner, but for those that a field or a focused button takes. */
export function useKeys(heard: (key: string, at: number) => void): void {
  const latest = useRef(heard);
  latest.current = heard;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (target instanceof Element && target.closest('input, textarea, dialog')) return;
      if (event.key === 'Enter' && target instanceof Element && target.closest('button')) return;
      latest.current(event.key, event.timeStamp);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
