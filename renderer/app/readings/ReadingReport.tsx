import { useState } from 'react';
import type { ReadingStep } from '../../../core/readings/reading.ts';
import type { ReadingsView } from '../../../core/views/readingsView.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { type Status, StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { Table } from '../../parts/Table.tsx';
import { useText } from '../useText.ts';
import css from './ReadingReport.module.css';
import { readingRows } from './readingRows.ts';

const GLYPHS: Readonly<Record<ReadingStep, Status>> = { none: 'none', fetched: 'next', opened: 'live', read: 'ok' };
/** The choice that shows every paper in one line each. */
const ALL = '';

/** Who has opened and read which paper: all papers in figures, or one of them by delegate; to be printed as it stands. */
export function ReadingReport({ view }: { view: ReadingsView }) {
  const words = useText().papers.readings;
  const [chosen, choose] = useState(ALL);
  const [onlyUnread, setOnlyUnread] = useState(false);
  const paper = view.papers.find(({ id }) => id === chosen);
  return (
    <Panel
      title={words.title}
      hint={words.hint}
      flush
      className={css.panel}
      actions={
        <Button icon="print" onClick={() => window.print()}>
          {words.print}
        </Button>
      }
    >
      <div className={css.body}>
        <div className={css.head}>
          <SelectField
            label={words.choose}
            value={paper === undefined ? ALL : chosen}
            options={[
              { value: ALL, label: words.all },
              ...view.papers.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={choose}
          />
          {paper !== undefined && <Checkbox label={words.onlyUnread} checked={onlyUnread} onChange={setOnlyUnread} />}
        </div>
        {paper === undefined ? (
          <Figures view={view} />
        ) : (
          <Table
            caption={paper.name}
            columns={[
              { id: 'place', header: words.place, width: '100px', cell: ({ place }) => <strong>{place}</strong> },
              { id: 'name', header: words.delegate, cell: ({ name }) => name },
              {
                id: 'step',
                header: words.read,
                width: '340px',
                cell: ({ line }) => (
                  <span className={css.step}>
                    <StatusGlyph status={GLYPHS[line.step]} />
                    {words.state[line.step]}
                    {line.furthest !== null && line.step === 'opened' && ` · ${words.page(line.furthest, line.pages)}`}
                  </span>
                ),
              },
            ]}
            rows={readingRows(view.delegates, paper.id, onlyUnread)}
            rowKey={({ key }) => key}
            empty={<EmptyState icon="check" title={words.noRows} />}
          />
        )}
      </div>
    </Panel>
  );
}

function Figures({ view }: { view: ReadingsView }) {
  const words = useText().papers.readings;
  const count = (id: 'fetched' | 'opened' | 'read') =>
    ({
      id,
      header: words[id],
      width: '130px',
      align: 'end',
      cell: (paper: ReadingsView['papers'][number]) => (
        <span className={css.step}>
          <StatusGlyph status={paper[id] === paper.readers ? 'ok' : paper[id] === 0 ? 'none' : 'next'} />
          <span className="tnum">{words.of(paper[id], paper.readers)}</span>
        </span>
      ),
    }) as const;
  return (
    <Table
      caption={words.title}
      columns={[
        { id: 'name', header: words.paper, cell: ({ name }) => name },
        count('fetched'),
        count('opened'),
        count('read'),
      ]}
      rows={view.papers}
      rowKey={({ id }) => id}
      empty={<EmptyState icon="document" title={words.noPapers} />}
    />
  );
}
