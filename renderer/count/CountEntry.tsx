import { type KeyboardEvent, useState } from 'react';
import { formatTime } from '../../core/i18n/format.ts';
import { useDraft } from '../app/draft.ts';
import { useToasts } from '../app/toasts.ts';
import { useCommand } from '../app/useCommand.ts';
import { useLink, useSession, useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import type { Poll } from '../board/pollTypes.ts';
import { Banner } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import type { Density } from '../parts/density.ts';
import css from './CountEntry.module.css';
import { CountHeads } from './CountHeads.tsx';
import { CountLines } from './CountLines.tsx';
import { CountReasons } from './CountReasons.tsx';
import {
  type CountForm,
  countedOf,
  countKind,
  emptyCount,
  faultOf,
  missingFields,
  shownDifferences,
  unexplained,
} from './countForm.ts';
import { standingOfCount } from './standingOfCount.ts';
import { useIsOnBallot } from './useIsOnBallot.ts';

export interface CountEntryProps {
  /** The open poll that is counted by hand or from paper. */
  poll: Poll;
  size?: Density | undefined;
}

/** Enter goes on to the next field, as on a calculator's keys. */
function toNextField(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input:not(:disabled)')];
  const next = fields[fields.indexOf(event.target) + 1];
  next?.focus();
  next?.select();
}

/**
 * What was counted by hand or from paper, entered by one person. The typed figures stay on this screen until they are
 * sent; somebody else's are never shown, only in which fields two counts differ.
 */
export function CountEntry({ poll, size }: CountEntryProps) {
  const { count: text, refusals } = useText();
  const session = useSession();
  const link = useLink();
  const counts = useView('counts');
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const who = session.kind === 'signedIn' ? (session.personId ?? session.accountId ?? '') : '';
  const [kept, setForm] = useDraft<CountForm>(`count.${poll.id}.${who}`, emptyCount(poll));
  const isOnBallot = useIsOnBallot(poll);
  const [tried, setTried] = useState(false);
  // A draft of another ballot's shape is none.
  const form = kept.lines.length === poll.lines.length ? { ...emptyCount(poll), ...kept } : emptyCount(poll);
  const fault = faultOf(poll, form);
  const missing = missingFields(poll, form);
  const withoutReason = unexplained(poll, form);
  const standing = standingOfCount(counts?.pollId === poll.id ? counts : null, who, poll.conduct);
  const shown = shownDifferences(poll, standing.differing);
  const differing = new Set(shown);
  const change = (fields: Partial<CountForm>) => setForm({ ...form, ...fields });
  const submit = async () => {
    setTried(true);
    const counted = countedOf(poll, form);
    if (counted === null) return;
    const command = { kind: 'enterCount', meetingId: poll.meetingId, pollId: poll.id, counted } as const;
    if ((await send(command)).kind === 'receipt') show('ok', text.sent);
  };
  if (isOnBallot) {
    return (
      <Banner tone="warn" word={text.onBallot} size={size}>
        {text.onBallotText}
      </Banner>
    );
  }
  const part = { poll, form, fault, differing, change };
  return (
    <form
      className={css.form}
      data-density={size}
      noValidate
      onKeyDown={toNextField}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <p className={css.intro}>{countKind(poll) === 'ballots' ? text.paperIntro : text.handIntro}</p>
      {standing.kind === 'taken' && <Banner tone="warn" word={text.taken} size={size} />}
      {standing.kind === 'complete' && (
        <Banner tone="ok" word={poll.conduct === 'paper' ? text.agreed : text.entered} size={size} />
      )}
      {standing.kind === 'differing' && (
        <Banner tone="bad" word={text.differing(shown.length)} size={size}>
          {text.differingText}
        </Banner>
      )}
      {standing.kind === 'waiting' && <Banner tone="info" word={text.waiting} size={size} />}
      <CountHeads {...part} />
      {countKind(poll) === 'ballots' && <CountReasons {...part} />}
      <CountLines {...part} />
      <footer className={css.foot}>
        <p className={css.state} role="status">
          {standing.others.map(({ by, name, at }) => (
            <span key={by}>{text.otherIn(name, formatTime(at))}</span>
          ))}
          {missing > 0 && <span>{text.missing(missing)}</span>}
          {missing > 0 && <span className={css.hint}>{text.enterHint}</span>}
          {refusal !== null && <strong className={css.bad}>{refusals[refusal]}</strong>}
          {tried && withoutReason > 0 && <strong className={css.bad}>{text.unexplained(withoutReason)}</strong>}
          {tried && missing > 0 && <strong className={css.bad}>{text.faults.shape}</strong>}
        </p>
        <Button
          type="submit"
          variant="primary"
          size={size}
          busy={busy}
          disabled={link.kind !== 'open' || fault !== null || standing.kind === 'taken' || poll.state !== 'open'}
          note={poll.state === 'open' ? undefined : text.closed}
        >
          {standing.isOwnIn ? text.resend : text.send}
        </Button>
      </footer>
    </form>
  );
}
