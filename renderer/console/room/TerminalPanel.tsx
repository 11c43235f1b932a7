import { useState } from 'react';
import { useNow } from '../../app/clock.ts';
import { useLink, useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { cx } from '../../parts/cx.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { RevokeDialog } from '../enrol/RevokeDialog.tsx';
import { ConditionMark } from './ConditionMark.tsx';
import { IssueCode } from './IssueCode.tsx';
import { MoveTerminal } from './MoveTerminal.tsx';
import css from './TerminalPanel.module.css';
import { terminalFacts } from './terminalFacts.ts';
import { TROUBLES } from './troubles.ts';
import type { Unit } from './units.ts';
import { unitTitle } from './unitWords.ts';

/** Everything that is known of one terminal, and what is done with one alone: its place, its code, its trust. */
export function TerminalPanel({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.console.terminal;
  const now = useNow(5_000);
  const isOpen = useLink().kind === 'open';
  const terminals = useView('enrolment')?.terminals ?? [];
  const [dialog, setDialog] = useState<'code' | 'move' | 'revoke' | null>(null);
  const { line, place, condition, troubles } = unit;
  const enrolled = terminals.find(({ id }) => id === line?.id) ?? null;
  const facts = terminalFacts(unit, { enrolled, now, text, language });
  const others = TROUBLES.filter((trouble) => troubles.has(trouble) && trouble !== condition);
  const title = unitTitle(unit, text);
  const full = line?.name == null || line.name === title ? title : `${title} (${line.name})`;
  const person = line?.person ?? line?.account ?? '';
  const isTerminal = line !== null && line.enrolment !== 'none';
  const close = () => setDialog(null);
  const mayIssue = place !== null && line?.enrolment !== 'certificate';
  const actsRow = (
    <div className={css.acts}>
      {mayIssue && (
        <Button icon="keyboard" disabled={!isOpen} onClick={() => setDialog('code')}>
          {text.console.issueCode}
        </Button>
      )}
      {isTerminal && (
        <>
          <Button icon="arrowRight" disabled={!isOpen} onClick={() => setDialog('move')}>
            {words.move}
          </Button>
          <Button icon="cross" variant="danger" disabled={!isOpen} onClick={() => setDialog('revoke')}>
            {words.revoke}
          </Button>
        </>
      )}
    </div>
  );
  return (
    <Panel
      title={title}
      hint={place === null ? undefined : (line?.name ?? undefined)}
      flush
      readOnly
      footer={mayIssue || isTerminal ? actsRow : undefined}
      actions={<IconButton icon="cross" label={text.common.close} small onClick={onClose} />}
    >
      <div className={css.head}>
        <p className={cx(css.condition, css[condition])}>
          <ConditionMark of={condition} size={18} />
          <strong>{text.console.conditions[condition]}</strong>
        </p>
        <p className={css.person}>{person === '' ? (line === null ? words.absentNote : words.nobodyThere) : person}</p>
        {line?.role && <p className={css.quiet}>{text.audit.roles[line.role]}</p>}
        {others.length > 0 && (
          <ul className={css.troubles}>
            {others.map((trouble) => (
              <li key={trouble}>
                <ConditionMark of={trouble} />
                {text.console.troubles[trouble]}
              </li>
            ))}
          </ul>
        )}
        {line?.enrolment === 'certificate' && line.machine === null && condition !== 'away' && (
          <p className={css.quiet}>{words.noMachine}</p>
        )}
        {line !== null && line.enrolment !== 'certificate' && <p className={css.quiet}>{words.browserNote}</p>}
      </div>
      {facts.length > 0 && (
        <dl className={css.facts}>
          {facts.map(({ name, value, trouble }) => (
            <div key={name} className={css.fact}>
              <dt>{name}</dt>
              <dd className={cx(trouble !== undefined && troubles.has(trouble) && css.wrong)} data-selectable>
                {value}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {dialog === 'code' && place !== null && <IssueCode place={place} onClose={close} />}
      {dialog === 'move' && line?.use && (
        <MoveTerminal terminalId={line.id} name={full} use={line.use} onClose={close} />
      )}
      {dialog === 'revoke' && enrolled !== null && <RevokeDialog line={enrolled} onClose={close} />}
    </Panel>
  );
}
