import { isCast } from '../../../core/voting/rule.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { FindBallot } from '../../ballot/FindBallot.tsx';
import { CountEntry } from '../../count/CountEntry.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { RegistrarPanel } from '../registrar/RegistrarPanel.tsx';
import { BoardPanel } from './BoardPanel.tsx';
import css from './CountingPage.module.css';
import { KeyPanel } from './KeyPanel.tsx';

/** Who counts, the board's key, the count that is under way, and who vouches for keys. */
export function CountingPage() {
  const { desk } = useText();
  const poll = useView('poll');
  const counted = poll !== null && poll.state === 'open' && !isCast(poll.conduct) ? poll : null;
  return (
    <div className={css.page}>
      <div className={css.column}>
        {counted !== null && (
          <Panel title={desk.counting.count.title} hint={counted.title}>
            <CountEntry key={counted.id} poll={counted} />
          </Panel>
        )}
        <BoardPanel />
        <KeyPanel />
        <FindBallot />
      </div>
      <RegistrarPanel />
    </div>
  );
}
