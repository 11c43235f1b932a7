import { useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { StatusPill } from '../parts/StatusPill.tsx';
import { usePresentActs } from './usePresentActs.ts';
import { usePresentation } from './usePresentation.ts';

/** What is presented in the room, in one line, with its end. */
export function PresentedLine() {
  const t = useText().present;
  const led = usePresentation();
  const followers = useView('followers');
  const acts = usePresentActs();
  if (led === null) return null;
  const { shown } = led;
  return (
    <>
      <StatusPill status={shown.isAway ? 'warn' : 'live'}>
        {t.presenting}: {shown.paper.name} · {t.card.by(shown.presenterName, shown.place.page)}
        {followers !== null && ` · ${t.followers(followers.following, followers.of)}`}
      </StatusPill>
      <Button small variant="quiet" icon="stop" onClick={() => void acts.stop(shown.id)}>
        {t.stop}
      </Button>
    </>
  );
}
