import { formatBytes, formatDate, formatTime } from '../../../core/i18n/format.ts';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Icon } from '../../parts/Icon.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import type { Status } from '../../parts/StatusGlyph.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import css from './PapersTable.module.css';

const STATUS: Readonly<Record<PaperLine['state'], Status>> = {
  draft: 'none',
  approved: 'next',
  released: 'ok',
  recalled: 'bad',
};

export interface PapersTableProps {
  papers: readonly PaperLine[];
  locked: boolean;
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
  onPreview: (paper: PaperLine) => void;
  onEdit: (paper: PaperLine) => void;
  onRecall: (paper: PaperLine) => void;
  onRemove: (paper: PaperLine) => void;
}

/** One row for each paper, with what its state allows. */
export function PapersTable(props: PapersTableProps) {
  const { papers, locked, ticked, onTick, onPreview, onEdit, onRecall, onRemove } = props;
  const text = useText().desk.papers;
  const { language } = useLanguage();
  const columns: readonly Column<PaperLine>[] = [
    {
      id: 'name',
      header: text.columns.name,
      cell: (paper) => (
        <div className={css.name}>
          <Icon name="document" size={20} className={css.sheet} />
          <div className={css.words}>
            <button type="button" className={css.open} onClick={() => onPreview(paper)}>
              {paper.name}
            </button>
            <span className={css.quiet}>{text.facts(paper.file.pages, formatBytes(paper.file.size, language))}</span>
          </div>
        </div>
      ),
    },
    { id: 'kind', header: text.columns.kind, width: '104px', cell: (paper) => text.kind[paper.kind] },
    {
      id: 'state',
      header: text.columns.state,
      width: '172px',
      cell: (paper) => (
        <div className={css.state}>
          <StatusGlyph status={STATUS[paper.state]} size={18} />
          <div className={css.words}>
            <span>{text.state[paper.state]}</span>
            <span className={css.quiet}>
              {paper.at === null ? text.draftHint : text.at(formatTime(paper.at), formatDate(paper.at).slice(0, 5))}
            </span>
          </div>
        </div>
      ),
    },
    {
      id: 'actions',
      header: text.columns.actions,
      width: locked ? '68px' : '132px',
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
          {!locked && paper.state === 'draft' && (
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
    <div className={css.box}>
      <Table
        caption={text.title}
        columns={columns}
        rows={papers}
        rowKey={(paper) => paper.id}
        empty={text.empty}
        selection={
          locked || papers.every((paper) => paper.state === 'released')
            ? undefined
            : {
                selected: ticked,
                onChange: onTick,
                rowLabel: (paper) => text.select(paper.name),
                allLabel: text.selectAll,
              }
        }
      />
    </div>
  );
}
