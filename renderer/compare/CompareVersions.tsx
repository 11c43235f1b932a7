import { type ReactNode, type Ref, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { isSecret, type SecrecyLabel, type StoredFile } from '../../core/documents/document.ts';
import { documentSource } from '../app/documents.ts';
import { useLink } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { StatusGlyph } from '../parts/StatusGlyph.tsx';
import { Reader, type ReaderHandle } from '../reader/Reader.tsx';
import { SideBySide } from '../reader/SideBySide.tsx';
import { usePageLayers } from '../reader/usePageLayers.ts';
import { ChangeList } from './ChangeList.tsx';
import { ChangeMarks } from './ChangeMarks.tsx';
import css from './CompareVersions.module.css';
import { type ChangeMark, marksOf, placeOfChange, rangesOf } from './changeMarks.ts';
import { type Compared, compareFiles } from './compareFiles.ts';

/** One of the two versions. */
export interface ComparedVersion {
  readonly version: number;
  readonly file: StoredFile;
}

export interface CompareVersionsProps {
  name: string;
  label: SecrecyLabel;
  from: ComparedVersion;
  to: ComparedVersion;
  /** The way back. */
  back: ReactNode;
}

type State =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly compared: Compared };

function useCompared(from: StoredFile, to: StoredFile, secret: boolean) {
  const [state, setState] = useState<State>({ kind: 'reading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is its address; the attempt asks again
  useEffect(() => {
    let live = true;
    setState({ kind: 'reading' });
    compareFiles(from, to, secret).then(
      (compared) => live && setState({ kind: 'ready', compared }),
      () => live && setState({ kind: 'failed' }),
    );
    return () => {
      live = false;
    };
  }, [from.sha256, to.sha256, secret, attempt]);
  return { state, retry: () => setAttempt((count) => count + 1) };
}

/** Two versions of a paper beside each other, with what changed marked on both and listed; fills the box it is in. */
export function CompareVersions({ name, label, from, to, back }: CompareVersionsProps) {
  const { compare: text, reader: labels, papers: words } = useText();
  const { state, retry } = useCompared(from.file, to.file, isSecret(label));
  const [current, setCurrent] = useState<number | null>(null);
  const first = useRef<ReaderHandle>(null);
  const second = useRef<ReaderHandle>(null);
  const compared = state.kind === 'ready' ? state.compared : null;
  const changes = compared?.comparison.kind === 'compared' ? compared.comparison.changes : null;
  const isScan = compared?.comparison.kind === 'scan';
  const marks = useMemo(() => {
    if (compared === null || changes === null) return null;
    return {
      before: marksOf(compared.before, rangesOf(changes, 'before')),
      after: marksOf(compared.after, rangesOf(changes, 'after')),
    };
  }, [compared, changes]);
  const go = (index: number) => {
    const change = changes?.[index];
    if (change === undefined || compared === null) return;
    setCurrent(index);
    first.current?.goTo(placeOfChange(compared.before, change.before));
    second.current?.goTo(placeOfChange(compared.after, change.after));
  };
  const count = changes?.length ?? 0;
  return (
    <section className={css.compare} aria-label={text.title(from.version, to.version)}>
      <header className={css.head}>
        {back}
        <h2 className={css.title}>
          {name} <span className={css.versions}>{text.title(from.version, to.version)}</span>
        </h2>
        {count > 0 && (
          <div className={css.steps}>
            <Button icon="arrowUp" disabled={(current ?? 0) <= 0} onClick={() => go((current ?? 0) - 1)}>
              {text.previous}
            </Button>
            <span className={css.at} aria-live="polite">
              {text.at(current === null ? 0 : current + 1, count)}
            </span>
            <Button
              icon="arrowDown"
              variant="primary"
              disabled={current !== null && current + 1 >= count}
              onClick={() => go(current === null ? 0 : current + 1)}
            >
              {text.next}
            </Button>
          </div>
        )}
      </header>
      <div className={css.body}>
        <aside className={css.aside}>
          {state.kind === 'reading' && (
            <div className={css.note} role="status">
              {text.reading}
              <ProgressBar value={null} label={text.reading} />
            </div>
          )}
          {state.kind === 'failed' && (
            <div className={css.note} role="alert">
              <span>
                <StatusGlyph status="bad" /> {text.failed}
              </span>
              <Button icon="refresh" onClick={retry}>
                {text.retry}
              </Button>
            </div>
          )}
          {isScan && (
            <p className={css.note} role="status">
              <span>
                <StatusGlyph status="info" /> {text.scan}
              </span>
            </p>
          )}
          {changes !== null && (
            <>
              <p className={css.note} role="status">
                {text.count(count)}
              </p>
              <ChangeList changes={changes} current={current} onGo={go} />
            </>
          )}
        </aside>
        <div className={css.papers}>
          <SideBySide
            labels={{ ...labels, firstPaper: words.version(from.version), secondPaper: words.version(to.version) }}
            first={
              <MarkedReader
                side="before"
                version={from}
                handle={first}
                marks={marks?.before ?? null}
                current={current}
                onPage={isScan ? (page) => second.current?.goTo({ page, topPt: null }) : undefined}
              />
            }
            second={
              <MarkedReader side="after" version={to} handle={second} marks={marks?.after ?? null} current={current} />
            }
          />
        </div>
      </div>
    </section>
  );
}

interface MarkedReaderProps {
  side: 'before' | 'after';
  version: ComparedVersion;
  handle: Ref<ReaderHandle>;
  marks: ReadonlyMap<number, readonly ChangeMark[]> | null;
  current: number | null;
  onPage?: ((page: number) => void) | undefined;
}

function MarkedReader({ side, version, handle, marks, current, onPage }: MarkedReaderProps) {
  const { reader: labels, papers: words } = useText();
  const online = useLink().kind === 'open';
  const { shown, onPageShown } = usePageLayers();
  return (
    <>
      <Reader
        ref={handle}
        source={documentSource(version.file)}
        online={online}
        labels={labels}
        onPageShown={onPageShown}
        onPage={onPage}
        toolbarStart={<strong className={css.name}>{words.version(version.version)}</strong>}
      />
      {shown.map((page) => {
        const here = marks?.get(page.page);
        if (here === undefined) return null;
        return createPortal(
          <ChangeMarks page={page} marks={here} side={side} current={current} />,
          page.div,
          `${page.page}`,
        );
      })}
    </>
  );
}
