import { TEXT_LIMITS } from '../../../core/base/fields.ts';
import { useDraft } from '../../app/draft.ts';
import { useCommand, usePending } from '../../app/useCommand.ts';
import { useLink, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import { RadioCards } from '../../parts/RadioCards.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { Refusal } from '../notices/Refusal.tsx';
import css from './OwnBallot.module.css';

interface Draft {
  optionId: string;
  text: string;
  /** Choosing again although a ballot is recorded. */
  again: boolean;
}
const EMPTY: Draft = { optionId: '', text: '', again: false };

/** The chair's own ballot, for a chair who is on the roll: chosen, confirmed, and then shown as the journal has it. */
export function OwnBallot({ poll }: { poll: Poll }) {
  const t = useText();
  const words = t.chair.own;
  const mine = useView('mine');
  const roll = useView('pollRoll');
  const link = useLink();
  const command = useCommand();
  const [draft, setDraft, forget] = useDraft<Draft>(`chair-ballot-${poll.id}`, EMPTY);
  const underway = usePending().some(
    (pending) => pending.command.kind === 'castBallot' && pending.command.pollId === poll.id,
  );
  const me = mine?.person?.id;
  if (roll?.pollId !== poll.id || !roll.entries.some((entry) => entry.personId === me)) return null;
  const ballot = mine?.ballots.find((line) => line.pollId === poll.id)?.ballot ?? null;

  const { options } = poll.rule;
  const recorded = options.find((option) => option.id === ballot?.optionId);
  const chosen = options.find((option) => option.id === draft.optionId);
  const sending = command.busy || underway;
  const cast = async () => {
    if (chosen === undefined) return;
    const outcome = await command.send({
      kind: 'castBallot',
      meetingId: poll.meetingId,
      pollId: poll.id,
      optionId: chosen.id,
      text: chosen.asksText && draft.text.trim() !== '' ? draft.text : null,
    });
    if (outcome.kind === 'receipt') forget();
  };

  if (recorded !== undefined && !draft.again)
    return (
      <Card title={words.title}>
        <div className={css.recorded} role="status">
          <ChoiceGlyph kind={recorded.role} size="44px" />
          <p>
            {words.recorded}: <strong>{recorded.label}</strong>
            <span className={css.quiet}>{words.code(ballot?.code ?? '')}</span>
          </p>
        </div>
        {poll.changeAllowed ? (
          <Button small block onClick={() => setDraft({ ...EMPTY, again: true })}>
            {words.again}
          </Button>
        ) : (
          <p className={css.quiet}>{words.final}</p>
        )}
      </Card>
    );

  return (
    <Card title={words.title} look="current">
      <div className={css.choices}>
        <RadioCards
          legend={words.choose}
          hideLegend
          options={options.map((option) => ({
            value: option.id,
            label: option.label,
            glyph: <ChoiceGlyph kind={option.role} size="32px" />,
            disabled: sending,
          }))}
          value={draft.optionId === '' ? null : draft.optionId}
          onChange={(optionId) => setDraft({ ...draft, optionId })}
        />
      </div>
      {chosen?.asksText && (
        <TextArea
          label={words.text}
          rows={3}
          maxLength={TEXT_LIMITS.paragraph}
          value={draft.text}
          onChange={(text) => setDraft({ ...draft, text })}
        />
      )}
      <Refusal command={command} />
      {sending ? (
        <StatusPill status="loading">{link.kind === 'open' ? words.sending : words.waiting}</StatusPill>
      ) : (
        <Button block disabled={chosen === undefined} onClick={() => void cast()}>
          {chosen === undefined ? words.choose : words.confirmOf(chosen.label)}
        </Button>
      )}
      {recorded !== undefined && !sending && (
        <Button small block variant="quiet" onClick={forget}>
          {words.keep}: {recorded.label}
        </Button>
      )}
    </Card>
  );
}
