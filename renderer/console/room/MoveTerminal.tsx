import { useId, useState } from 'react';
import type { TerminalUse } from '../../../core/terminals/terminal.ts';
import { useAct } from '../../app/useAct.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { PositionPicker } from '../enrol/PositionPicker.tsx';
import { machinesByPlace } from '../enrol/positions.ts';
import css from './ActDialog.module.css';

export interface MoveTerminalProps {
  terminalId: string;
  name: string;
  /** Where it stands now. */
  use: TerminalUse;
  onClose: () => void;
}

const KINDS: readonly TerminalUse['kind'][] = ['chair', 'wall', 'desk', 'console', 'seat'];

/** Gives a terminal another place. */
export function MoveTerminal({ terminalId, name, use, onClose }: MoveTerminalProps) {
  const text = useText();
  const words = text.console.terminal;
  const form = useId();
  const { act, busy } = useAct();
  const terminals = useView('enrolment')?.terminals ?? [];
  const others = terminals.filter(({ id }) => id !== terminalId);
  const [to, setTo] = useState<TerminalUse>(use);
  const isTaken = to.kind === 'seat' && machinesByPlace(others).has(to.placeId);
  const ready = !isTaken && JSON.stringify(to) !== JSON.stringify(use);
  const move = async () => {
    if (ready && (await act({ kind: 'moveTerminal', terminalId, use: to }, words.moved))) onClose();
  };
  const footer = (
    <>
      <Button onClick={onClose}>{text.common.cancel}</Button>
      <Button type="submit" form={form} variant="primary" disabled={!ready} busy={busy}>
        {words.moveConfirm}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.moveTitle(name)}
      closeLabel={text.common.close}
      footer={footer}
      width="s"
    >
      <form
        id={form}
        className={css.body}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void move();
        }}
      >
        <p>{words.moveText}</p>
        <PositionPicker label={words.place} kinds={KINDS} terminals={others} value={to} onChange={setTo} />
        {isTaken && <Banner tone="warn" word={words.taken} />}
      </form>
    </Dialog>
  );
}
