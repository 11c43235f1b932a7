import { type DragEvent, useState } from 'react';
import type { WireCommand } from '../../../../core/command.ts';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { useToasts } from '../../../app/toasts.ts';
import { useAct } from '../../../app/useAct.ts';
import { useView } from '../../../app/useRoom.ts';
import { useText } from '../../../app/useText.ts';
import { Button } from '../../../parts/Button.tsx';
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import type { DeskMeeting } from '../../deskMeeting.ts';
import { chunks } from '../chunks.ts';
import css from './PlacesPage.module.css';
import { SeatPlan } from './SeatPlan.tsx';
import { type Assignment, autoAssign, moveTo, takeAway, withoutPlace } from './seatPlan.ts';
import { WaitingList } from './WaitingList.tsx';

const NO_LINES: readonly DelegateLine[] = [];

/** Who sits where in the room: choose somebody and press a place, or drag. */
export function PlacesPage({ desk: { meeting, locked } }: { desk: DeskMeeting }) {
  const { people, desk } = useText();
  const text = people.places;
  const lines = useView('delegates')?.delegates ?? NO_LINES;
  const places = useView('places')?.places ?? [];
  const { act, busy } = useAct();
  const show = useToasts((state) => state.show);
  const [heldId, setHeld] = useState<string | null>(null);
  const [clearing, setClearing] = useState(false);
  const held = lines.find((line) => line.personId === heldId) ?? null;
  const waiting = withoutPlace(lines);
  const seated = lines.filter((line) => line.placeId !== null && line.standing !== 'standIn');

  const assign = async (assignments: readonly Assignment[], done?: string) => {
    const parts = chunks(assignments);
    for (const [n, part] of parts.entries()) {
      const last = n === parts.length - 1;
      const command: WireCommand = { kind: 'assignPlaces', meetingId: meeting.id, assignments: [...part] };
      if (!(await act(command, last ? done : undefined))) return;
    }
  };
  const place = (personId: string, placeId: string) => {
    setHeld(null);
    void assign(moveTo(lines, personId, placeId));
  };
  const pressPlace = (placeId: string, holder: DelegateLine | null) => {
    if (locked) return;
    if (held !== null) place(held.personId, placeId);
    else if (holder !== null) setHeld(holder.personId);
  };
  const clear = (personId: string) => {
    setHeld(null);
    void assign(takeAway(lines, personId));
  };
  const auto = () => {
    const assignments = autoAssign(lines, places);
    if (assignments.length === 0) show('info', text.autoNone);
    else void assign(assignments, text.autoDone(assignments.length));
  };
  const clearAll = async () => {
    await assign(
      seated.flatMap((line) => takeAway(lines, line.personId)),
      text.cleared,
    );
    setClearing(false);
  };
  const drop = (event: DragEvent, act: (personId: string) => void) => {
    event.preventDefault();
    const personId = event.dataTransfer.getData('text/plain');
    if (!locked && lines.some((line) => line.personId === personId)) act(personId);
  };
  if (places.length === 0)
    return (
      <div className={css.page}>
        <EmptyState icon="seat" title={text.noPlaces}>
          {text.noPlacesText}
        </EmptyState>
      </div>
    );
  return (
    <div className={css.page}>
      <Panel
        title={text.title}
        hint={text.summary(seated.length, seated.length + waiting.length, places.length)}
        className={css.plan}
        actions={
          !locked && (
            <>
              {seated.length > 0 && (
                <Button variant="quiet" onClick={() => setClearing(true)}>
                  {text.clearAll}
                </Button>
              )}
              <Button
                variant="primary"
                icon="seat"
                busy={busy}
                disabled={waiting.length === 0}
                title={text.autoHint}
                onClick={auto}
              >
                {text.auto}
              </Button>
            </>
          )
        }
        footer={
          <div className={css.hint} role="status">
            {held === null ? (
              text.hint
            ) : (
              <>
                <strong>{text.holding(held.name)}</strong>
                {held.placeId !== null && (
                  <Button small onClick={() => clear(held.personId)}>
                    {text.clear}
                  </Button>
                )}
                <Button small variant="quiet" onClick={() => setHeld(null)}>
                  {text.drop}
                </Button>
              </>
            )}
          </div>
        }
      >
        <SeatPlan
          places={places}
          lines={lines}
          heldId={heldId}
          locked={locked}
          onPress={pressPlace}
          onDrop={(event, placeId) => drop(event, (personId) => place(personId, placeId))}
        />
      </Panel>
      <WaitingList
        lines={waiting}
        heldId={heldId}
        locked={locked}
        onPress={(personId) => setHeld(personId === heldId ? null : personId)}
        onClear={() => held !== null && held.placeId !== null && clear(held.personId)}
        onDrop={(event) => drop(event, clear)}
      />
      <ConfirmDialog
        open={clearing}
        title={text.clearAsk}
        confirmLabel={text.clearAll}
        cancelLabel={desk.shell.cancel}
        danger
        busy={busy}
        onConfirm={() => void clearAll()}
        onCancel={() => setClearing(false)}
      >
        {text.clearText}
      </ConfirmDialog>
    </div>
  );
}
