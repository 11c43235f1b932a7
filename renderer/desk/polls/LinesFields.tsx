import { useState } from 'react';
import { MAX_LINES, type PollLine } from '../../../core/voting/poll.ts';
import { newId } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { FieldError } from '../shared/FieldError.tsx';
import formCss from '../shared/form.module.css';
import { LineRow } from './LineRow.tsx';
import css from './LinesFields.module.css';
import { placed, stepped } from './lineOrder.ts';
import { PasteLinesDialog } from './PasteLinesDialog.tsx';
import { PickDelegatesDialog } from './PickDelegatesDialog.tsx';
import { emptyLine, linesFault, type PollForm } from './pollForm.ts';

export interface LinesFieldsProps {
  form: PollForm;
  change: (fields: Partial<PollForm>) => void;
  marked: boolean;
}

/** The questions or persons of a ballot, in its order: typed, chosen from the delegates, or pasted. */
export function LinesFields({ form, change, marked }: LinesFieldsProps) {
  const text = useText().desk.polls.fields;
  const kind = form.rule?.kind === 'decision' ? 'decision' : 'persons';
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [adding, setAdding] = useState<'paste' | 'delegates' | null>(null);
  const [said, setSaid] = useState('');
  const { lines } = form;
  const fault = linesFault(form);
  const room = MAX_LINES - lines.length;
  const set = (at: number, fields: Partial<PollLine>) =>
    change({ lines: lines.map((line, i) => (i === at ? { ...line, ...fields } : line)) });
  const reorder = (order: readonly PollLine[], id: string) => {
    const at = order.findIndex((line) => line.id === id);
    setSaid(text.moved(order[at]?.title ?? '', at + 1));
    change({ lines: order });
  };
  const add = (more: readonly PollLine[]) => {
    change({ lines: [...lines, ...more.slice(0, room)] });
    setAdding(null);
  };
  return (
    <fieldset className={formCss.group}>
      <legend className={formCss.legend}>
        {text.lines[kind]} <span className={css.count}>{text.lineCount(lines.length, MAX_LINES)}</span>
      </legend>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      <ol className={css.lines}>
        {lines.map((line, at) => (
          <LineRow
            key={line.id}
            line={line}
            at={at}
            last={lines.length - 1}
            kind={kind}
            error={marked && fault === 'untitled' && line.title.trim() === ''}
            dragged={dragged === at}
            over={over === at && dragged !== null && dragged !== at}
            onChange={(fields) => set(at, fields)}
            onStep={(step) => reorder(stepped(lines, at, step), line.id)}
            onRemove={() => change({ lines: lines.toSpliced(at, 1) })}
            onDragStart={() => setDragged(at)}
            onDragOver={() => setOver(at)}
            onDrop={() => {
              const moving = dragged === null ? undefined : lines[dragged];
              if (dragged !== null && moving !== undefined)
                reorder(placed(lines, dragged, dragged < at ? at + 1 : at), moving.id);
              setDragged(null);
              setOver(null);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
          />
        ))}
      </ol>
      <div className={css.tools}>
        <Button small icon="plus" disabled={room === 0} onClick={() => add([emptyLine(newId())])}>
          {text.addLine[kind]}
        </Button>
        {kind === 'persons' && (
          <>
            <Button small icon="people" disabled={room === 0} onClick={() => setAdding('delegates')}>
              {text.addDelegates}
            </Button>
            <Button small icon="copy" disabled={room === 0} onClick={() => setAdding('paste')}>
              {text.paste}
            </Button>
          </>
        )}
        {lines.length > 1 && <span className={css.hint}>{text.dragHint}</span>}
      </div>
      <FieldError>{marked && fault !== null ? text.linesFault[fault] : undefined}</FieldError>
      {adding === 'paste' && <PasteLinesDialog room={room} onAdd={add} onClose={() => setAdding(null)} />}
      {adding === 'delegates' && (
        <PickDelegatesDialog lines={lines} room={room} onAdd={add} onClose={() => setAdding(null)} />
      )}
    </fieldset>
  );
}
