import { useState } from 'react';
import { serverNow } from '../../app/clock.ts';
import { keptHere, readOn } from '../../app/page.ts';
import { readingsKey } from '../../app/readingsKept.ts';
import { notePage, Readings } from './reading.ts';

function load(key: string): Readings {
  try {
    return Readings.parse(JSON.parse(keptHere().get(key) ?? '{}'));
  } catch {
    // Left by an older version, or damaged: everything counts as unread.
    return {};
  }
}

/** What this delegate has read of this meeting, kept on the terminal. */
export function useReadings(meetingId: string, personId: string) {
  const key = readingsKey(meetingId, personId);
  const [held, setHeld] = useState(() => ({ key, readings: load(key) }));
  let current = held;
  if (held.key !== key) {
    current = { key, readings: load(key) };
    setHeld(current);
  }
  const note = (sha256: string, page: number, pages: number | null) => {
    // Read again: two readers may have turned a page since this was drawn.
    const readings = notePage(load(key), sha256, { page, pages, at: serverNow() });
    keptHere().set(key, JSON.stringify(readings));
    setHeld({ key, readings });
    readOn();
  };
  return { readings: current.readings, note } as const;
}
