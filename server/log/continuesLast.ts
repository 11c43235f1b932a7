import type { LogTree } from '../../proof/log/LogTree.ts';
import type { LogKey } from '../../proof/log/noteKey.ts';
import { openCheckpoint } from '../../proof/log/openCheckpoint.ts';
import { sameBytes } from '../../proof/sign/bytes.ts';

/**
 * The journal is not the one that the last checkpoint was signed for, which terminals have seen. The room does not start
 * on it; the message says what to do.
 */
export class LogRewritten extends Error {
  override readonly name = 'LogRewritten';
}

const REMEDY =
  'Put back the newest journal (with its -wal file) or restore a backup into an empty folder; do not edit the file. ' +
  'If this journal is the right one after all, move log/last.note away: every terminal then says that the log is another one.';

/** Throws LogRewritten unless the tree begins with what the last checkpoint covers. */
export function demandContinues(tree: LogTree, log: LogKey, last: string): void {
  const opened = openCheckpoint(last, log, []);
  if (opened.kind === 'refused') {
    throw new LogRewritten(
      `log/last.note is no checkpoint signed with trust/log.key (${opened.fault}): one of the two is of another room.\n${REMEDY}`,
    );
  }
  const { size, root } = opened.checkpoint;
  if (size > tree.size) {
    throw new LogRewritten(
      `The journal is older than what terminals have seen: it has ${tree.size} entries, the last checkpoint covers ${size}.\n${REMEDY}`,
    );
  }
  if (!sameBytes(tree.rootAt(size), root)) {
    throw new LogRewritten(
      `The journal is another one than terminals have seen: its first ${size} entries are not those of the last checkpoint.\n${REMEDY}`,
    );
  }
}
