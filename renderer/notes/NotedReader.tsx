import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { isSecret } from '../../core/documents/document.ts';
import { NOTE_LIMITS, type Note, type NoteColour, type NoteKind } from '../../core/notes/note.ts';
import type { PaperLine } from '../../core/views/papersView.ts';
import { keptHere, newId, serverNow } from '../app/page.ts';
import { useToasts } from '../app/toasts.ts';
import { useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { OpinionDialog } from '../opinions/OpinionDialog.tsx';
import { Banner } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { useFollows } from '../present/followStore.ts';
import { PresentReader, type PresentReaderProps } from '../present/PresentReader.tsx';
import type { ReaderHandle } from '../reader/Reader.tsx';
import type { ReaderSelection } from '../reader/readSelection.ts';
import { usePageLayers } from '../reader/usePageLayers.ts';
import { CarriedBanner } from './CarriedBanner.tsx';
import { noHands } from './inkInput.ts';
import { movedTo, type ShownVersion } from './movedTo.ts';
import { NoteDialog } from './NoteDialog.tsx';
import css from './NotedReader.module.css';
import { NotesBar } from './NotesBar.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { removeNotes, saveNotes, useBook, useNotesOf } from './notesStore.ts';
import { onWords } from './onWords.ts';
import { type PageActs, PageNotes, type Tool } from './PageNotes.tsx';
import { SelectionMenu } from './SelectionMenu.tsx';
import { useCarry } from './useCarry.ts';
import { useInk } from './useInk.ts';
import { useLatest } from './useLatest.ts';
import { useNoteHistory } from './useNoteHistory.ts';

export interface NotedReaderProps extends PresentReaderProps {
  paper: PaperLine;
  /** The version that the source is of. */
  shown: ShownVersion;
}

/** A reader whose person writes on the pages; secret papers take no notes, because nothing of them is kept (N-6, D-7). */
export function NotedReader({ paper, shown, ...props }: NotedReaderProps) {
  return isSecret(paper.label) ? <PresentReader {...props} /> : <WithNotes paper={paper} shown={shown} {...props} />;
}

const PEN_SEEN = 'notes:pen-seen';

/** What is being written: a new sticky note, or one that is there. */
interface Writing {
  readonly note: Note;
  readonly isNew: boolean;
}

function WithNotes({ paper, shown, ...props }: NotedReaderProps) {
  const { notes: t } = useText();
  const meeting = useView('meeting');
  const book = useBook();
  const notes = useNotesOf(paper.id);
  const { show } = useToasts();
  const release = useFollows((state) => state.release);
  const reader = useRef<ReaderHandle>(null);
  const hands = useRef(noHands()).current;
  const [open, setOpen] = useState(false);
  const [tool, setTool] = useState<Tool | null>(null);
  const [colour, setColour] = useState<NoteColour>('yellow');
  const [penSeen, setPenSeen] = useState(() => keptHere().get(PEN_SEEN) === 'yes');
  const [finger, setFinger] = useState<boolean | null>(null);
  const [listed, setListed] = useState(false);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [moving, setMoving] = useState<Note | null>(null);
  const [selection, setSelection] = useState<ReaderSelection | null>(null);
  const [opinion, setOpinion] = useState<{ page: number; text: string } | null>(null);
  const [carriedNow, setCarriedNow] = useState<readonly Note[]>([]);
  const [copying, setCopying] = useState(false);
  const [page, setPage] = useState(1);
  const { shown: pages, onPageShown } = usePageLayers();

  const ended = meeting?.state.kind === 'ended';
  const readOnly = ended || book.owner === null || meeting === null;
  const { version, file } = shown;
  const here = useMemo(() => notes.filter((note) => note.sha256 === file.sha256), [notes, file.sha256]);
  const fingerDraws = finger ?? !penSeen;

  const keep = (work: Promise<void>) => void work.catch(() => show('bad', t.notKept));
  const history = useNoteHistory((save, remove) => {
    if (save.length > 0) keep(saveNotes(...save));
    if (remove.length > 0) keep(removeNotes(...remove));
  });
  useCarry(paper, shown, notes, props.visible && !readOnly, setCarriedNow);

  const fresh = (kind: NoteKind, pageNumber: number, fields: Partial<Note>): Note | null => {
    if (meeting === null) return null;
    if (notes.length >= NOTE_LIMITS.perPaper) {
      show('bad', t.tooMany);
      return null;
    }
    const at = serverNow();
    return {
      id: newId(),
      meetingId: meeting.id,
      paperId: paper.id,
      version,
      sha256: file.sha256,
      pageIndex: pageNumber - 1,
      kind,
      colour,
      quads: [],
      strokes: [],
      text: '',
      anchor: null,
      carried: null,
      rev: 1,
      createdAt: Math.round(at),
      updatedAt: Math.round(at),
      deletedAt: null,
      ...fields,
    };
  };
  const add = (note: Note | null) => {
    if (note !== null) history.act([{ before: null, after: note }]);
  };
  const change = (before: Note, after: Note) => history.act([{ before, after }]);

  const { draw, erase } = useInk({ here, colour, history, fresh: (page, strokes) => fresh('ink', page, { strokes }) });
  const place = (pageNumber: number, x: number, y: number) => {
    const quads = [[x, y, x, y, x, y, x, y]];
    if (moving !== null) {
      change(moving, movedTo(moving, shown, pageNumber, x, y));
      setMoving(null);
      setTool(null);
      return;
    }
    const note = fresh('note', pageNumber, { quads });
    if (note !== null) setWriting({ note, isNew: true });
    setTool(null);
  };
  const mark = (kind: 'highlight' | 'underline' | 'note') => {
    const parts = selection?.parts ?? [];
    const made = parts.flatMap((part) => fresh(kind, part.page, onWords(part)) ?? []);
    reader.current?.clearSelection();
    setSelection(null);
    const [first] = made;
    if (kind === 'note' && first !== undefined) setWriting({ note: first, isNew: true });
    else history.act(made.map((after) => ({ before: null, after })));
  };
  const selected = (next: ReaderSelection | null) => {
    const [part] = next?.parts ?? [];
    if (moving === null || part === undefined) return setSelection(next);
    const quads = moving.anchor === null ? moving.quads : onWords(part).quads;
    const anchor = moving.anchor === null ? null : onWords(part).anchor;
    const [x = 0, y = 0] = part.quads[0] ?? [];
    change(moving, { ...movedTo(moving, shown, part.page, x, y), ...(anchor === null ? {} : { quads, anchor }) });
    setMoving(null);
    setTool(null);
    reader.current?.clearSelection();
  };
  const bookmark = here.find((note) => note.kind === 'bookmark' && note.pageIndex === page - 1);
  const toggleBookmark = () =>
    bookmark === undefined ? add(fresh('bookmark', page, {})) : history.act([{ before: bookmark, after: null }]);
  const pen = useCallback(() => {
    if (keptHere().get(PEN_SEEN) === 'yes') return;
    keptHere().set(PEN_SEEN, 'yes');
    setPenSeen(true);
    setFinger(null);
  }, []);
  const jump = (note: Note) => {
    release();
    const [, y] = note.quads[0] ?? [];
    const top =
      y ??
      (note.strokes[0] === undefined ? null : Math.max(...note.strokes[0].points.filter((_, i) => i % 2 === 1)) / 10);
    reader.current?.goTo({ page: note.pageIndex + 1, topPt: top === null ? null : top + 60 });
  };
  const copy = async () => {
    setCopying(true);
    try {
      const { bakeCopy, download } = await import('./bakeCopy.ts');
      download(await bakeCopy(props.source, here), t.copyName(paper.name));
    } catch {
      show('bad', t.copyFailed);
    } finally {
      setCopying(false);
    }
  };
  const acts = useLatest<PageActs>({
    onStroke: draw,
    onErase: erase,
    onPlace: place,
    onOpen: (note) => setWriting({ note, isNew: false }),
    onPen: pen,
  });
  // Another part of the screen: the tools are put down with the paper.
  useEffect(() => {
    if (!props.visible) setSelection(null);
  }, [props.visible]);

  const hand = readOnly ? null : moving !== null ? 'place' : tool;
  const closeTools = () => {
    setOpen(!open);
    setTool(null);
  };
  const banner: ReactNode = (
    <>
      {carriedNow.length > 0 && (
        <CarriedBanner
          carried={carriedNow}
          version={version}
          onSee={() => {
            setListed(true);
            setCarriedNow([]);
          }}
          onDismiss={() => setCarriedNow([])}
        />
      )}
      {moving !== null && (
        <Banner
          tone="info"
          word={t.carried.move}
          actions={<Button onClick={() => setMoving(null)}>{t.carried.stopMoving}</Button>}
        >
          {t.carried.moving}
        </Banner>
      )}
      {open && !readOnly && (
        <NotesBar
          tool={tool}
          onTool={setTool}
          colour={colour}
          onColour={setColour}
          fingerDraws={fingerDraws}
          onFinger={setFinger}
          bookmarked={bookmark !== undefined}
          onBookmark={toggleBookmark}
          history={history}
          listed={listed}
          onList={() => setListed(!listed)}
          onCopy={paper.maySave ? () => void copy() : null}
          copying={copying}
        />
      )}
    </>
  );
  const bare = carriedNow.length === 0 && moving === null && (!open || readOnly);
  const toggle = (
    <>
      {props.toolbarEnd}
      <IconButton
        icon="note"
        label={t.tool}
        showLabel
        className={css.toggle}
        pressed={readOnly ? listed : open}
        badge={here.length === 0 ? undefined : here.length}
        onClick={() => (readOnly ? setListed(!listed) : closeTools())}
      />
    </>
  );
  return (
    <>
      <PresentReader
        {...props}
        handle={reader}
        onPageShown={onPageShown}
        onSelection={selected}
        onPage={(at, count) => {
          setPage(at);
          props.onPage?.(at, count);
        }}
        toolbarEnd={toggle}
        banner={bare ? undefined : banner}
        aside={
          listed ? (
            <NotesPanel
              notes={notes}
              version={version}
              readOnly={readOnly}
              book={book}
              onJump={jump}
              onEdit={(note) => setWriting({ note, isNew: false })}
              onRemove={(note) => history.act([{ before: note, after: null }])}
              onSend={ended ? null : (note) => setOpinion({ page: note.pageIndex + 1, text: note.text })}
              onConfirm={(note) =>
                note.carried !== null && change(note, { ...note, carried: { ...note.carried, state: 'carried' } })
              }
              onMove={(note) => {
                setMoving(note);
                setListed(false);
              }}
              onClose={() => setListed(false)}
            />
          ) : undefined
        }
      />
      {pages.map((one) =>
        createPortal(
          <PageNotes
            shown={one}
            notes={here.filter((note) => note.pageIndex === one.page - 1)}
            tool={hand}
            fingerDraws={fingerDraws}
            colour={colour}
            hands={hands}
            acts={acts}
            nameOf={(note) => `${t.kinds.note}: ${note.text}`}
          />,
          one.div,
          `${one.page}`,
        ),
      )}
      {selection !== null && props.visible && !readOnly && moving === null && (
        <SelectionMenu
          selection={selection}
          onMark={mark}
          onOpinion={() => {
            const [part] = selection.parts;
            setOpinion({ page: part?.page ?? page, text: part === undefined ? '' : `“${part.exact}”\n` });
            reader.current?.clearSelection();
          }}
        />
      )}
      {writing !== null && (
        <NoteDialog
          note={writing.note}
          readOnly={readOnly}
          onClose={() => setWriting(null)}
          onSave={(text) => {
            const after = { ...writing.note, text };
            history.act([{ before: writing.isNew ? null : writing.note, after }]);
            setWriting(null);
          }}
        />
      )}
      {opinion !== null && (
        <OpinionDialog
          about={{ itemId: null, paper: { paperId: paper.id, version, page: opinion.page } }}
          draft={opinion.text}
          onClose={() => setOpinion(null)}
        />
      )}
    </>
  );
}
