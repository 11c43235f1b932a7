import type { Typing } from '../../../core/keyboard/typeKey.ts';

export type TextControl = HTMLInputElement | HTMLTextAreaElement;

export function isTextControl(target: EventTarget | null): target is TextControl {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Sets the value as the browser does for a person, so that whoever listens (React above all) hears of it. */
function setValue(field: TextControl, value: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/**
 * Changes a field at its caret; what is selected goes first, and alone where `change` has nothing to do but delete.
 * A change that would make the text longer than the field allows is not made.
 */
export function editField(field: TextControl, change: (typing: Typing) => Typing, deletes = false): void {
  const { value, selectionStart, selectionEnd } = field;
  // Some types of fields tell no caret: there it is at the end.
  const from = selectionStart ?? value.length;
  const to = selectionEnd ?? value.length;
  const bare: Typing = { text: value.slice(0, from) + value.slice(to), caret: from };
  const next = deletes && from !== to ? bare : change(bare);
  if (field.maxLength >= 0 && next.text.length > Math.max(field.maxLength, value.length)) return;
  setValue(field, next.text);
  if (selectionStart !== null) field.setSelectionRange(next.caret, next.caret);
}

/** The Enter of a single line: whoever listens for it first, then its form. */
export function pressEnter(field: TextControl): void {
  const isFree = field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  if (isFree) field.form?.requestSubmit();
}
