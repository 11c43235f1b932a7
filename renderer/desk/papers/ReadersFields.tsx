import { useMemo, useState } from 'react';
import { foldVietnamese } from '../../../core/base/foldVietnamese.ts';
import { Standing } from '../../../core/people/people.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { Chip } from '../../parts/Chip.tsx';
import { RadioCards } from '../../parts/RadioCards.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { FieldError } from '../shared/FieldError.tsx';
import formCss from '../shared/form.module.css';
import css from './ReadersFields.module.css';
import type { ReadersForm } from './readersForm.ts';

/** People shown for a search; who is not among them is found by a longer word. */
const SHOWN = 30;

export interface ReadersFieldsProps {
  value: ReadersForm;
  onChange: (value: ReadersForm) => void;
  error: string | undefined;
}

const toggled = <T,>(list: readonly T[], one: T, on: boolean): readonly T[] =>
  on ? [...list, one] : list.filter((other) => other !== one);

/** Who may read a paper: everybody of the meeting, or some by standing, unit or name (D-6). */
export function ReadersFields({ value, onChange, error }: ReadersFieldsProps) {
  const { desk, people } = useText();
  const text = desk.papers.readersForm;
  const delegates = useView('delegates')?.delegates ?? [];
  const [search, setSearch] = useState('');
  const { standings, units, personIds } = value;
  const change = (fields: Partial<ReadersForm>) => onChange({ ...value, ...fields });
  // A unit that nobody has any more stays, to be taken off.
  const allUnits = useMemo(
    () => [...new Set([...delegates.map(({ unit }) => unit).filter((unit) => unit !== ''), ...units])].sort(),
    [delegates, units],
  );
  const chosen = useMemo(() => {
    const byId = new Map(delegates.map((delegate) => [delegate.personId, delegate.name]));
    return personIds.map((id) => ({ id, name: byId.get(id) ?? text.unknown }));
  }, [delegates, personIds, text]);
  const words = foldVietnamese(search).split(/\s+/u).filter(Boolean);
  const found =
    words.length === 0
      ? []
      : delegates.filter(({ name, unit, code }) => {
          const said = foldVietnamese(`${name} ${unit} ${code}`);
          return words.every((word) => said.includes(word));
        });
  return (
    <div className={formCss.stack}>
      <RadioCards
        legend={text.legend}
        columns={2}
        value={value.some ? 'some' : 'all'}
        onChange={(kind) => change({ some: kind === 'some' })}
        options={[
          { value: 'all', label: text.all, hint: text.allHint },
          { value: 'some', label: text.some, hint: text.someHint },
        ]}
      />
      {value.some && (
        <fieldset className={formCss.group}>
          <legend className={formCss.legend}>{text.who}</legend>
          <span className={formCss.label}>{text.standings}</span>
          <div className={css.choices}>
            {Standing.options.map((standing) => (
              <Checkbox
                key={standing}
                label={people.standing[standing]}
                checked={standings.includes(standing)}
                onChange={(on) => change({ standings: toggled(standings, standing, on) })}
              />
            ))}
          </div>
          {allUnits.length > 0 && (
            <>
              <span className={formCss.label}>{text.units}</span>
              <div className={css.choices}>
                {allUnits.map((unit) => (
                  <Checkbox
                    key={unit}
                    label={unit}
                    checked={units.includes(unit)}
                    onChange={(on) => change({ units: toggled(units, unit, on) })}
                  />
                ))}
              </div>
            </>
          )}
          <SearchField
            label={text.persons}
            placeholder={text.findPerson}
            value={search}
            onChange={setSearch}
            clearLabel={text.clearFind}
          />
          {found.length > 0 && (
            <div className={css.choices}>
              {found.slice(0, SHOWN).map(({ personId, name, position, unit }) => (
                <Checkbox
                  key={personId}
                  label={name}
                  hint={[position, unit].filter((part) => part !== '').join(', ')}
                  checked={personIds.includes(personId)}
                  onChange={(on) => change({ personIds: toggled(personIds, personId, on) })}
                />
              ))}
            </div>
          )}
          {words.length > 0 && found.length === 0 && <p className={formCss.note}>{text.noneFound}</p>}
          {chosen.length > 0 && (
            <div className={css.chosen}>
              {chosen.map(({ id, name }) => (
                <Chip
                  key={id}
                  onRemove={() => change({ personIds: toggled(personIds, id, false) })}
                  removeLabel={text.takeOff(name)}
                >
                  {name}
                </Chip>
              ))}
            </div>
          )}
          <FieldError>{error}</FieldError>
        </fieldset>
      )}
    </div>
  );
}
