import type { Audience } from './topic.ts';

/** Only the desk knows of papers that were not released; nobody else learns their name or their existence (D-1). */
export function seesDrafts(audience: Audience): boolean {
  return audience === 'desk';
}
