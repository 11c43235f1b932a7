import { useToasts } from '../app/toasts.ts';
import { useText } from '../app/useText.ts';
import { Icon } from '../parts/Icon.tsx';
import css from './StarButton.module.css';
import { FAVOURITES_MAX } from './shelf.ts';
import { useShelf } from './useShelf.ts';

/** Takes a document to the favourites, or off: a star that is filled, and its word. */
export function StarButton({ id, name }: { id: string; name: string }) {
  const { library: t } = useText();
  const { shelf, toggle } = useShelf();
  const show = useToasts((state) => state.show);
  return (
    <button
      type="button"
      className={css.star}
      aria-label={t.star(name)}
      aria-pressed={shelf.favourites.includes(id)}
      onClick={() => {
        if (!toggle(id)) show('bad', t.favouritesFull(FAVOURITES_MAX));
      }}
    >
      <Icon name="star" />
      <span>{t.starWord}</span>
    </button>
  );
}
