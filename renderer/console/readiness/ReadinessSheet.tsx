import { createPortal } from 'react-dom';
import { formatDate, formatTime } from '../../../core/i18n/format.ts';
import type { ReadinessView } from '../../../core/views/terminalViews.ts';
import { useRoomName, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { labelRuns, runsAsText } from './labelRuns.ts';
import css from './ReadinessSheet.module.css';
import { READINESS_STATUS } from './readinessStatus.ts';
import { summaryOf } from './summaryOf.ts';
import { summaryWords } from './summaryWords.ts';

const momentOf = (at: number) => `${formatTime(at)} ${formatDate(at)}`;

/** The check on paper, with a line to sign: drawn only there, where it is all there is. */
export function ReadinessSheet({ check }: { check: NonNullable<ReadinessView['check']> }) {
  const text = useText();
  const words = text.console.readiness;
  const { room } = useRoomName();
  const meeting = useView('meeting');
  const facts: readonly (readonly [string, string])[] = [
    [words.printRoom, room],
    [words.printMeeting, meeting?.title ?? words.printNone],
    ...(meeting === null ? [] : ([[words.printStarts, momentOf(meeting.startsAt)]] as const)),
    [words.printChecked, momentOf(check.finishedAt ?? check.startedAt)],
    ...(check.by === '' ? [] : ([[words.printBy, check.by]] as const)),
    [words.printResult, summaryWords(summaryOf(check.lines), text.console)],
  ];
  return createPortal(
    <div className={css.sheet}>
      <h1 className={css.title}>{words.printTitle}</h1>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table className={css.table}>
        <thead>
          <tr>
            <th>{words.columns.line}</th>
            <th>{words.columns.state}</th>
            <th>{words.columns.found}</th>
          </tr>
        </thead>
        <tbody>
          {check.lines.map(({ what, state, facts: found, terminals }) => (
            <tr key={what}>
              <th scope="row">{words.names[what]}</th>
              <td>
                <span className={css.state}>
                  <StatusGlyph status={READINESS_STATUS[state]} size="4mm" /> {words.states[state]}
                </span>
              </td>
              <td>
                {words.sentences[what](found)}
                {terminals.length > 0 && (
                  <p className={css.terminals}>{words.terminals(runsAsText(labelRuns(terminals)).text)}</p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css.sign}>
        <p>{words.printBy}</p>
        <p className={css.hint}>{words.signature}</p>
      </div>
    </div>,
    document.body,
  );
}
