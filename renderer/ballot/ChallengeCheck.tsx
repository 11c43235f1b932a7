import { useEffect, useState } from 'react';
import type { AnswerBody } from '../../core/protocol/down/answer.ts';
import type { ChallengeCheck as Checked } from '../../proof/secret/challenge.ts';
import { hashOfText } from '../app/keys/hashOfText.ts';
import { useText } from '../app/useText.ts';
import { Card } from '../parts/Card.tsx';
import { StatusGlyph } from '../parts/StatusGlyph.tsx';
import { StatusPill } from '../parts/StatusPill.tsx';
import css from './FindBallot.module.css';
import { MarkGroups } from './MarkGroups.tsx';
import { codeOf } from './useSecret.ts';

type Challenge = Extract<NonNullable<Extract<AnswerBody, { kind: 'findBallot' }>['found']>, { what: 'challenge' }>;

/** Makes the ballot again from what the other terminal showed; the code is held against it too. */
async function check(code: string, { poll, payload, opening, hash }: Challenge): Promise<Checked> {
  const [{ checkChallenge }, { ready }] = await Promise.all([
    import('../../proof/secret/challenge.ts'),
    import('../../proof/sign/sodium.ts'),
  ]);
  await ready();
  const found = checkChallenge(poll, payload, opening);
  return { ...found, matches: found.matches && hashOfText(payload) === hash && codeOf(payload) === code };
}

/** A challenged ballot on a second device: what the first says that it holds, and whether that is so. */
export function ChallengeCheck({ code, found }: { code: string; found: Challenge }) {
  const words = useText().seat.ballot.find;
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => {
    let isWanted = true;
    check(code, found).then(
      (result) => isWanted && setChecked(result),
      () => isWanted && setChecked({ choices: null, matches: false }),
    );
    return () => {
      isWanted = false;
    };
  }, [code, found]);
  return (
    <Card look="raised" title={`${found.poll.title} · ${code}`}>
      <p>{words.challenge}</p>
      {checked === null ? (
        <StatusPill status="loading">{words.checking}</StatusPill>
      ) : (
        <>
          <div className={css.verdict} data-matches={checked.matches ? 'yes' : 'no'} role="status">
            <StatusGlyph status={checked.matches ? 'ok' : 'bad'} size="64px" />
            <div>
              <p className={css.word}>{checked.matches ? words.matches : words.differs}</p>
              <p>{checked.matches ? words.matchesText : words.differsText}</p>
            </div>
          </div>
          {checked.choices !== null && (
            <>
              <p className={css.shown}>{words.shown}</p>
              <MarkGroups poll={found.poll} choices={checked.choices} />
            </>
          )}
        </>
      )}
    </Card>
  );
}
