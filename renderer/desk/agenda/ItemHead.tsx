import { useState } from 'react';
import { formatTime } from '../../../core/i18n/format.ts';
import type { AgendaLine } from '../../../core/views/agendaView.ts';
import { useAct } from '../../app/useAct.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Kicker } from '../../parts/Kicker.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { useSendBlock } from '../shared/useSendBlock.ts';
import css from './AgendaPage.module.css';
import type { ItemDialogFor } from './ItemDialog.tsx';
import { ITEM_STATUS } from './itemStatus.ts';

export interface ItemHeadProps {
  item: AgendaLine;
  items: readonly AgendaLine[];
  locked: boolean;
  onForm: (form: ItemDialogFor) => void;
}

const MINUTE_MS = 60_000;

/** What the chosen item is, and how to change it. */
export function ItemHead({ item, items, locked, onForm }: ItemHeadProps) {
  const { desk } = useText();
  const text = desk.agenda;
  const { meeting } = useDeskMeeting();
  const { act, busy } = useAct();
  const blocked = useSendBlock();
  const [removing, setRemoving] = useState(false);
  const { plannedAt, minutes } = item;
  const times =
    plannedAt === null
      ? null
      : minutes === null
        ? formatTime(plannedAt)
        : `${formatTime(plannedAt)}–${formatTime(plannedAt + minutes * MINUTE_MS)}`;
  const kicker = [item.kind === 'recess' ? text.recess : text.item(item.number), times].filter(Boolean).join(' · ');
  const hasContent =
    items.some((other) => other.parentId === item.id) || item.papers > 0 || item.polls > 0 || item.state !== 'upcoming';
  const remove = async () => {
    await act({ kind: 'removeAgendaItem', meetingId: meeting.id, itemId: item.id }, text.removed);
    setRemoving(false);
  };
  return (
    <header className={css.head}>
      <div className={css.words}>
        <Kicker>{kicker}</Kicker>
        <h2 className={css.title}>{item.title}</h2>
        <div className={css.facts}>
          {item.state !== 'upcoming' && (
            <StatusPill status={ITEM_STATUS[item.state]} plain>
              {text.state[item.state]}
            </StatusPill>
          )}
          {item.kind === 'item' && (
            <span>{item.presenter === '' ? text.noPresenter : text.presenter(item.presenter)}</span>
          )}
          <span>{minutes === null ? text.noMinutes : text.minutes(minutes)}</span>
        </div>
      </div>
      {!locked && (
        <div className={css.actions}>
          {item.kind === 'item' && item.parentId === null && (
            <IconButton
              icon="plus"
              small
              look="outlined"
              label={text.addPart}
              onClick={() => onForm({ kind: 'add', parentId: item.id })}
            />
          )}
          <IconButton
            icon="trash"
            small
            look="outlined"
            label={hasContent ? text.hasContent : text.remove}
            disabled={hasContent || blocked !== undefined}
            onClick={() => setRemoving(true)}
          />
          <Button small icon="pencil" onClick={() => onForm({ kind: 'edit', item })}>
            {text.edit}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={removing}
        title={text.removeAsk}
        confirmLabel={text.remove}
        cancelLabel={desk.shell.cancel}
        danger
        busy={busy}
        onConfirm={() => void remove()}
        onCancel={() => setRemoving(false)}
      >
        {text.removeText(item.title)}
      </ConfirmDialog>
    </header>
  );
}
