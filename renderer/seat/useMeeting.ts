import { useView } from '../app/useRoom.ts';
import type { Item } from './papers/paperGroups.ts';

/** The running item, if any. */
export function useCurrentItem(): Item | null {
  return useView('agenda')?.items.find((item) => item.state === 'current') ?? null;
}

/** How this body speaks: `who` addresses a person ("đồng chí"), `noun` is a member ("ủy viên"). */
export function useBodyWords(): { readonly who: string; readonly noun: string } {
  const body = useView('meeting')?.body;
  return { who: body?.address ?? '', noun: body?.memberNoun ?? '' };
}
