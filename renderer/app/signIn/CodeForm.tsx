import { type ReactNode, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { KeyGrid } from '../../parts/KeyGrid.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { shellHere } from '../shell.ts';
import { useText } from '../useText.ts';
import css from './signIn.module.css';

const ROWS = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM-'];

export interface CodeFormProps {
  title: string;
  text?: string | undefined;
  label: string;
  hint: string;
  submit: string;
  /** Longest code. */
  maxLength: number;
  error: string | null;
  busy: boolean;
  disabled: boolean;
  onSubmit: (code: string) => void;
  /** Another way out, below the button. */
  children?: ReactNode;
}

/** One code, by finger or by keyboard. */
export function CodeForm(props: CodeFormProps) {
  const { title, text, label, hint, submit, maxLength, error, busy, disabled, onSubmit, children } = props;
  const words = useText().signIn;
  const [code, setCode] = useState('');
  const take = (next: string) => setCode(next.toLocaleUpperCase('vi').slice(0, maxLength));
  const tidy = code.trim();
  return (
    <form
      className={css.codeForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (tidy !== '' && !busy && !disabled) onSubmit(tidy);
      }}
    >
      <div className={css.form}>
        <h2 className={css.title}>{title}</h2>
        {text !== undefined && <p className={css.text}>{text}</p>}
        <TextField
          label={label}
          hint={hint}
          error={error}
          autoFocus
          data-keyboard="own"
          inputMode={shellHere() === null ? undefined : 'none'}
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          onChange={take}
        />
        <Button type="submit" variant="primary" block busy={busy} disabled={disabled || tidy === ''}>
          {submit}
        </Button>
        {children}
      </div>
      <KeyGrid
        label={label}
        rows={ROWS}
        backspace={words.backspace}
        onKey={(key) => take(code + key)}
        onBackspace={() => setCode(code.slice(0, -1))}
      />
    </form>
  );
}
