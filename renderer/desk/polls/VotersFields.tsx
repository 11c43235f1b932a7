import { useState } from 'react';
import { foldVietnamese } from '../../../core/base/foldVietnamese.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { RadioCards } from '../../parts/RadioCards.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { FieldError } from '../shared/FieldError.tsx';
import formCss from '../shared/form.module.css';
import type { PollForm } from './pollForm.ts';
import css from './polls.module.css';

export interface VotersFieldsProps {
  form: PollForm;
  change: (fields: Partial<PollForm>) => void;
  marked: boolean;
}

/** Who may vote: all official delegates, or some of them by name. */
export function VotersFields({ form, change, marked }: VotersFieldsProps) {
  const text = useText().desk.polls.fields;
  const officials = (useView('delegates')?.delegates ?? []).filter((delegate) => delegate.standing === 'official');
  const [search, setSearch] = useState('');
  const sought = foldVietnamese(search.trim());
  const found = officials.filter(({ name, unit, code }) => foldVietnamese(`${name} ${unit} ${code}`).includes(sought));
  const choose = (personId: string, on: boolean) =>
    change({ named: on ? [...form.named, personId] : form.named.filter((id) => id !== personId) });
  return (
    <div className={formCss.stack}>
      <RadioCards
        legend={text.voters}
        columns={2}
        value={form.voters}
        onChange={(voters) => change({ voters })}
        options={[
          { value: 'officials', label: text.allOfficials, hint: text.allOfficialsHint },
          { value: 'named', label: text.namedOnly, hint: text.namedHint },
        ]}
      />
      {form.voters === 'named' && (
        <fieldset className={formCss.group}>
          <legend className={formCss.legend}>{text.voterCount(form.named.length)}</legend>
          <SearchField
            label={text.findVoter}
            placeholder={text.findVoter}
            value={search}
            onChange={setSearch}
            clearLabel={text.clearFind}
          />
          <div className={css.people}>
            {found.map((delegate) => (
              <Checkbox
                key={delegate.personId}
                label={delegate.name}
                hint={[delegate.position, delegate.unit].filter((part) => part !== '').join(', ')}
                checked={form.named.includes(delegate.personId)}
                onChange={(on) => choose(delegate.personId, on)}
              />
            ))}
          </div>
          {found.length === 0 && (
            <p className={formCss.note}>{officials.length === 0 ? text.noOfficials : text.noneFound}</p>
          )}
          <FieldError>{marked && form.named.length === 0 ? text.noVoters : undefined}</FieldError>
        </fieldset>
      )}
    </div>
  );
}
