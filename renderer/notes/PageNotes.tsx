import { memo, useEffect, useRef } from 'react';
import type { Note, NoteColour } from '../../core/notes/note.ts';
import type { ShownPage } from '../reader/pageLayers.ts';
import { NOTE_COLOURS } from './colours.ts';
import { type Hands, listenToInk } from './inkInput.ts';
import css from './PageNotes.module.css';

/** What a press on a page does; null: it is the reader's. */
export type Tool = 'pen' | 'eraser' | 'place';

/** Width of ink, points. */
export const INK_WIDTH = 1.6;
/** Half of a sticky note's sign, points. */
const SIGN = 11;

export interface PageActs {
  /** A stroke was drawn on a page: x, y, x, y …, PDF points. */
  readonly onStroke: (page: number, points: readonly number[]) => void;
  /** The eraser passed a spot; `first` where it was put down. */
  readonly onErase: (page: number, x: number, y: number, first: boolean) => void;
  readonly onPlace: (page: number, x: number, y: number) => void;
  readonly onOpen: (note: Note) => void;
  readonly onPen: () => void;
}

export interface PageNotesProps {
  shown: ShownPage;
  notes: readonly Note[];
  tool: Tool | null;
  fingerDraws: boolean;
  colour: NoteColour;
  hands: Hands;
  acts: PageActs;
  /** Spoken name of a sticky note. */
  nameOf: (note: Note) => string;
}

type ToPage = ShownPage['fromPdf'];

/** Corners of a box of words in the order in which a pen would go round them. */
function cornersOf(quad: readonly number[], fromPdf: ToPage): readonly (readonly [number, number])[] {
  const at = (i: number) => fromPdf(quad[i] ?? 0, quad[i + 1] ?? 0);
  return [at(0), at(2), at(6), at(4)];
}

function pathOf(points: readonly number[], fromPdf: ToPage, unit: number): string {
  let path = '';
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = fromPdf((points[i] ?? 0) / unit, (points[i + 1] ?? 0) / unit);
    path += `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  // A dot is a line of no length: round ends make it a point.
  return points.length === 2 ? `${path}h0` : path;
}

const DrawnNote = memo(function DrawnNote({
  note,
  fromPdf,
  name,
  onOpen,
}: {
  note: Note;
  fromPdf: ToPage;
  name: string;
  onOpen: PageActs['onOpen'];
}) {
  const colour = NOTE_COLOURS[note.colour];
  const doubtful = note.carried?.state === 'confirm';
  const shape = () => {
    switch (note.kind) {
      case 'ink':
        return note.strokes.map(({ points, width }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: strokes have no names and are only added or taken away
          <path key={i} className={css.ink} d={pathOf(points, fromPdf, 10)} stroke={colour} strokeWidth={width / 10} />
        ));
      case 'highlight':
        return note.quads.map((quad) => (
          <polygon
            key={quad.join()}
            className={css.highlight}
            points={cornersOf(quad, fromPdf).join(' ')}
            fill={colour}
          />
        ));
      case 'underline':
        return note.quads.map((quad) => {
          const [x1, y1] = fromPdf(quad[4] ?? 0, quad[5] ?? 0);
          const [x2, y2] = fromPdf(quad[6] ?? 0, quad[7] ?? 0);
          return <line key={quad.join()} x1={x1} y1={y1} x2={x2} y2={y2} stroke={colour} strokeWidth={1.8} />;
        });
      case 'note':
        return <Sign note={note} fromPdf={fromPdf} name={name} onOpen={onOpen} />;
      case 'bookmark':
        return null;
    }
  };
  return (
    <g data-note={note.kind} data-doubtful={doubtful || undefined}>
      {shape()}
      {doubtful &&
        note.quads.map((quad) => (
          <polygon key={quad.join()} className={css.doubtful} points={cornersOf(quad, fromPdf).join(' ')} />
        ))}
    </g>
  );
});

/** A sticky note: where it lies on words these are marked, and the sign stands at their beginning. */
function Sign({
  note,
  fromPdf,
  name,
  onOpen,
}: {
  note: Note;
  fromPdf: ToPage;
  name: string;
  onOpen: PageActs['onOpen'];
}) {
  const colour = NOTE_COLOURS[note.colour];
  const [first] = note.quads;
  const [x, y] = fromPdf(first?.[0] ?? 0, first?.[1] ?? 0);
  return (
    <>
      {note.anchor !== null &&
        note.quads.map((quad) => (
          <polygon
            key={quad.join()}
            className={css.highlight}
            points={cornersOf(quad, fromPdf).join(' ')}
            fill={colour}
          />
        ))}
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot hold a button */}
      <g
        className={css.sign}
        role="button"
        tabIndex={0}
        aria-label={name}
        onClick={() => onOpen(note)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') onOpen(note);
        }}
        transform={`translate(${x} ${y})`}
      >
        <circle r={SIGN * 2} fill="transparent" />
        <path
          d={`M${-SIGN} ${-SIGN}h${SIGN * 2}v${SIGN * 1.2}l${-SIGN * 0.8} ${SIGN * 0.8}h${-SIGN * 1.2}z`}
          fill={colour}
          stroke="#ffffff"
          strokeWidth={1.5}
        />
        <path
          d={`M${-SIGN * 0.5} ${-SIGN * 0.4}h${SIGN}M${-SIGN * 0.5} ${SIGN * 0.15}h${SIGN * 0.6}`}
          stroke="#ffffff"
          strokeWidth={1.6}
        />
      </g>
    </>
  );
}

/** One page's notes, and the surface on which more are drawn. */
export function PageNotes({ shown, notes, tool, fingerDraws, colour, hands, acts, nameOf }: PageNotesProps) {
  const surface = useRef<HTMLDivElement>(null);
  const live = useRef<SVGPathElement>(null);
  const latest = useRef({ acts, fingerDraws });
  latest.current = { acts, fingerDraws };

  useEffect(() => {
    const box = surface.current;
    if (box === null || tool === null) return;
    let points: number[] = [];
    const toPdf = (x: number, y: number) => {
      const edge = shown.div.getBoundingClientRect();
      return shown.toPdf((x - edge.left) / shown.scale(), (y - edge.top) / shown.scale());
    };
    const draw = () => live.current?.setAttribute('d', points.length === 0 ? '' : pathOf(points, shown.fromPdf, 1));
    const clear = () => {
      points = [];
      draw();
    };
    return listenToInk(box, hands, {
      fingerDraws: () => tool !== 'pen' || latest.current.fingerDraws,
      onPen: () => latest.current.acts.onPen(),
      begin: (x, y) => {
        const at = toPdf(x, y);
        points = [...at];
        if (tool === 'eraser') latest.current.acts.onErase(shown.page, ...at, true);
        if (tool === 'pen') draw();
      },
      move: (more) => {
        for (let i = 0; i < more.length; i += 2) {
          const at = toPdf(more[i] ?? 0, more[i + 1] ?? 0);
          points.push(...at);
          if (tool === 'eraser') latest.current.acts.onErase(shown.page, ...at, false);
        }
        if (tool === 'pen') draw();
      },
      end: () => {
        const drawn = points;
        clear();
        const [x, y] = drawn;
        if (x === undefined || y === undefined) return;
        if (tool === 'pen') latest.current.acts.onStroke(shown.page, drawn);
        if (tool === 'place') latest.current.acts.onPlace(shown.page, x, y);
      },
      cancel: clear,
    });
  }, [shown, tool, hands]);

  const scrolls = tool === 'pen' && !fingerDraws;
  return (
    <div ref={surface} className={css.surface} data-tool={tool ?? undefined} data-scrolls={scrolls || undefined}>
      <svg className={css.drawing} viewBox={`0 0 ${shown.width} ${shown.height}`} aria-hidden={notes.length === 0}>
        <title>{''}</title>
        {notes.map((note) => (
          <DrawnNote key={note.id} note={note} fromPdf={shown.fromPdf} name={nameOf(note)} onOpen={acts.onOpen} />
        ))}
        <path ref={live} className={css.ink} stroke={NOTE_COLOURS[colour]} strokeWidth={INK_WIDTH} />
      </svg>
    </div>
  );
}
