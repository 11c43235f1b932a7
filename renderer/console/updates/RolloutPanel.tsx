import { useState } from 'react';
import { formatTime } from '../../../core/i18n/format.ts';
import type { UpdatesView } from '../../../core/views/terminalViews.ts';
import { useAsk } from '../../app/useAsk.ts';
import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import type { Status } from '../../parts/StatusGlyph.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { Table } from '../../parts/Table.tsx';
import type { MachineLine } from '../machineLines.ts';
import { terminalName } from '../terminalName.ts';
import { type RolloutTarget, rolloutFigures, targetWhy } from './rolloutFigures.ts';
import css from './UpdatesPart.module.css';

type Rollout = NonNullable<UpdatesView['rollout']>;

const ROLLOUT: Readonly<Record<Rollout['state'], Status>> = {
  running: 'loading',
  waiting: 'paused',
  done: 'ok',
  stopped: 'warn',
};
const TARGET: Readonly<Record<RolloutTarget['state'], Status>> = {
  queued: 'next',
  underway: 'loading',
  done: 'ok',
  failed: 'bad',
  away: 'paused',
  noFile: 'warn',
};

/** How far a rollout has come, as a whole and for each terminal; what went wrong stands first. */
export function RolloutPanel({ rollout, machines }: { rollout: Rollout; machines: readonly MachineLine[] }) {
  const text = useText();
  const words = text.console.updates;
  const isOpen = useLink().kind === 'open';
  const { put, busy } = useAsk();
  const [stopping, setStopping] = useState(false);
  const { done, all, says, ordered } = rolloutFigures(rollout);
  const lines = new Map(machines.map((line) => [line.id, line]));
  const runs = rollout.state === 'running' || rollout.state === 'waiting';
  const stop = async () => {
    await put({ kind: 'stopRollout' }, words.stopped);
    setStopping(false);
  };
  return (
    <Panel
      title={words.rollout(rollout.version)}
      hint={words.startedAt(formatTime(rollout.startedAt), rollout.by, rollout.atOnce)}
      flush
      className={css.rollout}
      actions={
        runs && (
          <Button variant="danger" icon="stop" disabled={!isOpen} onClick={() => setStopping(true)}>
            {words.stopRollout}
          </Button>
        )
      }
    >
      <div className={css.rolloutBody}>
        <div className={css.standing} role="status">
          <StatusPill status={ROLLOUT[rollout.state]}>{words.states[rollout.state]}</StatusPill>
          <span>{words.sentences[says]}</span>
          <strong className={css.figure}>{words.figures(done, all)}</strong>
        </div>
        <div className={css.progress}>
          <ProgressBar value={done} max={all} label={words.rollout(rollout.version)} />
        </div>
        <Table
          caption={words.rollout(rollout.version)}
          columns={[
            {
              id: 'terminal',
              header: words.columns.terminal,
              cell: ({ terminalId, label }) => {
                const line = lines.get(terminalId);
                return <strong>{line === undefined ? label : terminalName(line, text)}</strong>;
              },
            },
            {
              id: 'state',
              header: words.columns.state,
              width: '190px',
              cell: ({ state }) => (
                <StatusPill status={TARGET[state]} plain>
                  {words.targets[state]}
                </StatusPill>
              ),
            },
            {
              id: 'version',
              header: words.columns.version,
              width: '110px',
              cell: ({ terminalId }) => lines.get(terminalId)?.machine?.report.version ?? '–',
            },
            { id: 'why', header: words.columns.why, width: '30%', cell: (target) => targetWhy(target, text.console) },
          ]}
          rows={ordered}
          rowKey={({ terminalId }) => terminalId}
          rowTone={({ state }) => (state === 'failed' ? 'bad' : state === 'noFile' ? 'warn' : null)}
          empty={null}
        />
      </div>
      <ConfirmDialog
        open={stopping}
        title={words.stopTitle}
        confirmLabel={words.stopRollout}
        cancelLabel={text.common.cancel}
        danger
        busy={busy}
        onConfirm={() => void stop()}
        onCancel={() => setStopping(false)}
      >
        <p>{words.stopText}</p>
      </ConfirmDialog>
    </Panel>
  );
}
