import { useState } from 'react';
import type { RefusalCode } from '../../../../core/refusal.ts';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { ask } from '../../../app/useCommand.ts';
import { useText } from '../../../app/useText.ts';
import { Banner } from '../../../parts/Banner.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import { Table } from '../../../parts/Table.tsx';
import { chunks } from '../chunks.ts';
import { PinSlips } from './PinSlips.tsx';
import css from './PinsDialog.module.css';
import { type Slip, slipsOf } from './slips.ts';

/** Most delegates one question may name. */
const ASK_MAX = 1000;

/** Makes new PINs and shows them once; nothing of them is kept on this screen. */
export function PinsDialog({ lines, onClose }: { lines: readonly DelegateLine[]; onClose: () => void }) {
  const { people, desk, refusals } = useText();
  const text = people.pins;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const [slips, setSlips] = useState<readonly Slip[] | null>(null);
  const issue = async () => {
    setBusy(true);
    setRefusal(null);
    const pins: { personId: string; pin: string }[] = [];
    for (const part of chunks(lines, ASK_MAX)) {
      const outcome = await ask({ kind: 'issuePins', personIds: part.map((line) => line.personId) });
      if (outcome.kind === 'refused') {
        setRefusal(outcome.code);
        break;
      }
      if (outcome.answer.kind === 'issuePins') pins.push(...outcome.answer.pins);
    }
    setBusy(false);
    // PINs that were made are shown even where the rest was refused: they are valid, and shown only now.
    if (pins.length > 0) setSlips(slipsOf(pins, lines));
  };
  if (slips === null)
    return (
      <ConfirmDialog
        open
        title={text.ask(lines.length)}
        confirmLabel={text.submit}
        cancelLabel={desk.shell.cancel}
        busy={busy}
        onConfirm={() => void issue()}
        onCancel={onClose}
      >
        <p>{text.askText}</p>
        {refusal !== null && <Banner tone="bad" word={refusals[refusal]} />}
      </ConfirmDialog>
    );
  return (
    <>
      <Dialog
        open
        // Esc must not throw away what is shown only once.
        onClose={() => undefined}
        title={text.title(slips.length)}
        width="l"
        footer={
          <>
            <Button onClick={onClose}>{text.done}</Button>
            <Button variant="primary" icon="print" onClick={() => window.print()}>
              {text.print}
            </Button>
          </>
        }
      >
        <div className={css.shown}>
          {refusal !== null && <Banner tone="bad" word={refusals[refusal]} />}
          <Banner tone="warn" word={text.once}>
            {text.onceText}
          </Banner>
          <div className={css.list}>
            <Table
              caption={text.table}
              columns={[
                { id: 'place', header: text.columns.place, width: '90px', cell: (slip) => slip.place ?? '–' },
                { id: 'name', header: text.columns.name, cell: (slip) => <strong>{slip.name}</strong> },
                { id: 'code', header: text.columns.code, width: '140px', cell: (slip) => slip.code },
                {
                  id: 'pin',
                  header: text.columns.pin,
                  width: '120px',
                  cell: (slip) => <span className={css.pin}>{slip.pin}</span>,
                },
              ]}
              rows={slips}
              rowKey={(slip) => slip.personId}
              empty={null}
            />
          </div>
        </div>
      </Dialog>
      <PinSlips slips={slips} />
    </>
  );
}
