import { useText } from '../../app/useText.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import css from './WipeDialog.module.css';
import type { WipablePaper } from './wipeForm.ts';

export interface PaperPickerProps {
  papers: readonly WipablePaper[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Some of the released papers. */
export function PaperPicker({ papers, chosen, onChange }: PaperPickerProps) {
  const words = useText().console.wipes.form;
  if (papers.length === 0) return <p className={css.none}>{words.noPapers}</p>;
  return (
    <fieldset className={css.papers} aria-label={words.choose}>
      {papers.map(({ sha256, name }) => (
        <Checkbox
          key={sha256}
          label={name}
          checked={chosen.has(sha256)}
          onChange={(on) =>
            onChange(new Set(on ? [...chosen, sha256] : [...chosen].filter((other) => other !== sha256)))
          }
        />
      ))}
    </fieldset>
  );
}
