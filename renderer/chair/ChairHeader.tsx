import { formatTime } from '../../core/i18n/format.ts';
import { useNow } from '../app/clock.ts';
import { useRoomName } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Pill } from '../parts/Pill.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { StatusPill } from '../parts/StatusPill.tsx';
import type { Meeting } from './meetingType.ts';
import { WallChip } from './WallChip.tsx';

/** The clock's step, in milliseconds. */
const SECOND = 1000;

export interface ChairHeaderProps {
  meeting: Meeting | null;
  /** Opens the choice of what the hall sees; the dialog stands outside this landmark. */
  onWall: () => void;
}

/** Which meeting, whether it may proceed, what the hall sees, what time it is. */
export function ChairHeader({ meeting, onWall }: ChairHeaderProps) {
  const t = useText();
  const { room } = useRoomName();
  const now = useNow(SECOND);
  return (
    <ScreenHeader over={meeting?.title ?? room} title={t.chair.screen}>
      {meeting !== null && (
        <>
          <StatusPill status={meeting.quorum.met ? 'ok' : 'warn'}>
            {meeting.quorum.met ? t.chair.quorum.met : t.chair.quorum.notMet} ·{' '}
            <span className="tnum">{t.chair.quorum.presentOf(meeting.quorum.present, meeting.figures.total)}</span>
          </StatusPill>
          <WallChip onPress={meeting.state.kind === 'inProgress' ? onWall : null} />
        </>
      )}
      <Pill>{formatTime(now)}</Pill>
    </ScreenHeader>
  );
}
