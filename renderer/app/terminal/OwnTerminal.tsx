import { useEffect } from 'react';
import { useNow } from '../clock.ts';
import { usePath } from '../navigate.ts';
import { keptInWindow } from '../page.ts';
import { screenOf } from '../screens.ts';
import { useView } from '../useRoom.ts';
import { coverOf } from './coverOf.ts';
import { IdentifyPage } from './IdentifyPage.tsx';
import { LockedPage } from './LockedPage.tsx';
import { reloadOnce } from './reloadOnce.ts';
import { TechnicianMessage } from './TechnicianMessage.tsx';

/** The step of the clock by which a number goes away again, in milliseconds. */
const STEP_MS = 500;

/** What the technician wants of this screen, above everything else on it. */
export function OwnTerminal() {
  const view = useView('terminal');
  const cover = coverOf(view, useNow(STEP_MS));
  const screen = screenOf(usePath());
  const reload = view?.reload ?? null;
  useEffect(() => {
    if (reloadOnce(keptInWindow(), reload)) location.reload();
  }, [reload]);
  if (cover?.kind === 'identify') return <IdentifyPage label={cover.label} />;
  if (cover?.kind === 'locked') return <LockedPage />;
  const message = view?.message ?? null;
  return message === null ? null : (
    <TechnicianMessage key={message.id} message={message} slim={screen.kind === 'wall'} />
  );
}
