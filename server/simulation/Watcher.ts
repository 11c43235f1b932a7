import { canonicalJson } from '../../core/base/canonicalJson.ts';
import type { DownOf } from '../../core/protocol/down.ts';
import { type Audience, TOPICS_OF } from '../../core/views/topic.ts';
import { must } from './violation.ts';

/** Words that the simulation plants: in a ballot's text, in prepared polls, in the names of draft papers. */
export const CANARY = {
  ballot: (personId: string) => `zz-${personId}-`,
  prepared: 'yy-',
  draft: 'xx-',
} as const;

/** Looks at every view that leaves the server: at who may see it, and at what its revision names. */
export class Watcher {
  readonly #bytesOf = new Map<string, string>();
  readonly #revOf = new Map<string, string>();

  see(audience: Audience, personId: string | null, { topic, rev, data }: DownOf<'view'>): void {
    const text = JSON.stringify(data);
    must(TOPICS_OF[audience].includes(topic), `[P-2] ${topic} is sent to ${audience}`);
    if (topic === 'mine') {
      const others = text.replaceAll(CANARY.ballot(personId ?? '?'), '');
      must(!others.includes('zz-'), `[R-2] ${personId} reads somebody else's words`);
    } else {
      must(!text.includes('zz-'), `[R-2] words of a ballot are in ${topic} for ${audience}`);
    }
    const isBackstage = audience === 'chair' || audience === 'desk';
    must(isBackstage || !text.includes(CANARY.prepared), `a prepared poll is in ${topic} for ${audience}`);
    must(audience === 'desk' || !text.includes(CANARY.draft), `[D-1] a draft is in ${topic} for ${audience}`);
    if ((topic === 'poll' || topic === 'hall') && !(isBackstage && topic === 'poll')) {
      must(
        text.includes('"state":"announced"') || !text.includes('inFavour'),
        `[R-1] ${topic} for ${audience} has a result`,
      );
    }
    const bytes = this.#bytesOf.get(rev);
    must(bytes === undefined || bytes === text, `rev ${rev} of ${topic} names two contents`);
    this.#bytesOf.set(rev, text);
    // In one order of keys: the same content must have the same bytes, before a restart and after it.
    const content = canonicalJson(data);
    const known = this.#revOf.get(content);
    must(known === undefined || known === rev, `${topic}: the same content has two revisions`);
    this.#revOf.set(content, rev);
  }
}
