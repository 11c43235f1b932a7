import { useMemo } from 'react';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Panel } from '../../parts/Panel.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { LineLost } from '../LineLost.tsx';
import { machineLines } from '../machineLines.ts';
import { HeldVersions } from './HeldVersions.tsx';
import { RolloutPanel } from './RolloutPanel.tsx';
import { StartRollout } from './StartRollout.tsx';
import css from './UpdatesPart.module.css';
import { VersionsInUse } from './VersionsInUse.tsx';
import { heldVersions } from './versions.ts';

/** The seat's program: what the server holds, who runs what, and how a version comes to the terminals. */
export default function UpdatesPart() {
  const text = useText();
  const updates = useView('updates');
  const terminals = useView('terminals')?.terminals;
  const machines = useMemo(() => machineLines(terminals ?? []), [terminals]);
  const held = useMemo(() => (updates === null ? [] : heldVersions(updates)), [updates]);
  if (updates === null || terminals === undefined) {
    return (
      <Panel title={text.console.updates.title}>
        <Skeleton label={text.common.loading} shape={6} />
      </Panel>
    );
  }
  const { rollout, serverVersion } = updates;
  const runs = rollout !== null && (rollout.state === 'running' || rollout.state === 'waiting');
  return (
    <>
      <LineLost />
      <div className={css.part}>
        <div className={css.side}>
          <VersionsInUse machines={machines} serverVersion={serverVersion} />
          <HeldVersions held={held} serverVersion={serverVersion} busyWith={runs ? rollout.version : null} />
        </div>
        <div className={css.main}>
          {!runs && <StartRollout held={held} machines={machines} />}
          {rollout !== null && <RolloutPanel rollout={rollout} machines={machines} />}
        </div>
      </div>
    </>
  );
}
