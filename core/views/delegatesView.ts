import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { Exclusion } from '../meeting/meeting.ts';
import { Standing } from '../people/people.ts';
import type { Sight } from './sight.ts';

export const AttendanceView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unchecked') }),
  z.strictObject({ kind: z.literal('present'), since: z.number() }),
  z.strictObject({ kind: z.literal('absent'), excused: z.boolean(), reason: z.string(), at: z.number() }),
  z.strictObject({ kind: z.literal('left'), since: z.number(), at: z.number() }),
]);

export const DelegateLine = z.strictObject({
  personId: Id,
  code: z.string(),
  name: z.string(),
  position: z.string(),
  unit: z.string(),
  standing: Standing,
  exclusion: Exclusion.nullable(),
  placeId: Id.nullable(),
  placeLabel: z.string().nullable(),
  attendance: AttendanceView,
  standsInFor: Id.nullable(),
  /** Thousandths of a vote, counted only where a rule weighs; who votes for this delegate while absent, where a rule knows proxies (V-11). */
  weight: z.number(),
  proxyTo: Id.nullable(),
});
export type DelegateLine = z.infer<typeof DelegateLine>;

export const DelegatesView = z.strictObject({ delegates: z.array(DelegateLine) });
export type DelegatesView = z.infer<typeof DelegatesView>;

const byCode = new Intl.Collator('vi', { numeric: true });

/**
 * Everybody summoned or invited, with place and attendance: the members in the body's order, then the others by code.
 * Chair and desk only.
 */
export function delegatesView({ state, room, meeting }: Sight): DelegatesView {
  const members = meeting === null ? [] : (state.bodies[meeting.setup.bodyId]?.memberIds ?? []);
  const rank = new Map(members.map((personId, i) => [personId, i]));
  const rankOf = (line: DelegateLine) => rank.get(line.personId) ?? Number.MAX_SAFE_INTEGER;
  const lines = Object.values(meeting?.delegates ?? {}).map((delegate): DelegateLine => {
    const person = state.people[delegate.personId];
    return {
      personId: delegate.personId,
      code: person?.code ?? '',
      name: person?.name ?? '',
      position: person?.position ?? '',
      unit: person?.unit ?? '',
      standing: delegate.standing,
      exclusion: delegate.exclusion,
      placeId: delegate.placeId,
      placeLabel: delegate.placeId === null ? null : (room.places[delegate.placeId]?.label ?? null),
      attendance: delegate.attendance,
      standsInFor: delegate.standsInFor,
      weight: delegate.weight,
      proxyTo: delegate.proxyTo,
    };
  });
  return { delegates: lines.sort((a, b) => rankOf(a) - rankOf(b) || byCode.compare(a.code, b.code)) };
}
