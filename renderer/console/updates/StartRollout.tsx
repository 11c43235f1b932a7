import { useState } from 'react';
import { useAsk } from '../../app/useAsk.ts';
import { useLink, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { NumberField } from '../../parts/NumberField.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { RadioCards } from '../../parts/RadioCards.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import type { MachineLine } from '../machineLines.ts';
import { TerminalPicker } from '../TerminalPicker.tsx';
import css from './UpdatesPart.module.css';
import { type HeldVersion, missingPlatforms, rolloutTargets, WHOMS, type Whom } from './versions.ts';

/** How many at a time when nobody says otherwise: a bad version then harms a few seats, not the hall. */
const AT_ONCE = 3;
const AT_ONCE_MOST = 50;

/** Chooses a version and brings it to terminals, a few at a time. */
export function StartRollout({ held, machines }: { held: readonly HeldVersion[]; machines: readonly MachineLine[] }) {
  const text = useText();
  const words = text.console.updates;
  const isOpen = useLink().kind === 'open';
  const meeting = useView('meeting')?.state.kind;
  const { put, busy } = useAsk();
  const [version, setVersion] = useState<string | null>(null);
  const [atOnce, setAtOnce] = useState<number | null>(AT_ONCE);
  const [whom, setWhom] = useState<Whom>('here');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const suggested = held.find(({ against }) => against === 'fits') ?? held[0];
  const wanted = held.find((one) => one.version === version) ?? suggested;
  if (wanted === undefined) {
    return (
      <Panel title={words.roll}>
        <EmptyState icon="download" title={words.empty}>
          {words.emptyText}
        </EmptyState>
      </Panel>
    );
  }
  const targetsOf = (of: Whom) => rolloutTargets(machines, wanted.version, of, chosen);
  const targets = targetsOf(whom);
  const missing = missingPlatforms(targets, wanted);
  const start = async () => {
    if (atOnce === null) return;
    const terminalIds = targets.map(({ id }) => id);
    await put({ kind: 'startRollout', version: wanted.version, terminalIds, atOnce }, words.started(targets.length));
  };
  const platformName = (platform: string) =>
    Object.entries(words.platforms).find(([known]) => known === platform)?.[1] ?? platform;
  return (
    <Panel
      title={words.roll}
      hint={words.neverInMeeting}
      className={css.start}
      footer={
        <div className={css.go}>
          <span className={css.note} role="status">
            {targets.length === 0 && whom !== 'some' ? words.nothingToDo : words.total(targets.length)}
          </span>
          <Button
            variant="primary"
            icon="download"
            busy={busy}
            disabled={!isOpen || targets.length === 0 || atOnce === null}
            onClick={() => void start()}
          >
            {words.start}
          </Button>
        </div>
      }
    >
      <div className={css.form}>
        <div className={css.fields}>
          <SelectField
            label={words.version}
            value={wanted.version}
            options={held.map((one) => ({ value: one.version, label: `${one.version} · ${words[one.against]}` }))}
            onChange={setVersion}
          />
          <NumberField
            label={words.atOnce}
            hint={words.atOnceHint}
            min={1}
            max={AT_ONCE_MOST}
            value={atOnce}
            onChange={setAtOnce}
          />
        </div>
        <RadioCards
          legend={words.whom}
          value={whom}
          options={WHOMS.map((value) => ({
            value,
            label: value === 'some' ? words.whoms.some : words.whoms[value](targetsOf(value).length),
          }))}
          onChange={setWhom}
        />
        {whom === 'some' && <TerminalPicker machines={machines} chosen={chosen} onChange={setChosen} />}
        {(meeting === 'inProgress' || meeting === 'recess') && (
          <Banner tone="info" word={words.states.waiting}>
            {words.sentences.waiting}
          </Banner>
        )}
        {missing.length > 0 && (
          <Banner tone="warn" word={words.noFile(missing.map(platformName).join(', '))}>
            {words.targetWhy.noFile}.
          </Banner>
        )}
      </div>
    </Panel>
  );
}
