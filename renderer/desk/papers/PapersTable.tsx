import { formatBytes } from '../../../core/i18n/format.ts';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Icon } from '../../parts/Icon.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import { LabelStamp } from './LabelStamp.tsx';
import { PaperStateCell } from './PaperStateCell.tsx';
import css from './PapersTable.module.css';
import { waitingOf } from './paperStatus.ts';
import { RowGrip, RowsToOrder } from './RowsToOrder.tsx';

export interface PapersTableProps {
  papers: readonly PaperLine[];
  /** The papers are of several items: each says which. */
  ofAll: boolean;
  locked: boolean;
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
  onPreview: (paper: PaperLine) => void;
  onEdit: (paper: PaperLine) => void;
  onRecall: (paper: PaperLine) => void;
  onRemove: (paper: PaperLine) => void;
  /** Moves a paper before the one that stands at `before`; null where the list is not the whole of an item. */
  onMove: ((paperId: string, before: number) => void) | null;
}

/** One row for each paper, with what its state allows. */
export function PapersTable(props: PapersTableProps) {
  const { papers, ofAll, locked, ticked, onTick, onPreview, onEdit, onRecall, onRemove, onMove } = props;
  const { desk, papers: words } = useText();
  const text = desk.papers;
  const columns: readonly Column<PaperLine>[] = [
    ...(onMove === null
      ? []
      : [
          {
            id: 'order',
            header: <span className="visually-hidden">{text.columns.order}</span>,
            width: '32px',
            cell: (paper: PaperLine, index: number) => (
              <RowGrip id={paper.id} index={index} label={text.move(paper.name)} />
            ),
          },
        ]),
    {
      id: 'name',
      header: text.columns.name,
      cell: (paper) => <NameCell paper={paper} ofAll={ofAll} onPreview={onPreview} />,
    },
    {
      id: 'version',
      header: text.columns.version,
      width: '76px',
      cell: (paper) => (
        <div className={css.words}>
          <span>{words.version(paper.version)}</span>
          <span className={css.quiet}>{text.earlier(paper.earlier.length)}</span>
        </div>
      ),
    },
    { id: 'label', header: text.columns.label, width: '88px', cell: (paper) => <LabelStamp label={paper.label} /> },
    { id: 'readers', header: text.columns.readers, width: '76px', cell: (paper) => <ReadersCell paper={paper} /> },
    { id: 'state', header: text.columns.state, width: '152px', cell: (paper) => <PaperStateCell paper={paper} /> },
    {
      id: 'actions',
      header: text.columns.actions,
      width: locked ? '56px' : '112px',
      align: 'end',
      cell: (paper) => (
        <div className={css.actions}>
          <IconButton icon="eye" small label={text.preview(paper.name)} onClick={() => onPreview(paper)} />
          {!locked && <IconButton icon="pencil" small label={text.edit(paper.name)} onClick={() => onEdit(paper)} />}
          {!locked && paper.state === 'released' && (
            <IconButton
              icon="undo"
              small
              look="danger"
              label={text.recall(paper.name)}
              onClick={() => onRecall(paper)}
            />
          )}
          {!locked && (paper.state === 'draft' || paper.state === 'approved') && (
            <IconButton
              icon="trash"
              small
              look="danger"
              label={text.remove(paper.name)}
              onClick={() => onRemove(paper)}
            />
          )}
        </div>
      ),
    },
  ];
  return (
    <RowsToOrder className={css.box} rows={papers.length} onMove={onMove}>
      <Table
        caption={text.title}
        columns={columns}
        rows={papers}
        rowKey={(paper) => paper.id}
        empty={text.noneFound}
        selection={
          locked
            ? undefined
            : {
                selected: ticked,
                onChange: onTick,
                rowLabel: (paper) => text.select(paper.name),
                allLabel: text.selectAll,
              }
        }
      />
    </RowsToOrder>
  );
}

function NameCell({ paper, ofAll, onPreview }: Pick<PapersTableProps, 'ofAll' | 'onPreview'> & { paper: PaperLine }) {
  const { desk, papers: words } = useText();
  const text = desk.papers;
  const { language } = useLanguage();
  const items = useView('agenda')?.items ?? [];
  const item = ofAll ? items.find(({ id }) => id === paper.itemId) : undefined;
  const { file, warnings } = waitingOf(paper) ?? { file: paper.file, warnings: [] };
  const facts = [
    ...(ofAll ? [item === undefined ? text.fields.general : text.ofItem(item.number)] : []),
    text.kind[paper.kind],
    ...(paper.number === '' ? [] : [words.number(paper.number)]),
    text.facts(file.pages, formatBytes(file.size, language)),
  ];
  return (
    <div className={css.name}>
      <Icon name="document" size={20} className={css.sheet} />
      <div className={css.words}>
        <button type="button" className={css.open} onClick={() => onPreview(paper)}>
          {paper.name}
        </button>
        <span className={css.quiet}>{facts.join(' · ')}</span>
        {warnings.map((warning) => (
          <span key={warning} className={css.warning} title={desk.intake.warnings[warning]}>
            <StatusGlyph status="warn" size={14} />
            {text.warnings[warning]}
          </span>
        ))}
      </div>
    </div>
  );
}

function ReadersCell({ paper: { desk } }: { paper: PaperLine }) {
  const text = useText().desk.papers.readers;
  const readers = desk?.readers;
  if (readers === undefined || readers.kind === 'all') return text.all;
  const groups = readers.standings.length + readers.units.length;
  return (
    <div className={css.words}>
      {groups > 0 && <span>{text.groups(groups)}</span>}
      {readers.personIds.length > 0 && <span>{text.persons(readers.personIds.length)}</span>}
    </div>
  );
}
