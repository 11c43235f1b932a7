import { isSecret } from '../../../core/voting/rule.ts';
import { navigate } from '../../app/navigate.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { RadioCards } from '../../parts/RadioCards.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { deskPath } from '../deskPath.ts';
import formCss from '../shared/form.module.css';
import { type ConductFault, conductsOf } from './conductsOf.ts';
import { optionsOf, type PollForm } from './pollForm.ts';
import css from './polls.module.css';

const FAULTS: readonly ConductFault[] = ['rule', 'words', 'weights'];

export interface ConductFieldsProps {
  form: PollForm;
  change: (fields: Partial<PollForm>) => void;
}

/** How ballots are given: only what the rule allows, the reason for the rest, and what each secret mode is worth (V-15, V-17). */
export function ConductFields({ form, change }: ConductFieldsProps) {
  const { desk, voting } = useText();
  const text = desk.polls.fields;
  const { meeting } = useDeskMeeting();
  const board = useView('board');
  if (form.rule === null) return null;
  const { conductsWhy } = form.rule;
  const choices = conductsOf({ ...form.rule, options: [...optionsOf(form)] });
  const missing = FAULTS.flatMap((fault) => {
    const conducts = choices.filter(({ why }) => why === fault).map(({ conduct }) => voting.conduct[conduct]);
    if (conducts.length === 0) return [];
    const why = fault === 'rule' && conductsWhy !== '' ? conductsWhy : text.conductWhy[fault];
    return [{ fault, words: text.notOffered(conducts.join('; '), why) }];
  });
  return (
    <div className={formCss.stack}>
      <RadioCards
        legend={text.conduct}
        columns={2}
        value={form.conduct}
        onChange={(conduct) => change({ conduct })}
        options={choices
          .filter(({ why }) => why === null)
          .map(({ conduct }) => ({
            value: conduct,
            label: voting.conduct[conduct],
            hint: text.conductHints[conduct],
          }))}
      />
      {missing.map(({ fault, words }) => (
        <p key={fault} className={formCss.note}>
          {words}
        </p>
      ))}
      {form.conduct === 'secretBoard' && (
        <Banner
          tone={board?.isReady === true ? 'ok' : 'warn'}
          word={board?.isReady === true ? text.boardReady : text.boardNotReady}
          actions={
            <Button
              small
              variant="quiet"
              onClick={() => navigate(deskPath({ meetingId: meeting.id, tab: 'counting', itemId: null }))}
            >
              {text.toBoard}
            </Button>
          }
        />
      )}
      {isSecret(form.conduct) && (
        <details className={css.facts} open>
          <summary>{text.secretTitle}</summary>
          <ul>
            {text.secretFacts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
