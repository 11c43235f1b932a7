import type { Paper } from '../documents/document.ts';
import type { Audience } from './topic.ts';

/** Only the desk knows of papers that were not released; nobody else learns their name or their existence (D-1). */
export function seesDrafts(audience: Audience): boolean {
  return audience === 'desk';
}

/**
 * Whether a paper is in what everybody of an audience is sent: the desk has all, the chair what is released, others what
 * is released to everybody; what is released to some of the delegates goes to each of them alone (D-6).
 */
export function isListed(audience: Audience, paper: Pick<Paper, 'state' | 'readers'>): boolean {
  if (seesDrafts(audience)) return true;
  return paper.state.kind === 'released' && (audience === 'chair' || paper.readers.kind === 'all');
}
