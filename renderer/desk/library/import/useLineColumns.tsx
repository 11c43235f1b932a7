import type { ReactNode } from 'react';
import { foldVietnamese } from '../../../../core/base/foldVietnamese.ts';
import { pathOf } from '../../../../core/library/categoryPath.ts';
import { useView } from '../../../app/useRoom.ts';
import { useText } from '../../../app/useText.ts';
import { dayText } from '../../../library/dayText.ts';
import page from '../../people/import/ImportPage.module.css';
import type { PlannedLine } from './planLine.ts';

interface LineColumn {
  readonly id: string;
  readonly header: string;
  readonly width?: string;
  readonly cell: (plan: PlannedLine) => ReactNode;
}

/** What a line says: its number, document, category and file. */
export function useLineColumns(): readonly LineColumn[] {
  const { library } = useText();
  const text = library.desk.imports;
  const categories = useView('library')?.categories ?? [];
  const paths = new Set(categories.map(({ id }) => foldVietnamese(pathOf(categories, id) ?? '')));
  const two = (first: ReactNode, second: string) => (
    <span className={page.two}>
      <span>{first}</span>
      {second !== '' && <small>{second}</small>}
    </span>
  );
  return [
    { id: 'row', header: text.column.row, width: '60px', cell: ({ line }) => line.row },
    {
      id: 'name',
      header: text.column.name,
      cell: ({ line: { setup } }) => two(<strong className={page.name}>{setup.name}</strong>, setup.abstract),
    },
    {
      id: 'issued',
      header: text.column.issued,
      width: '200px',
      cell: ({ line: { setup } }) =>
        two(
          setup.number,
          [setup.date === null ? '' : dayText(setup.date), setup.issuer].filter((part) => part !== '').join(' · '),
        ),
    },
    {
      id: 'category',
      header: text.column.category,
      width: '190px',
      cell: ({ line: { category } }) =>
        category === null
          ? two('', library.desk.noCategory)
          : two(category, paths.has(foldVietnamese(category)) ? '' : text.newCategory),
    },
    {
      id: 'file',
      header: text.column.file,
      width: '200px',
      cell: ({ line, file }) => file?.path.slice(file.path.indexOf('/') + 1) ?? line.fileName ?? '',
    },
  ];
}
