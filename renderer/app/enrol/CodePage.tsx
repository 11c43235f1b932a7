import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { cx } from '../../parts/cx.ts';
import { KeyGrid } from '../../parts/KeyGrid.tsx';
import { useText } from '../useText.ts';
import css from './CodePage.module.css';
import { CODE_GROUP, CODE_LENGTH, CODE_ROWS, codeGroups, typeCode } from './typeCode.ts';
import { useKeys } from './useKeys.ts';

export interface CodePageProps {
  room: string;
  onBack: () => void;
  onCode: (code: string) => void;
}

/** The invitation's twelve characters, by finger or by keyboard. */
export function CodePage({ room, onBack, onCode }: CodePageProps) {
  const words = useText().shell.enrol;
  const [code, setCode] = useState('');
  const whole = code.length === CODE_LENGTH;
  const backspace = () => setCode((typed) => typed.slice(0, -1));
  useKeys((key) => {
    if (key === 'Backspace') backspace();
    else if (key === 'Enter' && whole) onCode(code);
    else setCode((typed) => typeCode(typed, key));
  });
  return (
    <section className={css.page} aria-label={words.codeTitle}>
      <div>
        <h2 className={css.title}>{words.codeTitle}</h2>
        <p className={css.text}>{words.codeText(room)}</p>
      </div>
      <output className={css.code}>
        <span className="visually-hidden">{words.codeSpoken(code.length)}</span>
        {codeGroups(code).map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups never change places
          <span key={at} className={css.group} aria-hidden="true">
            {group.map((character, i) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: the cells never change places
                key={i}
                className={cx(css.cell, at * CODE_GROUP + i === code.length && css.next)}
              >
                {character}
              </span>
            ))}
          </span>
        ))}
      </output>
      <div className={css.work}>
        <KeyGrid
          label={words.keys}
          rows={CODE_ROWS}
          large
          backspace={words.backspace}
          onKey={(key) => setCode((typed) => typeCode(typed, key))}
          onBackspace={backspace}
        />
        <div className={css.actions}>
          <Button variant="primary" trailing="arrowRight" block disabled={!whole} onClick={() => onCode(code)}>
            {words.next}
          </Button>
          <Button block disabled={code === ''} onClick={() => setCode('')}>
            {words.clear}
          </Button>
          <Button variant="quiet" icon="arrowLeft" block onClick={onBack}>
            {words.back}
          </Button>
          <p className={css.hint}>{words.codeHint}</p>
        </div>
      </div>
    </section>
  );
}
