import type { NoteColour } from '../../core/notes/note.ts';
import { useText } from '../app/useText.ts';
import { IconButton } from '../parts/IconButton.tsx';
import css from './NotesBar.module.css';
import { NotesColours } from './NotesColours.tsx';
import type { Tool } from './PageNotes.tsx';
import type { NoteHistory } from './useNoteHistory.ts';

export interface NotesBarProps {
  tool: Tool | null;
  onTool: (tool: Tool | null) => void;
  colour: NoteColour;
  onColour: (colour: NoteColour) => void;
  fingerDraws: boolean;
  onFinger: (draws: boolean) => void;
  bookmarked: boolean;
  onBookmark: () => void;
  history: NoteHistory;
  listed: boolean;
  onList: () => void;
  /** Null where the paper may not be taken along. */
  onCopy: (() => void) | null;
  copying: boolean;
}

/** The tools that write on a paper; each says what it is, and which one is in hand. */
export function NotesBar(props: NotesBarProps) {
  const { tool, onTool, colour, onColour, history, onCopy } = props;
  const { notes: t } = useText();
  const pick = (kind: Tool) => onTool(tool === kind ? null : kind);
  const hint = tool === 'place' ? t.placeHint : null;
  return (
    <div className={css.bar} role="toolbar" aria-label={t.bar} data-density="seat">
      <IconButton icon="pencil" label={t.pen} showLabel pressed={tool === 'pen'} onClick={() => pick('pen')} />
      <IconButton
        icon="backspace"
        label={t.eraser}
        showLabel
        pressed={tool === 'eraser'}
        onClick={() => pick('eraser')}
      />
      <IconButton icon="note" label={t.place} showLabel pressed={tool === 'place'} onClick={() => pick('place')} />
      <IconButton icon="bookmark" label={t.bookmark} showLabel pressed={props.bookmarked} onClick={props.onBookmark} />
      <NotesColours colour={colour} onColour={onColour} />
      <IconButton
        icon="hand"
        label={t.finger}
        showLabel
        className={css.wide}
        pressed={props.fingerDraws}
        onClick={() => props.onFinger(!props.fingerDraws)}
      />
      <IconButton icon="undo" label={t.undo} showLabel disabled={!history.canUndo} onClick={history.undo} />
      <IconButton
        icon="undo"
        label={t.redo}
        showLabel
        className={css.redo}
        disabled={!history.canRedo}
        onClick={history.redo}
      />
      <IconButton icon="list" label={t.list} showLabel pressed={props.listed} onClick={props.onList} />
      {onCopy !== null && (
        <IconButton
          icon="download"
          label={props.copying ? t.copying : t.copyWithNotes}
          showLabel
          className={css.wide}
          disabled={props.copying}
          onClick={onCopy}
        />
      )}
      {hint !== null && <p className={css.hint}>{hint}</p>}
    </div>
  );
}
