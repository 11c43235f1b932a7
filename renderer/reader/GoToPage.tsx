import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { NumPad } from '../parts/NumPad.tsx';
import { SegmentedControl } from '../parts/SegmentedControl.tsx';
import { TextField } from '../parts/TextField.tsx';
import css from './GoToPage.module.css';
import { type GoFacts, goTarget, type PageKind } from './goTarget.ts';
import type { ReaderLabels } from './labels.ts';

export interface GoToPageProps extends GoFacts {
  open: boolean;
  labels: ReaderLabels;
  onPage: (page: number) => void;
  /** Goes to a page of another paper of the pack. */
  onPackPage: ((packPage: number) => void) | undefined;
  onClose: () => void;
}

/** Asks for a page: by number with big keys, by what is printed on it, or by its place among the meeting's papers. */
export function GoToPage(props: GoToPageProps) {
  const { open, labels, pages, pageLabels, pack } = props;
  const [kind, setKind] = useState<PageKind>('number');
  const [entry, setEntry] = useState('');
  const [missed, setMissed] = useState(false);
  const enter = (next: string) => {
    setMissed(false);
    setEntry(next);
  };
  const close = () => {
    enter('');
    props.onClose();
  };
  const go = () => {
    const target = goTarget(kind, entry, props);
    if (target.kind === 'none' || (target.kind === 'elsewhere' && props.onPackPage === undefined)) {
      setMissed(true);
      return;
    }
    if (target.kind === 'page') props.onPage(target.page);
    else props.onPackPage?.(target.packPage);
    close();
  };
  const most = kind === 'pack' ? (pack?.pages ?? 0) : pages;
  const kinds: readonly PageKind[] = [
    'number',
    ...(pageLabels === null ? [] : (['label'] as const)),
    ...(pack === null ? [] : (['pack'] as const)),
  ];
  const error = missed ? labels.noSuchPage : undefined;
  return (
    <Dialog
      open={open}
      onClose={close}
      title={kind === 'label' ? labels.goToPage : `${labels.goToPage} (1–${most})`}
      closeLabel={labels.close}
      width={kinds.length > 1 ? 'm' : 's'}
    >
      <div className={css.ways}>
        {kinds.length > 1 && (
          <SegmentedControl<PageKind>
            label={labels.goBy}
            value={kind}
            onChange={(next) => {
              setKind(next);
              enter('');
            }}
            options={kinds.map((value) => ({ value, label: labels.pageKinds[value] }))}
          />
        )}
        {kind === 'label' ? (
          <form
            className={css.label}
            onSubmit={(event) => {
              event.preventDefault();
              go();
            }}
          >
            <TextField
              label={labels.pageKinds.label}
              hint={labels.labelHint(pageLabels?.[0] ?? '', pageLabels?.at(-1) ?? '')}
              value={entry}
              onChange={enter}
              error={error}
            />
            <Button type="submit" variant="primary" disabled={entry.trim() === ''}>
              {labels.pad.submit}
            </Button>
          </form>
        ) : (
          <NumPad
            value={entry}
            onChange={(next) => enter(next.replace(/^0+/, ''))}
            onSubmit={go}
            maxLength={String(most).length}
            error={error}
            labels={labels.pad}
          />
        )}
      </div>
    </Dialog>
  );
}
