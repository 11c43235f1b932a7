import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { never } from '../../../core/base/never.ts';
import { METHODS, type MethodName } from '../../../core/keyboard/methods.ts';
import { backspace, typeKey, typeText } from '../../../core/keyboard/typeKey.ts';
import { Icon } from '../../parts/Icon.tsx';
import { useText } from '../useText.ts';
import { editField, pressEnter, type TextControl } from './editField.ts';
import type { FieldKind } from './fieldKind.ts';
import { keyboardStore, setWanted, setWriting } from './keyboardStore.ts';
import { indentOf, type Key, type KeyPage, keyRows } from './layout.ts';
import { PressKey } from './PressKey.tsx';
import css from './ScreenKeyboard.module.css';
import { useDock } from './useDock.ts';

export interface ScreenKeyboardProps {
  field: TextControl;
  kind: FieldKind;
}

type Shift = 'off' | 'once' | 'locked';
const NEXT_SHIFT: Readonly<Record<Shift, Shift>> = { off: 'once', once: 'locked', locked: 'off' };

/** Letters, digits and signs for the field that has the focus, which keeps it: the field's own keyboard still works. */
export default function ScreenKeyboard({ field, kind }: ScreenKeyboardProps) {
  const words = useText().shell.keyboard;
  const writing = useStore(keyboardStore, (state) => state.writing);
  const method: MethodName = kind === 'text' ? writing : 'plain';
  const [page, setPage] = useState<KeyPage>(kind === 'digits' ? 'digits' : 'letters');
  const [shift, setShift] = useState<Shift>('off');
  const [ref, dock] = useDock(field);
  const upper = shift !== 'off';
  const several = field instanceof HTMLTextAreaElement;

  const type = (text: string) => {
    const key = upper ? text.toUpperCase() : text;
    editField(field, (typing) => typeKey(METHODS[method], typing, key));
    if (shift === 'once') setShift('off');
  };
  const press = (key: Key) => {
    switch (key.kind) {
      case 'type':
        return type(key.text);
      case 'space':
        return editField(field, (typing) => typeText(typing, ' '));
      case 'enter':
        return editField(field, (typing) => typeText(typing, '\n'));
      case 'backspace':
        return editField(field, backspace, true);
      case 'shift':
        return setShift(NEXT_SHIFT[shift]);
      case 'digits':
      case 'letters':
        return setPage(key.kind);
      case 'method':
        return setWriting(writing === 'telex' ? 'vni' : 'telex');
      case 'done':
        if (!several) pressEnter(field);
        return field.blur();
      default:
        return never(key);
    }
  };
  const face = (key: Key): { face: ReactNode; spoken?: string } => {
    switch (key.kind) {
      case 'type':
        return { face: upper ? key.text.toUpperCase() : key.text };
      case 'space':
        return { face: words.space };
      case 'enter':
        return { face: <Icon name="enter" size={30} />, spoken: words.enter };
      case 'backspace':
        return { face: <Icon name="backspace" size={32} />, spoken: words.backspace };
      case 'shift':
        return {
          face: <Icon name="arrowUp" size={30} />,
          spoken: shift === 'locked' ? words.shiftLocked : words.shift,
        };
      case 'digits':
        return { face: words.digits, spoken: words.digitsSpoken };
      case 'letters':
        return { face: words.letters, spoken: words.lettersSpoken };
      case 'method':
        return { face: words.methods[writing], spoken: words.method(words.methods[writing]) };
      case 'done':
        return { face: words.done };
      default:
        return never(key);
    }
  };
  return (
    <section
      ref={ref}
      className={css.keyboard}
      data-dock={dock}
      data-density="seat"
      data-screen="seat"
      aria-label={words.label}
      // The field keeps the focus, whatever is touched here.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <div className={css.keys}>
        {keyRows(page, method, several ? 'several' : 'one').map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <div key={at} className={css.row}>
            {row.map((key, i) => (
              <PressKey
                key={key.kind === 'type' ? key.text : key.kind}
                span={key.span ?? 2}
                indent={i === 0 ? indentOf(row) : 0}
                kind={key.kind}
                pressed={key.kind === 'shift' ? upper : undefined}
                locked={key.kind === 'shift' && shift === 'locked'}
                repeats={key.kind === 'backspace'}
                spoken={face(key).spoken}
                onPress={() => press(key)}
              >
                {face(key).face}
              </PressKey>
            ))}
          </div>
        ))}
      </div>
      <button type="button" tabIndex={-1} className={css.hide} aria-label={words.hide} onClick={() => setWanted(false)}>
        <Icon name="chevronDown" size={28} />
      </button>
    </section>
  );
}
