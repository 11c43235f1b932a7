import { useEffect, useRef } from 'react';
import { useLink } from '../../app/useRoom.ts';
import { useRegistrar } from './useRegistrar.ts';

/** Vouches for every new key while the desk is open and the secretary has switched that on. Draws nothing. */
export function AutoVouch() {
  const { open, where, isAuto, vouch } = useRegistrar();
  const isOpen = useLink().kind === 'open';
  /** Each key is tried once by itself: one that is refused waits for a press, or it would be refused for ever. */
  const tried = useRef(new Set<string>());
  const fresh = isAuto && isOpen && where === 'here' ? open.filter(({ id }) => !tried.current.has(id)) : [];
  const ids = fresh.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids say when there is something new; `fresh` and `vouch` are made anew at every draw.
  useEffect(() => {
    if (ids === '') return;
    for (const { id } of fresh) tried.current.add(id);
    void vouch(fresh, true);
  }, [ids]);
  return null;
}
