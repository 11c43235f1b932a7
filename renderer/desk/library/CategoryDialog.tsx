import { useState } from 'react';
import { TEXT_LIMITS } from '../../../core/base/fields.ts';
import { LIBRARY_LIMITS, type LibraryCategory } from '../../../core/library/library.ts';
import { useToasts } from '../../app/toasts.ts';
import { newId, useCommand } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import type { IconName } from '../../parts/iconShapes.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { FormDialog } from '../shared/FormDialog.tsx';
import formCss from '../shared/form.module.css';
import { textError } from '../shared/textError.ts';
import { useFormDraft } from '../shared/useFormDraft.ts';
import css from './CategoryDialog.module.css';
import {
  addedCategory,
  type CategoryMove,
  inTreeOrder,
  movedCategory,
  namedTwice,
  removedCategory,
} from './categoryForm.ts';

const MOVES: readonly (readonly [CategoryMove, IconName])[] = [
  ['up', 'arrowUp'],
  ['down', 'arrowDown'],
  ['inward', 'arrowRight'],
  ['outward', 'arrowLeft'],
];

/** The categories of the library: their names, their order, their two levels. */
export function CategoryDialog({ onClose }: { onClose: () => void }) {
  const { library, desk } = useText();
  const text = library.desk.categories;
  const view = useView('library');
  const stored = inTreeOrder((view?.categories ?? []).map(({ id, name, parentId }) => ({ id, name, parentId })));
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const draft = useFormDraft<{ categories: readonly LibraryCategory[] }>('library.categories', { categories: stored });
  const { categories } = draft.value;
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<LibraryCategory | null>(null);
  const countOf = (id: string) => view?.categories.find((one) => one.id === id)?.count ?? 0;
  const twice = namedTwice(categories);
  const wrong = (one: LibraryCategory) =>
    textError(desk.shell, one.name, { required: true, max: TEXT_LIMITS.name }) ??
    (twice.has(one.id) ? text.twice : undefined);
  const isWrong = categories.some((one) => wrong(one) !== undefined);
  const set = (next: readonly LibraryCategory[] | null) => {
    if (next !== null) draft.change({ categories: next });
  };
  const add = (parentId: string | null) => set(addedCategory(categories, { id: newId(), name: '', parentId }));
  const below = (id: string) => categories.filter(({ parentId }) => parentId === id).length;
  const remove = (one: LibraryCategory) => {
    if (countOf(one.id) === 0 && below(one.id) === 0) set(removedCategory(categories, one.id));
    else setAsked(one);
  };
  const submit = async () => {
    setTried(true);
    if (isWrong) return;
    const outcome = await send({ kind: 'saveLibraryCategories', categories: [...categories] });
    if (outcome.kind === 'refused') return;
    draft.discard();
    onClose();
    show('ok', text.saved);
  };
  const isFull = categories.length >= LIBRARY_LIMITS.categories;
  return (
    <>
      <FormDialog
        title={text.edit}
        submitLabel={desk.shell.save}
        onSubmit={() => void submit()}
        onClose={onClose}
        draft={draft}
        busy={busy}
        refusal={refusal}
        invalid={tried && isWrong}
        width="l"
      >
        <p className={formCss.note}>{isFull ? text.full(LIBRARY_LIMITS.categories) : text.hint}</p>
        {categories.length === 0 && <p>{text.none}</p>}
        <ol className={css.rows} aria-label={text.title}>
          {categories.map((one, at) => {
            const name = one.name.trim() === '' ? text.unnamed : one.name;
            return (
              <li key={one.id} className={css.row} data-below={one.parentId !== null || undefined}>
                <TextField
                  label={one.parentId === null ? text.name(at + 1) : text.child(at + 1)}
                  hideLabel
                  value={one.name}
                  maxLength={TEXT_LIMITS.name}
                  onChange={(value) =>
                    set(categories.map((other) => (other.id === one.id ? { ...other, name: value } : other)))
                  }
                  error={tried || twice.has(one.id) ? wrong(one) : undefined}
                />
                <span className={css.count}>{countOf(one.id) === 0 ? '' : library.count(countOf(one.id))}</span>
                <span className={css.acts}>
                  {MOVES.map(([move, icon]) => {
                    const next = movedCategory(categories, one.id, move);
                    return (
                      <IconButton
                        key={move}
                        icon={icon}
                        small
                        label={text[move](name)}
                        disabled={next === null}
                        onClick={() => set(next)}
                      />
                    );
                  })}
                  <IconButton
                    icon="plus"
                    small
                    label={text.addBelow(name)}
                    disabled={isFull || one.parentId !== null}
                    onClick={() => add(one.id)}
                  />
                  <IconButton icon="trash" small look="danger" label={text.remove(name)} onClick={() => remove(one)} />
                </span>
              </li>
            );
          })}
        </ol>
        <div>
          <Button small icon="plus" disabled={isFull} onClick={() => add(null)}>
            {text.add}
          </Button>
        </div>
      </FormDialog>
      {asked !== null && (
        <ConfirmDialog
          open
          title={text.removeAsk(asked.name)}
          confirmLabel={text.removeDo}
          cancelLabel={desk.shell.cancel}
          danger
          onConfirm={() => {
            set(removedCategory(categories, asked.id));
            setAsked(null);
          }}
          onCancel={() => setAsked(null)}
        >
          {text.removeText(countOf(asked.id), below(asked.id))}
        </ConfirmDialog>
      )}
    </>
  );
}
