import { z } from 'zod';
import { PresentedPlace } from '../../core/presentation/place.ts';
import { keptInTab } from '../app/page.ts';

const KEY = 'presenting';

/** What this screen leads, to go on with after the server or the page was away. */
const Kept = z.object({
  presentationId: z.string(),
  paperId: z.string(),
  sha256: z.string(),
  place: PresentedPlace,
});
export type Kept = z.infer<typeof Kept>;

export function readKept(): Kept | null {
  try {
    return Kept.safeParse(JSON.parse(keptInTab().get(KEY) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

export function keep(kept: Kept | null): void {
  keptInTab().set(KEY, kept === null ? null : JSON.stringify(kept));
}

/** The server's word that this person leads a presentation. */
export const readTicket = (presentationId: string): string | null => keptInTab().get(`ticket:${presentationId}`);
export function keepTicket(presentationId: string, ticket: string | null): void {
  keptInTab().set(`ticket:${presentationId}`, ticket);
}
