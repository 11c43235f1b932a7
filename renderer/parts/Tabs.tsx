import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import type { Density } from './density.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import css from './Tabs.module.css';

/** One tab and what it opens. */
export interface Tab<V extends string> {
  id: V;
  label: ReactNode;
  icon?: IconName | undefined;
  count?: number | undefined;
}

export interface TabsProps<V extends string> {
  /** Spoken name of the list. */
  label: string;
  tabs: readonly Tab<V>[];
  value: V;
  onChange: (id: V) => void;
  /** The content of the chosen tab. */
  children: ReactNode;
  size?: Density | undefined;
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Tabs over one panel; arrow keys, Home and End move between them. */
export function Tabs<V extends string>({ label, tabs, value, onChange, children, size }: TabsProps<V>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === value);
    const to = STEPS[event.key]?.(at, tabs.length - 1);
    const next = to === undefined ? undefined : tabs[to];
    if (next === undefined || to === undefined) return;
    event.preventDefault();
    onChange(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <div data-density={size}>
      <div ref={list} className={css.list} role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            className={css.tab}
            aria-selected={tab.id === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === value ? 0 : -1}
            onClick={() => onChange(tab.id)}
          >
            {tab.icon && <Icon name={tab.icon} size="var(--c-icon-small)" />}
            <span>{tab.label}</span>
            {tab.count !== undefined && <span className={css.count}>{tab.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </div>
  );
}
