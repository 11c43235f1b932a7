import { type ReactNode, useMemo, useState } from 'react';
import type { TerminalLine } from '../../../core/views/technicalViews.ts';
import { useAct } from '../../app/useAct.ts';
import { newId } from '../../app/useCommand.ts';
import { useLink, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { RadioCards } from '../../parts/RadioCards.tsx';
import { machineLines } from '../machineLines.ts';
import { TerminalPicker } from '../TerminalPicker.tsx';
import { PaperPicker } from './PaperPicker.tsx';
import css from './WipeDialog.module.css';
import { awayCount, type WipeForm, wipablePapers, wipedPapers, wipeTargets } from './wipeForm.ts';

const FIRST: WipeForm = { papers: 'all', chosenPapers: new Set(), terminals: 'all', chosenTerminals: new Set() };

export interface WipeDialogProps {
  terminals: readonly TerminalLine[];
  /** Ids of the terminals that are ticked at first; without it all of them are meant. */
  chosen?: ReadonlySet<string> | undefined;
  /** Words about what was chosen and is left out. */
  note?: ReactNode;
  onClose: () => void;
}

/** Says what is deleted and where, and asks once more by the words of its button: it cannot be undone. */
export function WipeDialog({ terminals, chosen, note, onClose }: WipeDialogProps) {
  const text = useText();
  const { form: words, ordered } = text.console.wipes;
  const papers = useView('papers')?.papers;
  const meeting = useView('meeting')?.state.kind;
  const isOpen = useLink().kind === 'open';
  const { act, busy } = useAct();
  const [form, setForm] = useState<WipeForm>(
    chosen === undefined ? FIRST : { ...FIRST, terminals: 'some', chosenTerminals: chosen },
  );
  const machines = useMemo(() => machineLines(terminals), [terminals]);
  const wipable = useMemo(() => wipablePapers(papers ?? []), [papers]);
  const browsers = terminals.filter(({ enrolment, state }) => enrolment === 'browser' && state !== 'away').length;
  const change = (fields: Partial<WipeForm>) => setForm({ ...form, ...fields });
  const targets = wipeTargets(form, machines);
  const named = wipedPapers(form);
  const away = awayCount(targets);
  const submit = async () => {
    if (named === null || targets.length === 0) return;
    const terminalIds = targets.map(({ id }) => id);
    const wipe = { kind: 'orderWipe', wipeId: newId(), terminalIds, papers: named } as const;
    if (await act(wipe, ordered(targets.length))) onClose();
  };
  const footer = (
    <>
      <Button onClick={onClose}>{text.common.cancel}</Button>
      <Button
        variant="dangerFull"
        icon="trash"
        busy={busy}
        disabled={!isOpen || named === null || targets.length === 0}
        onClick={() => void submit()}
      >
        {words.submit(targets.length)}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={words.title} closeLabel={text.common.close} footer={footer}>
      {machines.length === 0 ? (
        <EmptyState icon="monitor" title={words.noTerminals} />
      ) : (
        <div className={css.form}>
          {(meeting === 'inProgress' || meeting === 'recess') && (
            <Banner tone="bad" word={words.running}>
              {words.runningText}
            </Banner>
          )}
          <RadioCards
            legend={words.papers}
            columns={2}
            value={form.papers}
            options={[
              { value: 'all', label: words.allPapers, hint: words.allPapersHint },
              { value: 'some', label: words.somePapers, hint: words.somePapersHint },
            ]}
            onChange={(value) => change({ papers: value })}
          />
          {form.papers === 'some' && (
            <PaperPicker
              papers={wipable}
              chosen={form.chosenPapers}
              onChange={(chosenPapers) => change({ chosenPapers })}
            />
          )}
          <RadioCards
            legend={words.terminals}
            columns={2}
            value={form.terminals}
            options={[
              { value: 'all', label: words.every(machines.length) },
              { value: 'some', label: words.some },
            ]}
            onChange={(value) => change({ terminals: value })}
          />
          {form.terminals === 'some' && (
            <TerminalPicker
              machines={machines}
              chosen={form.chosenTerminals}
              onChange={(chosenTerminals) => change({ chosenTerminals })}
            />
          )}
          <div className={css.notes}>
            {note}
            {away > 0 && <p>{words.away(away)}</p>}
            {note === undefined && browsers > 0 && <p>{words.browsers(browsers)}</p>}
          </div>
          <Banner tone="warn" word={words.confirm} />
        </div>
      )}
    </Dialog>
  );
}
