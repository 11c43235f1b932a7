import { pathOf } from '../../../core/library/categoryPath.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { SelectField } from '../../parts/SelectField.tsx';
import { inTreeOrder } from './categoryForm.ts';

/** No category, in the list of them. */
const NONE = '';

export interface CategoryFieldProps {
  value: string | null;
  onChange: (categoryId: string | null) => void;
}

/** In which category an entry stands. */
export function CategoryField({ value, onChange }: CategoryFieldProps) {
  const { library } = useText();
  const categories = inTreeOrder(useView('library')?.categories ?? []);
  const text = library.desk;
  return (
    <SelectField
      label={text.fields.category}
      value={categories.some(({ id }) => id === value) ? (value ?? NONE) : NONE}
      options={[
        { value: NONE, label: text.noCategory },
        ...categories.map(({ id }) => ({ value: id, label: pathOf(categories, id) ?? '' })),
      ]}
      onChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
    />
  );
}
