import { type ReactNode, useEffect, useRef } from 'react';
import type { Key } from './layout.ts';
import css from './ScreenKeyboard.module.css';

/** A key that is held down begins to repeat after the one time, and goes on in steps of the other; ms. */
const REPEAT = { afterMs: 500, everyMs: 90 } as const;

export interface PressKeyProps {
  /** In half keys. */
  span: number;
  /** Half keys left free before it. */
  indent: number;
  kind: Key['kind'];
  /** For a key that stays down. */
  pressed?: boolean | undefined;
  locked?: boolean | undefined;
  repeats: boolean;
  /** Spoken name, where the face is a picture. */
  spoken?: string | undefined;
  onPress: () => void;
  children: ReactNode;
}

/** One key. It acts when it is touched, not when it is let go: quick fingers overlap. */
export function PressKey({
  span,
  indent,
  kind,
  pressed,
  locked = false,
  repeats,
  spoken,
  onPress,
  children,
}: PressKeyProps) {
  const latest = useRef(onPress);
  latest.current = onPress;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const release = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  const hold = (after: number) => {
    timer.current = setTimeout(() => {
      latest.current();
      hold(REPEAT.everyMs);
    }, after);
  };
  return (
    <button
      type="button"
      // Not a stop on the way of the Tab key: whoever has one has keys.
      tabIndex={-1}
      className={css.key}
      data-kind={kind}
      data-locked={locked || undefined}
      style={{ gridColumn: indent === 0 ? `span ${span}` : `${indent + 1} / span ${span}` }}
      aria-label={spoken}
      aria-pressed={pressed}
      onPointerDown={() => {
        onPress();
        if (repeats) hold(REPEAT.afterMs);
      }}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onClick={(event) => {
        // Pressed without a pointer: by a screen reader.
        if (event.detail === 0) onPress();
      }}
    >
      {children}
    </button>
  );
}
