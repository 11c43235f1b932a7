import css from './LanguageSwitch.module.css';
import { useLanguage, useText } from './useText.ts';

const LANGUAGES = ['vi', 'en'] as const;

/** Vietnamese or English, for this screen only. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const text = useText().common;
  return (
    <fieldset className={css.switch}>
      <legend className="visually-hidden">{text.language}</legend>
      {LANGUAGES.map((option) => (
        <button
          key={option}
          type="button"
          lang={option}
          className={css.part}
          aria-pressed={option === language}
          title={text.languages[option]}
          onClick={() => setLanguage(option)}
        >
          <span aria-hidden="true">{text.languagesShort[option]}</span>
          <span className="visually-hidden">{text.languages[option]}</span>
        </button>
      ))}
    </fieldset>
  );
}
