import { hex, utf8 } from '../crypto/bytes.ts';
import { sha256 } from '../crypto/hash.ts';
import { readCanonical } from '../file/canonical.ts';
import { demand } from '../file/Fault.ts';
import { Members } from '../file/Members.ts';

/** What a ballot says of itself, whatever it votes for. */
export interface Payload {
  readonly meetingId: string;
  readonly pollId: string;
  readonly pollHash: string;
  readonly delegate: string;
  readonly keyId: string;
  readonly n: number;
  readonly previous: string | null;
  /** Null for a secret one. */
  readonly open: { readonly choices: readonly (string | null)[]; readonly words: readonly (string | null)[] } | null;
}

const COMMON = ['v', 'm', 'p', 'qh', 'd', 'k', 'n', 'prev'];
const MOST_BALLOTS = 10_000;

/** Reads the canonical text that was signed (V-13). */
export function readPayload(text: string, isSecret: boolean): Payload {
  const read = readCanonical(text);
  demand(read !== null, 'Phiếu không ở dạng chuẩn', 'The ballot is not canonical JSON', 'V-13');
  const payload = new Members(read.value, 'payload').exactly([...COMMON, ...(isSecret ? ['ct'] : ['c', 'w'])]);
  demand(payload.json('v') === 1, 'Phiếu thuộc phiên bản khác', 'The ballot is of another version', 'V-13');
  const n = payload.whole('n');
  demand(
    n >= 1 && n <= MOST_BALLOTS,
    'Số thứ tự của phiếu không hợp lệ',
    'The ballot’s number is out of range',
    'V-13',
  );
  return {
    meetingId: payload.text('m'),
    pollId: payload.text('p'),
    pollHash: payload.text('qh'),
    delegate: payload.text('d'),
    keyId: payload.text('k'),
    n,
    previous: payload.textOrNull('prev'),
    open: isSecret ? null : { choices: payload.textsOrNulls('c'), words: payload.textsOrNulls('w') },
  };
}

/** The hash that names a ballot. */
export function payloadHash(text: string): string {
  demand(text.isWellFormed(), 'Phiếu không ở dạng chuẩn', 'The ballot is not canonical JSON', 'V-13');
  return hex(sha256(utf8(text)));
}
