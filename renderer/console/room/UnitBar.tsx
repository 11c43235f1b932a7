import { useState } from 'react';
import { formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import { useNow } from '../../app/clock.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { IssueCode } from './IssueCode.tsx';
import { seenWords } from './seenWords.ts';
import css from './UnitBar.module.css';
import type { Unit } from './units.ts';
import { GLYPH_OF, unitPerson, unitTitle } from './unitWords.ts';

/** What is known of the chosen place or screen, and what can be done for it. */
export function UnitBar({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const text = useText();
  const words = text.console;
  const now = useNow(5_000);
  const [issuing, setIssuing] = useState(false);
  const { line, place } = unit;
  const facts: readonly (readonly [string, string])[] = [
    [words.columns.client, line?.client ?? ''],
    [words.columns.address, line?.address ?? ''],
    [words.columns.latency, line?.latencyMs == null ? '' : words.milliseconds(line.latencyMs)],
    [words.columns.lastSeen, seenWords(line, now, text)],
    [words.since, line?.since == null ? '' : formatTimeWithSeconds(line.since)],
  ];
  return (
    <section className={css.bar} aria-live="polite" aria-label={unitTitle(unit, text)}>
      <div className={css.who}>
        <strong>{unitTitle(unit, text)}</strong>
        <span className={css.person}>{unitPerson(unit)}</span>
      </div>
      <StatusPill status={GLYPH_OF[unit.condition]}>{words.conditions[unit.condition]}</StatusPill>
      <dl className={css.facts}>
        {facts.map(([name, value]) =>
          value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {place !== null && (
        <Button icon="lock" onClick={() => setIssuing(true)}>
          {words.issueCode}
        </Button>
      )}
      <IconButton icon="cross" label={words.deselect} small onClick={onClose} />
      {place !== null && issuing && <IssueCode place={place} onClose={() => setIssuing(false)} />}
    </section>
  );
}
