import type { PollLine } from '../../../core/views/pollsView.ts';
import { useText } from '../../app/useText.ts';
import { Card } from '../../parts/Card.tsx';
import { type Status, StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from './PollsCard.module.css';
import { usePollSummary } from './usePollSummary.ts';

const GLYPHS: Readonly<Record<'prepared' | 'open' | 'counting' | 'closed' | 'announced', Status>> = {
  prepared: 'next',
  open: 'live',
  counting: 'paused',
  closed: 'warn',
  announced: 'done',
};

export interface PollsCardProps {
  polls: readonly PollLine[];
  /** The one in the middle of the screen. */
  shownId: string | null;
  /** Null while a prepared vote cannot be opened. */
  onOpen: ((poll: PollLine) => void) | null;
  onShow: (pollId: string) => void;
}

/** Every vote of the meeting with its state or its result; a press shows it, or offers to open it. */
export function PollsCard({ polls, shownId, onOpen, onShow }: PollsCardProps) {
  const t = useText();
  const words = t.chair.vote;
  const summary = usePollSummary();
  return (
    <Card title={words.list}>
      {polls.length === 0 && <p className={css.quiet}>{words.listEmpty}</p>}
      <ul className={css.list}>
        {polls.map((poll) => {
          const { setup, opened } = poll;
          const state = opened?.state ?? 'prepared';
          return (
            <li key={setup.id}>
              <button
                type="button"
                className={css.line}
                aria-current={shownId === setup.id}
                disabled={opened === null && onOpen === null}
                onClick={() => (opened === null ? onOpen?.(poll) : onShow(setup.id))}
              >
                <StatusGlyph status={GLYPHS[state]} size="24px" />
                <span className={css.words}>
                  <span className={css.title}>{setup.title}</span>
                  <span className={css.quiet}>{summary(poll)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
