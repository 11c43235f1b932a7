import { useState } from 'react';
import { useText } from '../app/useText.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import { StatusPill } from '../parts/StatusPill.tsx';
import { Table } from '../parts/Table.tsx';
import { fold } from './fold.ts';
import { isHere, type MachineLine } from './machineLines.ts';
import css from './TerminalPicker.module.css';
import { terminalName } from './terminalName.ts';

export interface TerminalPickerProps {
  machines: readonly MachineLine[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Some of the enrolled machines, found by name and ticked. */
export function TerminalPicker({ machines, chosen, onChange }: TerminalPickerProps) {
  const text = useText();
  const words = text.console.picker;
  const [typed, setTyped] = useState('');
  const rows = machines.filter((line) => fold(`${terminalName(line, text)} ${line.name ?? ''}`).includes(fold(typed)));
  const hidden = new Set(machines.map(({ id }) => id));
  for (const { id } of rows) hidden.delete(id);
  return (
    <fieldset className={css.picker} aria-label={words.label}>
      <div className={css.tools}>
        <SearchField
          label={words.search}
          placeholder={words.search}
          clearLabel={text.common.clear}
          value={typed}
          onChange={setTyped}
        />
        <span className={css.count} role="status">
          {words.chosen(chosen.size)}
        </span>
      </div>
      <div className={css.rows}>
        <Table
          caption={words.label}
          columns={[
            { id: 'terminal', header: words.columns.terminal, cell: (line) => terminalName(line, text) },
            {
              id: 'state',
              header: words.columns.state,
              width: '150px',
              cell: (line) => (
                <StatusPill status={isHere(line) ? 'ok' : 'bad'} plain>
                  {isHere(line) ? words.connected : words.away}
                </StatusPill>
              ),
            },
            {
              id: 'version',
              header: words.columns.version,
              width: '110px',
              cell: ({ machine }) => machine?.report.version ?? '–',
            },
          ]}
          rows={rows}
          rowKey={({ id }) => id}
          selection={{
            selected: chosen,
            // What the search hides stays as it was: ticking "all" speaks of what is shown.
            onChange: (shown) => onChange(new Set([...shown, ...[...chosen].filter((id) => hidden.has(id))])),
            rowLabel: (line) => terminalName(line, text),
            allLabel: words.all,
          }}
          empty={<EmptyState icon="search" title={words.empty} />}
        />
      </div>
    </fieldset>
  );
}
