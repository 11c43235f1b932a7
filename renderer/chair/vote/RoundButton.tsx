import { useState } from 'react';
import { TEXT_LIMITS, tidy } from '../../../core/base/fields.ts';
import { newId, useCommand } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { boardLines } from '../../board/boardRows.ts';
import type { Poll, Tally } from '../../board/pollTypes.ts';
import { usePrint } from '../../board/usePrint.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { Refusal } from '../notices/Refusal.tsx';
import stage from '../Stage.module.css';
import css from './RoundButton.module.css';

/** Prepares a further round of an election for the seats still vacant; the body says who stays on the list (V-16). */
export function RoundButton({ poll, tally, onPrepared }: { poll: Poll; tally: Tally; onPrepared: () => void }) {
  const t = useText();
  const words = t.chair.counting.round;
  const command = useCommand();
  const print = usePrint(poll, tally);
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState(() => words.nameOf(poll.title, poll.round + 1));
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const vacant = tally.election?.vacant ?? 0;
  if (vacant === 0) return null;
  const left = boardLines(poll, tally).filter(({ tally: { outcome } }) => outcome !== 'elected');
  const lineIds = left.flatMap(({ line }) => (dropped.has(line.id) ? [] : [line.id]));
  const name = tidy(title);
  const isReady = lineIds.length > 0 && name !== '' && name.length <= TEXT_LIMITS.line;
  const keep = (lineId: string, isKept: boolean) => {
    const next = new Set(dropped);
    if (isKept) next.delete(lineId);
    else next.add(lineId);
    setDropped(next);
  };
  const prepare = async () => {
    const outcome = await command.send({
      kind: 'prepareRound',
      meetingId: poll.meetingId,
      pollId: poll.id,
      newId: newId(),
      title: name,
      lineIds,
    });
    if (outcome.kind !== 'receipt') return;
    setOpen(false);
    onPrepared();
  };
  return (
    <>
      <Button className={stage.side} icon="plus" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={words.title}
        closeLabel={t.common.close}
        width="l"
        footer={
          <Button variant="primary" busy={command.busy} disabled={!isReady} onClick={() => void prepare()}>
            {words.save}
          </Button>
        }
      >
        <div className={css.box}>
          <p>{words.text(vacant)}</p>
          <TextArea label={words.name} rows={2} required value={title} onChange={setTitle} />
          <fieldset className={css.list}>
            <legend>{words.keep}</legend>
            {left.map(({ line, tally: counted }) => (
              <Checkbox
                key={line.id}
                label={line.title}
                hint={[
                  words.votes(print.votes(counted.inFavour)),
                  ...(counted.outcome === 'tied' ? [words.tied] : []),
                  ...(line.note === '' ? [] : [line.note]),
                ].join(' · ')}
                checked={!dropped.has(line.id)}
                onChange={(isKept) => keep(line.id, isKept)}
              />
            ))}
          </fieldset>
          <p className={css.quiet}>
            {lineIds.length === 0 ? words.nobody : words.seats(Math.min(vacant, lineIds.length))}
          </p>
          <Refusal command={command} />
        </div>
      </Dialog>
    </>
  );
}
