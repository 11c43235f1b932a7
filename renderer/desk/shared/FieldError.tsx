import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from './form.module.css';

/** What is wrong with a group of controls that is no single field. */
export function FieldError({ children }: { children: string | undefined }) {
  if (children === undefined) return null;
  return (
    <div className={css.error} role="alert" data-wrong>
      <StatusGlyph status="bad" size="1.15em" />
      <span>{children}</span>
    </div>
  );
}
