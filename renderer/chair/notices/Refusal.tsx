import type { RefusalCode } from '../../../core/refusal.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';

export interface RefusalProps {
  /** What `useCommand` holds: the last refusal of the control beside this note. */
  command: { readonly refusal: RefusalCode | null; readonly clear: () => void };
}

/** Why the last press did nothing, and what to do next; nothing while all is well. */
export function Refusal({ command }: RefusalProps) {
  const t = useText();
  if (command.refusal === null) return null;
  return (
    <Banner tone="bad" word={t.refusals[command.refusal]} onDismiss={command.clear} dismissLabel={t.common.close} />
  );
}
