import { formatTime } from '../../../core/i18n/format.ts';
import { useNow } from '../../app/clock.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from './AgendaEntry.module.css';
import { type AgendaLine, lineState } from './agendaFlow.ts';

/** A fact stays together when the line wraps. */
const unbroken = (fact: string) => fact.replaceAll(' ', '\u00a0');

/** Running times are shown in minutes. */
const MINUTE = 60_000;

export interface AgendaEntryProps {
  line: AgendaLine;
  items: readonly AgendaLine[];
  unfolded: boolean;
  onToggle: () => void;
  /** Null while nothing can be opened or closed. */
  actions: { readonly busy: boolean; readonly open: () => void; readonly close: () => void } | null;
}

/** One line of the agenda; a press unfolds who presents it and what can be done with it. */
export function AgendaEntry({ line, items, unfolded, onToggle, actions }: AgendaEntryProps) {
  const t = useText();
  const words = t.chair.agenda;
  const state = lineState(line, items);
  const facts = [
    useTimes(line),
    [line.papers > 0 ? words.papers(line.papers) : '', line.polls > 0 ? words.polls(line.polls) : ''],
  ]
    .map((row) =>
      row
        .filter((fact) => fact !== '')
        .map(unbroken)
        .join(' · '),
    )
    .filter((row) => row !== '');
  return (
    <li className={css.entry} data-state={state} data-part={line.parentId !== null}>
      <button
        type="button"
        className={css.line}
        aria-expanded={unfolded}
        aria-current={state === 'current' ? 'step' : undefined}
        onClick={onToggle}
      >
        <span className={css.number}>{line.kind === 'recess' ? <Icon name="coffee" size="24px" /> : line.number}</span>
        <span className={css.words}>
          <span className={css.title}>{line.title}</span>
          {facts.map((row) => (
            <span key={row} className={css.facts}>
              {row}
            </span>
          ))}
        </span>
        {state !== 'upcoming' && (
          <span className={css.tag}>
            {state === 'done' && <StatusGlyph status="done" size="18px" />}
            {words.state[state]}
          </span>
        )}
      </button>
      {unfolded && (
        <div className={css.more}>
          {line.presenter !== '' && <p>{t.chair.item.presenter(line.presenter)}</p>}
          {actions === null ? (
            <p>{t.chair.meeting.closeVoteFirst}</p>
          ) : state === 'current' ? (
            <Button small block busy={actions.busy} onClick={actions.close}>
              {words.close}
            </Button>
          ) : (
            <Button small block busy={actions.busy} onClick={actions.open}>
              {state === 'upcoming' ? words.open : words.reopen}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** "14:05–14:47", "từ 14:47 · 18 phút", "dự kiến 15:10 · 30 phút". */
function useTimes(line: AgendaLine): readonly string[] {
  const t = useText();
  const now = useNow(MINUTE);
  const words = t.chair.agenda;
  const length = (from: number, to: number) => words.minutes(Math.max(0, Math.floor((to - from) / MINUTE)));
  if (line.since !== null && line.until !== null)
    return [words.between(formatTime(line.since), formatTime(line.until)), length(line.since, line.until)];
  if (line.since !== null) return [words.from(formatTime(line.since)), length(line.since, now)];
  return [
    line.plannedAt === null ? '' : words.planned(formatTime(line.plannedAt)),
    line.minutes === null ? '' : words.minutes(line.minutes),
  ];
}
