import type { Change } from '../../../../core/people/importRows.ts';
import { useText } from '../../../app/useText.ts';
import { Button } from '../../../parts/Button.tsx';
import { IconButton } from '../../../parts/IconButton.tsx';
import { SegmentedControl } from '../../../parts/SegmentedControl.tsx';
import { SelectField } from '../../../parts/SelectField.tsx';
import type { Column } from '../../../parts/Table.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import css from './ImportPage.module.css';
import { RowStateCell } from './RowStateCell.tsx';
import { codeIsOpen, type ReviewRow, standingIsOpen } from './reviewRows.ts';
import type { ImportFlow } from './useImport.ts';

const STANDINGS = ['official', 'alternate', 'invited'] as const;

/** The columns of the preview; members of a body have no standing. */
export function useReviewColumns(flow: ImportFlow, target: 'meeting' | 'body'): readonly Column<ReviewRow>[] {
  const { people } = useText();
  const text = people.imports.review;
  const columns: Column<ReviewRow>[] = [
    { id: 'row', header: text.columns.row, width: '64px', align: 'end', cell: ({ now }) => now.row.number },
    {
      id: 'state',
      header: text.columns.state,
      width: '218px',
      cell: ({ now }) => <RowStateCell row={now} changed={flow.changedRows.has(now.row.number)} />,
    },
    { id: 'code', header: text.columns.code, width: '152px', cell: (row) => <CodeCell row={row} flow={flow} /> },
    {
      id: 'name',
      header: text.columns.name,
      cell: ({ now }) => <strong className={css.name}>{now.row.name}</strong>,
    },
    {
      id: 'position',
      header: text.columns.position,
      cell: ({ now }) => <Changed text={now.row.position} change={now.changes.find((c) => c.field === 'position')} />,
    },
    {
      id: 'unit',
      header: text.columns.unit,
      cell: ({ now }) => <Changed text={now.row.unit} change={now.changes.find((c) => c.field === 'unit')} />,
    },
  ];
  if (target === 'meeting')
    columns.push({
      id: 'standing',
      header: text.columns.standing,
      width: '130px',
      cell: (row) => <StandingCell row={row} flow={flow} />,
    });
  columns.push({
    id: 'action',
    header: text.columns.action,
    width: '276px',
    cell: (row) => <ActionCell row={row} flow={flow} />,
  });
  return columns;
}

interface CellProps {
  row: ReviewRow;
  flow: ImportFlow;
}

function CodeCell({ row, flow }: CellProps) {
  const text = useText().people.imports.review;
  const { number } = row.now.row;
  if (!codeIsOpen(row) || row.now.skipped) return row.now.code;
  return (
    <TextField
      label={text.codeFor(number)}
      hideLabel
      placeholder={text.codePlaceholder}
      value={flow.decisions.get(number)?.code ?? row.now.row.code}
      aria-invalid={row.now.problems.length > 0 || undefined}
      onChange={(code) => flow.decide(number, { code })}
    />
  );
}

/** A value, with the one it takes the place of struck through. */
function Changed({ text, change }: { text: string; change: Change | undefined }) {
  const { was } = useText().people.imports.review;
  if (change === undefined) return text;
  return (
    <span className={css.two}>
      {change.from !== '' && (
        <del>
          <span className="visually-hidden">{was} </span>
          {change.from}
        </del>
      )}
      <span>{change.to}</span>
    </span>
  );
}

function StandingCell({ row, flow }: CellProps) {
  const { people } = useText();
  const text = people.imports.review;
  const { now } = row;
  const change = now.changes.find((each) => each.field === 'standing');
  if (standingIsOpen(row) && !now.skipped)
    return (
      <SelectField
        label={text.standingFor(now.row.number)}
        hideLabel
        placeholder={text.standingPlaceholder}
        value={now.standing ?? ''}
        options={STANDINGS.map((value) => ({ value, label: people.standing[value] }))}
        onChange={(standing) => flow.decide(now.row.number, { standing })}
      />
    );
  const shown = now.standing ?? now.write?.standing ?? null;
  return (
    <span className={css.two}>
      {change?.field === 'standing' && <del>{people.standing[change.from]}</del>}
      <span>{shown === null ? '' : people.standing[shown]}</span>
    </span>
  );
}

function ActionCell({ row: { now }, flow }: CellProps) {
  const text = useText().people.imports.review;
  const { number } = now.row;
  const { suggestion, match } = now;
  if (now.skipped)
    return (
      <span className={css.action}>
        <span className={css.quiet}>{text.outcome.skipped}</span>
        <Button
          small
          variant="quiet"
          aria-label={text.unskipRow(number)}
          onClick={() => flow.decide(number, { skip: false })}
        >
          {text.unskip}
        </Button>
      </span>
    );
  return (
    <span className={css.action}>
      {match !== null ? (
        <SegmentedControl
          label={text.whoFor(number)}
          options={[
            { value: 'same', label: text.same },
            { value: 'other', label: text.other },
          ]}
          value={match.who}
          onChange={(who) => flow.decide(number, { who })}
        />
      ) : suggestion !== null ? (
        <Button small icon="check" onClick={() => flow.decide(number, { code: suggestion })}>
          {text.takeCode(suggestion)}
        </Button>
      ) : (
        <span className={css.quiet}>
          {now.state === 'error' || now.state === 'sameNameOtherMarks'
            ? text.outcome.skipIfNotMended
            : text.outcome[now.state]}
        </span>
      )}
      {now.state !== 'unchanged' && (
        <IconButton
          icon="cross"
          small
          label={text.skipRow(number)}
          onClick={() => flow.decide(number, { skip: true })}
        />
      )}
    </span>
  );
}
