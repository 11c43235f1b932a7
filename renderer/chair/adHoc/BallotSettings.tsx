import { LiveTally } from '../../../core/voting/poll.ts';
import { type Conduct, isCast, type Rule } from '../../../core/voting/rule.ts';
import { useText } from '../../app/useText.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import css from './AdHocVoteDialog.module.css';
import { type AdHocDraft, namesOffered, TIMES } from './adHocForm.ts';

export interface BallotSettingsProps {
  draft: AdHocDraft;
  rule: Rule;
  conduct: Conduct;
  change: (fields: Partial<AdHocDraft>) => void;
}

/** The settings that a conduct knows: time and changes of mind of ballots cast at terminals, and who sees what of open ones. */
export function BallotSettings({ draft, rule, conduct, change }: BallotSettingsProps) {
  const t = useText();
  const words = t.chair.adHoc;
  if (!isCast(conduct)) return null;
  const isOpen = conduct === 'electronic';
  const names = namesOffered(rule);
  return (
    <>
      <div className={css.settings}>
        <span>{words.time}</span>
        <SegmentedControl
          label={words.time}
          options={TIMES.map((time) => ({
            value: time,
            label: time === '0' ? words.noTime : t.chair.item.seconds(Number(time)),
          }))}
          value={draft.time}
          onChange={(time) => change({ time })}
        />
        {isOpen && (
          <>
            <span>{words.live}</span>
            <SegmentedControl
              label={words.live}
              options={LiveTally.options.map((who) => ({ value: who, label: words.who[who] }))}
              value={draft.liveTally}
              onChange={(liveTally) => change({ liveTally })}
            />
          </>
        )}
        {isOpen && names.length > 1 && (
          <>
            <span>{words.names}</span>
            <SegmentedControl
              label={words.names}
              options={names.map((who) => ({ value: who, label: words.namesWho[who] }))}
              value={names.includes(draft.names) ? draft.names : 'nobody'}
              onChange={(who) => change({ names: who })}
            />
          </>
        )}
      </div>
      <Checkbox
        label={words.change}
        checked={draft.changeAllowed}
        onChange={(changeAllowed) => change({ changeAllowed })}
      />
    </>
  );
}
