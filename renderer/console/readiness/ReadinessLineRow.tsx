import type { ReadinessLine } from '../../../core/views/terminalViews.ts';
import { useText } from '../../app/useText.ts';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { labelRuns, runsAsText } from './labelRuns.ts';
import css from './ReadinessPart.module.css';
import { READINESS_STATUS } from './readinessStatus.ts';

/** More than these are counted on the screen; the page on paper names them all. */
const RUNS_SHOWN = 24;

/** One line of the check: what it is about, how it stands, what was found and what to do. */
export function ReadinessLineRow({ line: { what, state, facts, terminals } }: { line: ReadinessLine }) {
  const words = useText().console.readiness;
  const { text, rest } = runsAsText(labelRuns(terminals), RUNS_SHOWN);
  return (
    <li className={css.line}>
      <h3 className={css.name}>{words.names[what]}</h3>
      <div>
        <StatusPill status={READINESS_STATUS[state]}>{words.states[state]}</StatusPill>
      </div>
      <div>
        {state !== 'checking' && <p className={css.sentence}>{words.sentences[what](facts)}</p>}
        {terminals.length > 0 && (
          <p className={css.terminals} data-selectable>
            {words.terminals(text)}
            {rest > 0 && ` ${words.rest(rest)}`}
          </p>
        )}
      </div>
      {(state === 'warn' || state === 'bad') && <p className={css.next}>{words.next[what]}</p>}
    </li>
  );
}
