import { type ReactNode, useState } from 'react';
import type { Note, NoteKind } from '../../core/notes/note.ts';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import type { IconName } from '../parts/iconShapes.tsx';
import { SegmentedControl } from '../parts/SegmentedControl.tsx';
import type { BookState } from './bookState.ts';
import { NOTE_COLOURS } from './colours.ts';
import css from './NotesPanel.module.css';

type Filter = 'all' | 'marks' | 'words' | 'drawn';

const ICONS: Readonly<Record<NoteKind, IconName>> = {
  ink: 'pencil',
  highlight: 'typeSize',
  underline: 'dash',
  note: 'note',
  bookmark: 'bookmark',
};
const OF: Readonly<Record<NoteKind, Exclude<Filter, 'all'>>> = {
  ink: 'drawn',
  highlight: 'marks',
  underline: 'marks',
  note: 'words',
  bookmark: 'marks',
};

export interface NotesPanelProps {
  notes: readonly Note[];
  /** The version on the screen: what is on another has no place here. */
  version: number;
  readOnly: boolean;
  book: Pick<BookState, 'unsent' | 'locked' | 'full'>;
  onJump: (note: Note) => void;
  onEdit: (note: Note) => void;
  onRemove: (note: Note) => void;
  /** Null where opinions cannot be given. */
  onSend: ((note: Note) => void) | null;
  onConfirm: (note: Note) => void;
  onMove: (note: Note) => void;
  onClose: () => void;
}

/** Everything that one has written on a paper, page by page; what a new version left in doubt comes first. */
export function NotesPanel(props: NotesPanelProps) {
  const { notes, version, readOnly, book, onClose } = props;
  const { notes: t } = useText();
  const [filter, setFilter] = useState<Filter>('all');
  const [asks, setAsks] = useState(false);
  const doubtful = notes.filter(({ carried }) => carried?.state === 'confirm');
  const lost = notes.filter(({ carried }) => carried?.state === 'lost' && carried.to === version);
  const rest = notes.filter(
    (note) =>
      note.version === version && note.carried?.state !== 'confirm' && (filter === 'all' || OF[note.kind] === filter),
  );
  const group = (title: string, list: readonly Note[], extra: (note: Note) => ReactNode) =>
    list.length > 0 && (
      <section className={css.group}>
        <h3>
          {title} ({list.length})
        </h3>
        <ul>
          {list.map((note) => (
            <Row key={note.id} note={note} {...props} extra={extra(note)} />
          ))}
        </ul>
      </section>
    );
  const move = (note: Note) => (
    <Button small onClick={() => props.onMove(note)}>
      {t.carried.move}
    </Button>
  );
  return (
    <aside className={css.panel} aria-label={t.title} data-density="seat">
      <header className={css.head}>
        <h2>{t.title}</h2>
        <IconButton icon="help" label={t.about} pressed={asks} onClick={() => setAsks(!asks)} />
        <IconButton icon="cross" label={t.close} onClick={onClose} />
      </header>
      {asks && <p className={css.about}>{t.aboutText}</p>}
      <SegmentedControl
        label={t.filter}
        value={filter}
        onChange={setFilter}
        options={[
          { value: 'all', label: t.all },
          { value: 'marks', label: t.marks },
          { value: 'words', label: t.words },
          { value: 'drawn', label: t.drawn },
        ]}
      />
      {readOnly && <p className={css.line}>{t.readOnly}</p>}
      {book.unsent > 0 && <p className={css.line}>{t.unsent(book.unsent)}</p>}
      {book.locked > 0 && <p className={css.line}>{t.locked(book.locked)}</p>}
      {book.full && <p className={css.line}>{t.full}</p>}
      <div className={css.lists}>
        {group(t.carried.groups.confirm, doubtful, (note) => (
          <>
            <Button small variant="primary" onClick={() => props.onConfirm(note)}>
              {t.carried.confirm}
            </Button>
            {move(note)}
          </>
        ))}
        {group(t.carried.groups.lost, lost, move)}
        {rest.length === 0 && doubtful.length === 0 && lost.length === 0 ? (
          <EmptyState icon="note" title={t.empty}>
            {t.emptyText}
          </EmptyState>
        ) : (
          <ul>
            {rest.map((note) => (
              <Row key={note.id} note={note} {...props} extra={null} />
            ))}
          </ul>
        )}
      </div>
    </aside>
  );
}

function Row({
  note,
  version,
  readOnly,
  extra,
  onJump,
  onEdit,
  onRemove,
  onSend,
}: Pick<NotesPanelProps, 'version' | 'readOnly' | 'onJump' | 'onEdit' | 'onRemove' | 'onSend'> & {
  note: Note;
  extra: ReactNode;
}) {
  const { notes: t } = useText();
  const here = note.version === version;
  const page = t.page(note.pageIndex + 1);
  const words = note.text !== '' ? note.text : (note.anchor?.exact ?? '');
  return (
    <li className={css.row}>
      <button
        type="button"
        className={css.what}
        disabled={!here}
        aria-label={`${t.kinds[note.kind]}, ${here ? t.jump(note.pageIndex + 1) : page}`}
        onClick={() => onJump(note)}
      >
        <span className={css.icon} style={{ color: NOTE_COLOURS[note.colour] }}>
          <Icon name={ICONS[note.kind]} />
        </span>
        <span>
          <b>{page}</b> · {t.kinds[note.kind]}
          {words !== '' && <q className={css.words}>{words}</q>}
        </span>
      </button>
      {!readOnly && (
        <div className={css.acts}>
          {extra}
          {note.kind === 'note' && (
            <Button small icon="pencil" onClick={() => onEdit(note)}>
              {t.edit}
            </Button>
          )}
          {note.kind === 'note' && note.text !== '' && onSend !== null && (
            <Button small icon="send" onClick={() => onSend(note)}>
              {t.send}
            </Button>
          )}
          <Button small variant="quiet" icon="trash" onClick={() => onRemove(note)}>
            {t.remove}
          </Button>
        </div>
      )}
    </li>
  );
}
