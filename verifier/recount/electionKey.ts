import type { ElectionKey } from '../crypto/opening.ts';
import type { Members } from '../file/Members.ts';

/** An election key as it stands in the journal. */
export interface JournalKey {
  readonly election: ElectionKey;
  /** Who holds the part with number i + 1; null for the server. */
  readonly trustees: readonly (string | null)[];
  readonly words: readonly string[];
  readonly raw: Members['raw'];
}

/** Reads an election key. */
export function readJournalKey(key: Members): JournalKey {
  const trustees = key.objects('trustees');
  return {
    election: {
      y: key.text('y'),
      threshold: key.whole('threshold'),
      keys: trustees.map((trustee) => trustee.text('verifyKey')),
    },
    trustees: trustees.map((trustee) => trustee.textOrNull('personId')),
    words: key.texts('words'),
    raw: key.raw,
  };
}
