import { useState } from 'react';
import { useDraft } from '../../app/draft.ts';

/** What is being typed into a form. */
export interface FormDraft<T> {
  readonly value: T;
  readonly change: (fields: Partial<T>) => void;
  /** The form was opened on what somebody typed earlier and did not send. */
  readonly restored: boolean;
  /** Forgets what was typed. */
  readonly discard: () => void;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A form's fields, kept over reloads and pushes until they are sent or discarded; `initial` is what is stored now. */
export function useFormDraft<T extends object>(key: string, initial: T): FormDraft<T> {
  const [start] = useState(initial);
  const [kept, set, clear] = useDraft<T>(`desk.${key}`, start);
  // A draft of an older screen lacks the fields that have come since.
  const value: T = { ...start, ...kept };
  const [restored, setRestored] = useState(() => !same(value, start));
  return {
    value,
    change: (fields) => set({ ...value, ...fields }),
    restored,
    discard: () => {
      clear();
      setRestored(false);
    },
  };
}
