import { useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/iconShapes.tsx';
import { branchesOf } from './categoryTree.ts';
import css from './Shelves.module.css';

/** What is listed: everything, what this person opened or likes, or a category by its id. */
export type ShelfChoice =
  | { readonly kind: 'all' | 'recent' | 'favourites' }
  | { readonly kind: 'category'; readonly id: string };

export interface ShelvesProps {
  choice: ShelfChoice;
  counts: { readonly recent: number; readonly favourites: number };
  onChoose: (choice: ShelfChoice) => void;
}

const OWN = [
  ['recent', 'clock'],
  ['favourites', 'star'],
] as const satisfies readonly (readonly [ShelfChoice['kind'], IconName])[];

/** The categories of the library, and the two shelves of one's own; a category opens those below it. */
export function Shelves({ choice, counts, onChoose }: ShelvesProps) {
  const { library: t } = useText();
  const view = useView('library');
  const branches = branchesOf(view?.categories ?? []);
  const chosen = choice.kind === 'category' ? choice.id : null;
  return (
    <nav className={css.shelves} aria-label={t.shelves}>
      <Shelf
        icon="folder"
        name={t.all}
        count={view?.total ?? 0}
        isChosen={choice.kind === 'all'}
        onChoose={() => onChoose({ kind: 'all' })}
      />
      {OWN.map(([kind, icon]) => (
        <Shelf
          key={kind}
          icon={icon}
          name={t[kind]}
          count={counts[kind]}
          isChosen={choice.kind === kind}
          onChoose={() => onChoose({ kind })}
        />
      ))}
      {branches.length > 0 && <hr className={css.rule} />}
      {branches.map(({ top, below }) => {
        const isOpen = top.id === chosen || below.some(({ id }) => id === chosen);
        return (
          <div key={top.id}>
            <Shelf
              name={top.name}
              count={top.count}
              isChosen={top.id === chosen}
              isOpen={below.length === 0 ? undefined : isOpen}
              onChoose={() => onChoose({ kind: 'category', id: top.id })}
            />
            {isOpen &&
              below.map(({ id, name, count }) => (
                <Shelf
                  key={id}
                  isBelow
                  name={name}
                  count={count}
                  isChosen={id === chosen}
                  onChoose={() => onChoose({ kind: 'category', id })}
                />
              ))}
          </div>
        );
      })}
    </nav>
  );
}

interface ShelfProps {
  name: string;
  count: number;
  isChosen: boolean;
  icon?: IconName | undefined;
  isBelow?: boolean | undefined;
  /** Whether those below it are shown; undefined: there are none. */
  isOpen?: boolean | undefined;
  onChoose: () => void;
}

function Shelf({ name, count, isChosen, icon, isBelow, isOpen, onChoose }: ShelfProps) {
  const { library: t } = useText();
  return (
    <button
      type="button"
      className={css.shelf}
      data-below={isBelow || undefined}
      aria-current={isChosen ? 'true' : undefined}
      aria-expanded={isOpen}
      onClick={onChoose}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span className={css.name}>{name}</span>
      <span className={css.count}>
        <span aria-hidden="true">{count}</span>
        <span className="visually-hidden">{t.count(count)}</span>
      </span>
      {isOpen !== undefined && <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} size="var(--c-icon-small)" />}
    </button>
  );
}
