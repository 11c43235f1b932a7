import { useText } from '../app/useText.ts';
import css from './PageMark.module.css';

/** Which page of how many, in words and as a row of dots; nothing for a single one. */
export function PageMark({ page, pages }: { page: number; pages: number }) {
  const t = useText();
  if (pages <= 1) return null;
  return (
    <p className={css.mark}>
      {t.voting.page(page + 1, pages)}
      <span className={css.dots} aria-hidden="true">
        {Array.from({ length: pages }, (_, i) => i).map((dot) => (
          <span key={dot} className={css.dot} data-current={dot === page || undefined} />
        ))}
      </span>
    </p>
  );
}
