import { useState } from 'react';
import type { Views } from '../../../core/views/schemas.ts';
import { newId, useCommand } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { Refusal } from '../notices/Refusal.tsx';
import css from './BoardDialog.module.css';
import { canMakeKey } from './boardChoice.ts';
import { boardStatus } from './boardStatus.ts';

export interface KeyCeremonyProps {
  meetingId: string;
  board: NonNullable<Views['board']>;
  onChangeMembers: () => void;
}

/** The counting board's members and how far each is with the key; the six words to be read aloud; why it was stopped. */
export function KeyCeremony({ meetingId, board, onChangeMembers }: KeyCeremonyProps) {
  const t = useText();
  const words = t.chair.counting.board;
  const command = useCommand();
  const status = boardStatus(board);
  const { ceremony, members } = board;
  const key = ceremony?.key ?? null;
  const [asked, setAsked] = useState(false);
  // What is under way, or a key that can be used, is not thrown away by one press.
  const isKept = status !== 'noKey' && status !== 'stopped';
  const start = async () => {
    await command.send({ kind: 'startCeremony', meetingId, ceremonyId: newId() });
    setAsked(false);
  };
  const stateOf = ({ done, confirmed }: (typeof members)[number]) => {
    if (key !== null) return confirmed ? words.confirmed : words.notConfirmed;
    return done === null ? words.didNothing : words.did(words.steps[done]);
  };
  return (
    <>
      {status === 'noKey' && <p>{words.keyNone}</p>}
      {status === 'working' && (
        <Banner tone="info" word={`${words.keyWorking}.`}>
          {ceremony?.round != null && words.steps[ceremony.round]}
        </Banner>
      )}
      {status === 'comparing' && <Banner tone="info" word={words.readAloud} />}
      {status === 'ready' && (
        <Banner tone="ok" word={`${words.keyReady}.`}>
          {words.opensWith(board.threshold, members.length)}
        </Banner>
      )}
      {ceremony?.stopped != null && (
        <Banner tone="bad" word={`${words.keyStopped}.`}>
          {words.stopped[ceremony.stopped.why](ceremony.stopped.by)}
        </Banner>
      )}
      {key !== null && status !== 'stopped' && (
        <ol className={css.words} aria-label={words.words}>
          {key.words.map((word, i) => (
            // Words may repeat; their order is what is compared.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the word's identity
            <li key={i}>
              <span className={css.quiet}>{i + 1}</span> {word}
            </li>
          ))}
        </ol>
      )}
      <ul className={css.members}>
        {members.map((member) => (
          <li key={member.personId}>
            <StatusGlyph
              status={(key === null ? member.done === 'done' : member.confirmed) ? 'ok' : 'none'}
              size="28px"
            />
            <span>
              <strong>{member.name}</strong>
              {member.isHead && ` (${words.head})`}
            </span>
            {ceremony !== null && <span className={css.quiet}>{stateOf(member)}</span>}
          </li>
        ))}
      </ul>
      {!canMakeKey(members.length) && <p className={css.quiet}>{words.sizeWrong}</p>}
      <Refusal command={command} />
      <div className={css.row}>
        <Button
          variant={isKept ? 'secondary' : 'primary'}
          icon={ceremony === null ? 'shield' : 'refresh'}
          busy={command.busy}
          disabled={!canMakeKey(members.length)}
          onClick={() => (isKept ? setAsked(true) : void start())}
        >
          {ceremony === null ? words.start : words.restart}
        </Button>
        <Button icon="people" onClick={onChangeMembers}>
          {words.change}
        </Button>
      </div>
      <ConfirmDialog
        open={asked}
        title={words.restart}
        confirmLabel={words.restart}
        cancelLabel={t.chair.keep}
        busy={command.busy}
        onConfirm={() => void start()}
        onCancel={() => setAsked(false)}
      >
        <p>{words.restartText}</p>
      </ConfirmDialog>
    </>
  );
}
