import { useText } from '../../app/useText.ts';
import { TextField } from '../../parts/TextField.tsx';
import form from '../shared/form.module.css';
import type { PersonErrors, PersonForm } from './personForm.ts';

export interface PersonFieldsProps {
  value: PersonForm;
  onChange: (fields: Partial<PersonForm>) => void;
  /** Shown once the form was sent. */
  errors: PersonErrors;
  /** Leaves the code out: the desk makes one. */
  withoutCode?: boolean | undefined;
}

/** Code, name, position and unit of a person. */
export function PersonFields({ value, onChange, errors, withoutCode = false }: PersonFieldsProps) {
  const text = useText().people.delegates.dialog;
  return (
    <>
      {!withoutCode && (
        <TextField
          label={text.code}
          hint={text.codeHint}
          required
          value={value.code}
          error={errors.code}
          onChange={(code) => onChange({ code })}
        />
      )}
      <TextField
        label={text.name}
        required
        value={value.name}
        error={errors.name}
        onChange={(name) => onChange({ name })}
      />
      <div className={form.row}>
        <TextField
          label={text.position}
          value={value.position}
          error={errors.position}
          onChange={(position) => onChange({ position })}
        />
        <TextField label={text.unit} value={value.unit} error={errors.unit} onChange={(unit) => onChange({ unit })} />
      </div>
    </>
  );
}
