import { useState } from 'react';
import { formatTime } from '../../../core/i18n/format.ts';
import { useToasts } from '../../app/toasts.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import { useSendBlock } from '../shared/useSendBlock.ts';
import css from './RegistrarPanel.module.css';
import { setAuto } from './registrarStore.ts';
import { type SessionKey, useRegistrar } from './useRegistrar.ts';

/** Characters of a key that people compare. */
const MARK_CHARS = 8;

/** Which terminal vouches for session keys, and the keys of everybody who is signed in. */
export function RegistrarPanel() {
  const { desk } = useText();
  const text = desk.counting.registrar;
  const { keys, registrar, where, open, isAuto, busy, choose, vouch } = useRegistrar();
  const blocked = useSendBlock();
  const show = useToasts((state) => state.show);
  const [asking, setAsking] = useState(false);
  const here = where === 'here';
  const take = async () => {
    setAsking(false);
    if (!(await choose())) show('bad', text.failed);
  };
  const columns: readonly Column<SessionKey>[] = [
    { id: 'place', header: text.columns.place, width: '68px', cell: ({ place }) => place ?? text.noPlace },
    { id: 'name', header: text.columns.name, cell: ({ name }) => <strong className={css.name}>{name}</strong> },
    { id: 'at', header: text.columns.at, width: '72px', cell: ({ at }) => formatTime(at) },
    {
      id: 'key',
      header: text.columns.key,
      width: '104px',
      cell: ({ publicKey }) => <code className={css.mark}>{publicKey.slice(0, MARK_CHARS)}</code>,
    },
    {
      id: 'state',
      header: text.columns.state,
      width: '156px',
      cell: (key) =>
        key.vouched ? (
          <StatusPill plain status="ok">
            {text.vouched}
          </StatusPill>
        ) : here ? (
          <Button
            small
            icon="check"
            aria-label={text.vouchOf(key.name)}
            disabled={blocked !== undefined}
            onClick={() => void vouch([key])}
          >
            {text.vouch}
          </Button>
        ) : (
          <StatusPill plain status="warn">
            {text.open}
          </StatusPill>
        ),
    },
  ];
  return (
    <Panel
      title={text.title}
      hint={keys.length === 0 ? undefined : text.hint(keys.filter(({ vouched }) => vouched).length, keys.length)}
      flush
      actions={
        here &&
        open.length > 1 && (
          <Button
            small
            variant="primary"
            icon="check"
            disabled={blocked !== undefined}
            onClick={() => void vouch(open)}
          >
            {text.vouchAll(open.length)}
          </Button>
        )
      }
    >
      <div className={css.head}>
        <p className={css.why}>{text.why}</p>
        <StatusPill plain status={here ? 'ok' : 'warn'}>
          {here ? text.here : where === 'elsewhere' ? text.elsewhere : text.none}
        </StatusPill>
        {registrar !== null && <span className={css.why}>{text.mark(registrar.slice(0, MARK_CHARS))}</span>}
        {here ? (
          <Checkbox look="switch" label={text.auto} hint={text.autoHint} checked={isAuto} onChange={setAuto} />
        ) : (
          <div>
            <Button
              icon="shield"
              busy={busy}
              disabled={blocked !== undefined}
              onClick={() => (where === 'elsewhere' ? setAsking(true) : void take())}
            >
              {text.choose}
            </Button>
          </div>
        )}
      </div>
      <Table
        caption={text.title}
        columns={columns}
        rows={keys.toSorted((a, b) => Number(a.vouched) - Number(b.vouched))}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="lock" title={text.empty}>
            {text.emptyText}
          </EmptyState>
        }
      />
      <ConfirmDialog
        open={asking}
        title={text.chooseAsk}
        confirmLabel={text.choose}
        cancelLabel={desk.shell.cancel}
        onConfirm={() => void take()}
        onCancel={() => setAsking(false)}
      >
        {text.chooseText}
      </ConfirmDialog>
    </Panel>
  );
}
