import { useEffect, useState } from 'react';

/** How long new words stand on the card before they can be decided on, ms: the second press of a double click comes sooner. */
const ARM_MS = 700;

/** False for a moment after `subject` has changed, so that nothing is pressed that was meant for the one before. */
export function useArmed(subject: string): boolean {
  const [armed, setArmed] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setArmed(subject), ARM_MS);
    return () => clearTimeout(timer);
  }, [subject]);
  return armed === subject;
}
