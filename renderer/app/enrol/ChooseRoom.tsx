import { useCallback, useEffect, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Icon } from '../../parts/Icon.tsx';
import type { IconName } from '../../parts/iconShapes.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import type { FoundRoom, ShellEnrolment } from '../shell.ts';
import { useText } from '../useText.ts';
import css from './ChooseRoom.module.css';

export interface ChooseRoomProps {
  enrolment: ShellEnrolment;
  onRoom: (room: FoundRoom) => void;
  onAddress: () => void;
  onStick: () => void;
}

/** The rooms that announce themselves on the network; beside them, the ways that need no announcement. */
export function ChooseRoom({ enrolment, onRoom, onAddress, onStick }: ChooseRoomProps) {
  const words = useText().shell.enrol;
  /** Null while it looks. */
  const [rooms, setRooms] = useState<readonly FoundRoom[] | null>(null);
  const look = useCallback(() => {
    setRooms(null);
    enrolment.rooms().then(setRooms, () => setRooms([]));
  }, [enrolment]);
  useEffect(look, [look]);
  return (
    <div className={css.page}>
      <section className={css.rooms} aria-label={words.how}>
        <div>
          <h2 className={css.title}>{words.how}</h2>
          <p className={css.text}>{words.howText}</p>
        </div>
        {rooms === null ? (
          <div role="status">
            <p className={css.text}>{words.looking}</p>
            <Skeleton label={words.looking} shape={3} />
          </div>
        ) : rooms.length === 0 ? (
          <EmptyState icon="wifiOff" title={words.noRooms}>
            {words.noRoomsText}
          </EmptyState>
        ) : (
          <ul className={css.list}>
            {rooms.map((room) => (
              <li key={`${room.address} ${room.port}`}>
                <Way icon="server" name={room.name} note={`${room.address}:${room.port}`} onChoose={() => onRoom(room)}>
                  {words.roomId(room.authority)}
                </Way>
              </li>
            ))}
          </ul>
        )}
        <Button icon="refresh" disabled={rooms === null} className={css.again} onClick={look}>
          {words.lookAgain}
        </Button>
      </section>
      <section className={css.others} aria-label={words.otherWays}>
        <h2 className={css.title}>{words.otherWays}</h2>
        <Way icon="pencil" name={words.byAddress} note={words.byAddressNote} onChoose={onAddress} />
        <Way icon="folder" name={words.byStick} note={words.byStickNote} onChoose={onStick} />
        <div className={css.scan}>
          <Icon name="locate" size={36} className={css.icon} />
          <span>
            <strong className={css.name}>{words.scan}</strong>
            <span className={css.note}>{words.scanNote}</span>
          </span>
        </div>
      </section>
    </div>
  );
}

interface WayProps {
  icon: IconName;
  name: string;
  note: string;
  children?: string;
  onChoose: () => void;
}

function Way({ icon, name, note, children, onChoose }: WayProps) {
  return (
    <button type="button" className={css.way} onClick={onChoose}>
      <Icon name={icon} size={40} className={css.icon} />
      <span className={css.words}>
        <strong className={css.name}>{name}</strong>
        <span className={css.note}>{note}</span>
        {children !== undefined && <span className={css.note}>{children}</span>}
      </span>
      <Icon name="chevronRight" />
    </button>
  );
}
