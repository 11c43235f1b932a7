import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useSession } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { FIRST_POSITION, type Place, type ReadingPosition } from '../reader/position.ts';
import { Reader, type ReaderHandle, type ReaderProps } from '../reader/Reader.tsx';
import { useFollows } from './followStore.ts';
import { isWriting } from './isWriting.ts';
import type { Tool } from './PageMarks.tsx';
import { PresenterBar } from './PresenterBar.tsx';
import css from './PresentReader.module.css';
import { sendAsk } from './sendAsk.ts';
import { toStrokePoints } from './simplify.ts';
import { placeOf, useLead } from './useLead.ts';
import { useMarks } from './useMarks.tsx';
import { usePointer } from './usePointer.ts';
import { usePresentActs } from './usePresentActs.ts';
import { usePresentation } from './usePresentation.ts';

export interface PresentReaderProps extends Omit<ReaderProps, 'ref'> {
  paperId: string;
  /** Which version of it the source is. */
  sha256: string;
  /** It is released: only then is it offered for presenting. */
  released: boolean;
  /** It is on screen. */
  visible: boolean;
  /** What a screen may ask of the reader. */
  handle?: Ref<ReaderHandle> | undefined;
}

/**
 * A reader that can lead and follow. Its person begins a presentation in it, others follow in theirs: to the same height of the
 * same page at any zoom, until they move by themselves.
 */
export function PresentReader({ paperId, sha256, released, visible, handle, ...props }: PresentReaderProps) {
  const t = useText().present;
  const session = useSession();
  const led = usePresentation();
  const acts = usePresentActs();
  const followed = useFollows((state) => state.id);
  const release = useFollows((state) => state.release);
  const reader = useRef<ReaderHandle>(null);
  useImperativeHandle(
    handle,
    () => ({
      goTo: (place) => reader.current?.goTo(place),
      clearSelection: () => reader.current?.clearSelection(),
    }),
    [],
  );
  const here = useRef<ReadingPosition>({ ...FIRST_POSITION, ...props.initialPosition });
  const [tool, setTool] = useState<Tool | null>(null);

  const shown = led !== null && led.shown.paper.id === paperId ? led.shown : null;
  const isSame = shown?.paper.file.sha256 === sha256;
  const leads = shown !== null && led?.isMine === true;
  const follows = shown !== null && isSame && !leads && followed === shown.id;
  const id = shown?.id ?? null;
  const tell = useLead(leads ? id : null, sha256);
  const point = usePointer(leads ? id : null);
  const maySetOut = session.kind === 'signedIn' && (session.role === 'chair' || session.role === 'secretary');

  const hand =
    leads && tool !== null && id !== null
      ? {
          tool,
          onPoint: point,
          onStroke: (page: number, drawn: readonly (readonly [number, number])[]) => {
            const points = toStrokePoints(drawn);
            if (points.length > 0) void sendAsk({ kind: 'drawStroke', presentationId: id, stroke: { page, points } });
          },
        }
      : undefined;
  const { onPageShown, marks } = useMarks(isSame, hand, props.onPageShown);

  // Whoever takes over, or opens the page again, begins where the room is.
  const joined = useRef<string | null>(null);
  const place = shown?.place ?? null;
  useEffect(() => {
    const key = leads ? id : null;
    if (key !== null && joined.current !== key && place !== null && isSame) reader.current?.goTo(place);
    joined.current = key;
    if (key === null) setTool(null);
  }, [leads, id, place, isSame]);
  useEffect(() => {
    if (!follows || place === null) return;
    // Nobody's page is moved from under their pen; it catches up when the pen is put down.
    const go = () => {
      if (!isWriting()) reader.current?.goTo(readerPlace(place));
    };
    const later = () => requestAnimationFrame(go);
    go();
    document.addEventListener('focusout', later);
    return () => document.removeEventListener('focusout', later);
  }, [follows, place]);

  const start = async () => {
    await acts.start({ paperId, sha256, place: placeOf(here.current) });
  };
  const offered = maySetOut && released && visible && !leads && (led === null || led.isMine);
  const end: ReactNode = offered ? (
    <Button icon="monitor" busy={acts.busy} className={css.start} onClick={() => void start()}>
      {t.start}
    </Button>
  ) : undefined;
  const at =
    shown !== null && isSame && (leads || follows)
      ? { ...props.initialPosition, ...readerPlace(shown.place) }
      : undefined;
  return (
    <div className={css.frame}>
      <Reader
        {...props}
        ref={reader}
        initialPosition={at ?? props.initialPosition}
        onPageShown={onPageShown}
        onPosition={(position) => {
          here.current = position;
          if (leads) tell(placeOf(position));
          props.onPosition?.(position);
        }}
        onMovedByHand={() => {
          if (follows) release();
          props.onMovedByHand?.();
        }}
        toolbarEnd={
          end === undefined ? (
            props.toolbarEnd
          ) : (
            <>
              {props.toolbarEnd}
              {end}
            </>
          )
        }
      />
      {marks}
      {leads && visible && shown !== null && <PresenterBar shown={shown} tool={tool} onTool={setTool} />}
    </div>
  );
}

const readerPlace = ({ page, topPt }: Place): Place => ({ page, topPt });
