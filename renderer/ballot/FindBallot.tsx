import { type FormEvent, useState } from 'react';
import { formatTimeWithSeconds } from '../../core/i18n/format.ts';
import type { AnswerBody } from '../../core/protocol/down/answer.ts';
import { readReceiptCode } from '../../proof/log/receiptCode.ts';
import { useAsk } from '../app/useAsk.ts';
import { useText } from '../app/useText.ts';
import { Banner } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { Card } from '../parts/Card.tsx';
import { TextField } from '../parts/TextField.tsx';
import { ChallengeCheck } from './ChallengeCheck.tsx';
import css from './FindBallot.module.css';

type Found = Extract<AnswerBody, { kind: 'findBallot' }>['found'];

export interface FindBallotProps {
  /** Off where what it stands in has the title. */
  titled?: boolean;
}

/** Tra mã phiếu: a ballot by the twelve characters of its receipt, at any terminal; a challenged one is made again here. */
export function FindBallot({ titled = true }: FindBallotProps) {
  const words = useText().seat.ballot.find;
  const { put, busy } = useAsk();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [answer, setAnswer] = useState<{ code: string; found: Found } | null>(null);
  const search = async (event: FormEvent) => {
    event.preventDefault();
    const code = readReceiptCode(typed);
    setWrong(code === null);
    setAnswer(null);
    if (code === null) return;
    const body = await put({ kind: 'findBallot', code });
    if (body?.kind === 'findBallot') setAnswer({ code, found: body.found });
  };
  return (
    <div className={css.find}>
      <Card>
        {titled && <h2 className={css.title}>{words.title}</h2>}
        <p>
          {words.text} {words.hint}
        </p>
        <form className={css.form} onSubmit={(event) => void search(event)}>
          <TextField
            label={words.code}
            error={wrong ? words.notACode : undefined}
            value={typed}
            maxLength={20}
            autoComplete="off"
            data-keyboard="plain"
            onChange={setTyped}
          />
          <Button type="submit" variant="primary" icon="search" busy={busy}>
            {words.search}
          </Button>
        </form>
      </Card>
      <div aria-live="polite">{answer !== null && <Result code={answer.code} found={answer.found} />}</div>
    </div>
  );
}

function Result({ code, found }: { code: string; found: Found }) {
  const words = useText().seat.ballot.find;
  if (found === null) {
    return (
      <Banner tone="bad" word={words.none}>
        {words.noneText}
      </Banner>
    );
  }
  if (found.what === 'challenge') return <ChallengeCheck key={found.hash} code={code} found={found} />;
  return (
    <Card look="raised">
      <Banner tone={found.isReplaced ? 'warn' : 'ok'} word={words.found}>
        {found.isReplaced ? words.replaced : words.counts}
      </Banner>
      <dl className={css.facts}>
        <dt>{words.code}</dt>
        <dd className={css.code}>{code}</dd>
        <dt>{words.poll}</dt>
        <dd>{found.pollTitle}</dd>
        <dt>{words.entry}</dt>
        <dd>{found.entry}</dd>
        <dt>{words.at}</dt>
        <dd>{formatTimeWithSeconds(found.at)}</dd>
      </dl>
    </Card>
  );
}
