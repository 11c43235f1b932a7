/** What a field wants to be written with; null: it takes no text, or has keys of its own. */
export type FieldKind = 'text' | 'plain' | 'digits';

/** What is looked at in a field; an input or a textarea fits. */
export interface FieldFacts {
  readonly tagName: string;
  readonly type: string;
  readonly inputMode: string;
  readonly readOnly: boolean;
  readonly disabled: boolean;
  readonly dataset: { readonly keyboard?: string | undefined };
}

const TEXT_TYPES: Readonly<Record<string, FieldKind>> = {
  text: 'text',
  search: 'text',
  // Where marks would only be in the way.
  password: 'plain',
  email: 'plain',
  url: 'plain',
  tel: 'digits',
};

/** Which keyboard a field gets. `data-keyboard` has the last word: "plain" for codes and addresses, "own" for none. */
export function fieldKind({ tagName, type, inputMode, readOnly, disabled, dataset }: FieldFacts): FieldKind | null {
  if (readOnly || disabled || dataset.keyboard === 'own') return null;
  if (dataset.keyboard === 'plain') return 'plain';
  if (tagName === 'TEXTAREA') return 'text';
  if (tagName !== 'INPUT') return null;
  if (inputMode === 'numeric' || inputMode === 'decimal') return 'digits';
  return TEXT_TYPES[type] ?? null;
}
