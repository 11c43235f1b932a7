import type { Views } from '../../core/views/schemas.ts';

/**
 * Whether the hall watches the counting board make its key: from its start until every member has confirmed the six words or
 * it was stopped, between votes of a running meeting. Whoever started it opened it to the hall (H-1).
 */
export function showsCeremony(
  show: NonNullable<Views['hall']>['show'],
  meeting: NonNullable<Views['meeting']>['state']['kind'],
  board: Views['board'],
): board is NonNullable<Views['board']> {
  const ceremony = board?.ceremony ?? null;
  const isUnderWay = ceremony !== null && ceremony.stopped === null && board?.isReady === false;
  return isUnderWay && meeting === 'inProgress' && (show === 'item' || show === 'welcome');
}
