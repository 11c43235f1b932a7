import { useState } from 'react';
import { TEXT_LIMITS } from '../../../core/base/fields.ts';
import { isSecret } from '../../../core/voting/rule.ts';
import { useText } from '../../app/useText.ts';
import type { Scene } from '../../ballot/ballotScene.ts';
import { isSingle, type Poll } from '../../ballot/ballotTypes.ts';
import { Secrecy } from '../../ballot/Secrecy.tsx';
import { SecretCode } from '../../ballot/SecretCode.tsx';
import type { BallotControl } from '../../ballot/useBallot.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import { RadioCards } from '../../parts/RadioCards.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { ListDialog } from './ListDialog.tsx';
import css from './OwnBallot.module.css';

export interface MakeOwnBallotProps {
  poll: Poll;
  scene: Extract<Scene, { kind: 'choose' | 'confirm' | 'spoiled' }>;
  ballot: BallotControl;
}

/** The chair's ballot being made: one question in the card itself, a list in a dialog of its own. */
export function MakeOwnBallot({ poll, scene, ballot }: MakeOwnBallotProps) {
  const t = useText();
  const words = t.chair.own;
  const [open, setOpen] = useState(false);
  if (scene.kind === 'spoiled') {
    return (
      <>
        <p>
          {t.seat.ballot.spoiled}: <strong>{scene.code}</strong>
        </p>
        <p className={css.quiet}>{t.seat.ballot.spoiledText}</p>
        <Button block onClick={ballot.chooseAgain}>
          {t.seat.ballot.spoiledNext}
        </Button>
      </>
    );
  }
  const keep = scene.before !== null && (
    <Button small block variant="quiet" onClick={ballot.keepRecorded}>
      {words.keep}
    </Button>
  );
  if (!isSingle(poll)) {
    return (
      <>
        <Button block icon="list" onClick={() => setOpen(true)}>
          {t.seat.ballot.openList}
        </Button>
        {keep}
        <ListDialog open={open} onClose={() => setOpen(false)} poll={poll} ballot={ballot} />
      </>
    );
  }
  const [choice = null] = ballot.draft.choices;
  const chosen = poll.rule.options.find(({ id }) => id === choice);
  const hidden = isSecret(poll.conduct);
  return (
    <>
      <Secrecy poll={poll} />
      <div className={css.choices}>
        <RadioCards
          legend={words.choose}
          hideLegend
          options={poll.rule.options.map((option) => ({
            value: option.id,
            label: option.label,
            glyph: <ChoiceGlyph kind={option.role} size="32px" />,
          }))}
          value={choice}
          onChange={(optionId) => ballot.mark(0, optionId)}
        />
      </div>
      {chosen?.asksText === true && (
        <TextArea
          label={words.text}
          rows={3}
          maxLength={TEXT_LIMITS.paragraph}
          value={ballot.draft.words[0] ?? ''}
          onChange={(text) => ballot.write(0, text)}
        />
      )}
      {hidden && chosen !== undefined && <SecretCode ballot={ballot} />}
      <Button
        block
        busy={ballot.busy}
        disabled={chosen === undefined || (hidden && ballot.secret === null)}
        onClick={ballot.cast}
      >
        {chosen === undefined ? words.choose : words.confirmOf(chosen.label)}
      </Button>
      {keep}
    </>
  );
}
