import { fromBase64, same, utf8 } from '../crypto/bytes.ts';
import { type Json, readCanonical } from './canonical.ts';
import { type Checkpoint, type NamedKey, openCheckpoint } from './checkpoint.ts';
import { type Entry, readEntry } from './entry.ts';
import { demand, Fault } from './Fault.ts';
import { logKeyId, readKey } from './keys.ts';
import { Members } from './Members.ts';
import { GrowingTree, leafHash } from './tree.ts';

/** A record whose file, journal and checkpoints hold; what its entries say is not looked at yet. */
export interface SoundFile {
  readonly meetingId: string;
  readonly roomId: string;
  readonly origin: string;
  readonly publicKey: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** How many terminals cosigned the last checkpoint. */
  readonly witnesses: number;
  readonly entries: readonly Entry[];
}

/** A fault, with the entry that it is of. */
export class EntryFault extends Error {
  readonly entry: number | null;
  readonly fault: Fault;

  constructor(entry: number | null, fault: Fault) {
    super(fault.message);
    this.name = 'EntryFault';
    this.entry = entry;
    this.fault = fault;
  }
}

/** Does what may fault, and says of which entry the fault is. */
export function ofEntry<Value>(entry: number | null, act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    if (error instanceof Fault) throw new EntryFault(entry, error);
    throw error;
  }
}

const MOST_BYTES = 256 * 1024 * 1024;
const HASH_BYTES = 32;
const FORMAT = 'nghisu/record/v1';
const WITHHELD = 'the other indices are withheld';
const MEMBERS = [
  'format',
  'meetingId',
  'roomId',
  'log',
  'checkpoint',
  'earlier',
  'witnesses',
  'size',
  'leaves',
  'entries',
  'withheld',
];

interface DisclosedText {
  readonly i: number;
  readonly at: number;
  readonly body: string;
}

/** Check 1: the form of the file. */
function readForm(bytes: Uint8Array) {
  demand(bytes.length <= MOST_BYTES, 'Tệp lớn hơn 256 MiB', 'The file is larger than 256 MiB');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Fault('Tệp không phải văn bản UTF-8', 'The file is not UTF-8 text');
  }
  const read = readCanonical(text);
  demand(read !== null, 'Tệp không phải JSON ở dạng chuẩn', 'The file is not canonical JSON');
  const file = new Members(read.value as Json, 'record').exactly(MEMBERS);
  demand(file.json('format') === FORMAT, 'Không phải hồ sơ kiểm chứng', 'The file is not a record of this format');
  demand(file.json('withheld') === WITHHELD, 'Thành phần “withheld” khác quy định', 'Member "withheld" is another');
  const log = file.members('log').exactly(['origin', 'publicKey']);
  return {
    meetingId: file.text('meetingId'),
    roomId: file.text('roomId'),
    origin: log.text('origin'),
    publicKey: log.text('publicKey'),
    checkpoint: file.text('checkpoint'),
    earlier: file.texts('earlier'),
    witnesses: file.objects('witnesses').map((witness) => {
      witness.exactly(['name', 'publicKey']);
      return { name: witness.text('name'), publicKey: witness.text('publicKey') };
    }),
    size: file.whole('size'),
    leaves: file.text('leaves'),
    entries: file.objects('entries').map((entry): DisclosedText => {
      entry.exactly(['i', 'at', 'body']);
      return { i: entry.whole('i'), at: entry.whole('at'), body: entry.text('body') };
    }),
  };
}

/** Check 2, for one key. */
function namedKey(prefix: string, name: string, publicKey: string): NamedKey {
  const key = readKey(publicKey);
  if (key === null) throw new Fault('Khóa công khai không hợp lệ', 'A public key is no key', 'X-1');
  const named = name === `${prefix}${logKeyId(key)}`;
  demand(named, 'Tên không đúng với khóa công khai', 'A name does not follow from its public key', 'X-1');
  return { name, publicKey: key };
}

function growTo(tree: GrowingTree, size: number, leaves: Uint8Array): void {
  while (tree.size < size) tree.add(leaves.subarray(HASH_BYTES * tree.size, HASH_BYTES * (tree.size + 1)));
}

/** Checks 3 and 4: leaves, tree, the last checkpoint and those before it. */
function checkTree(
  form: ReturnType<typeof readForm>,
  log: NamedKey,
  witnesses: readonly NamedKey[],
): { readonly leaves: Uint8Array; readonly last: Checkpoint } {
  const leaves = fromBase64(form.leaves);
  if (leaves === null || form.size < 1 || leaves.length !== HASH_BYTES * form.size) {
    throw new Fault('Danh sách mã băm của nhật ký thiếu hoặc thừa', 'The leaves are not those of the size', 'X-1');
  }
  const last = openCheckpoint(form.checkpoint, log, witnesses);
  demand(last.size === form.size, 'Điểm kiểm tra cuối có số bản ghi khác', 'The checkpoint has another size', 'X-1');
  const tree = new GrowingTree();
  growTo(tree, form.size, leaves);
  demand(tree.hasRoot(last.root), 'Gốc cây của nhật ký không đúng', 'The root of the tree is another', 'X-1');
  const before = new GrowingTree();
  for (const note of form.earlier) {
    const { size, root } = openCheckpoint(note, log, witnesses);
    const ascending = size > before.size && size < form.size;
    demand(ascending, 'Các điểm kiểm tra trước không tăng dần', 'Earlier checkpoints are not ascending', 'X-1');
    growTo(before, size, leaves);
    demand(
      before.hasRoot(root),
      'Một điểm kiểm tra trước không thuộc nhật ký này',
      'An earlier checkpoint is not of this journal',
      'X-1',
    );
  }
  return { leaves, last };
}

/** Check 5: the disclosed entries are those of the journal. */
function readEntries(form: ReturnType<typeof readForm>, leaves: Uint8Array): Entry[] {
  let before = -1;
  return form.entries.map(({ i, at, body }) =>
    ofEntry(i, () => {
      demand(i > before && i < form.size, 'Thứ tự bản ghi sai', 'Entries are out of order', 'L-1');
      before = i;
      const leaf = leaves.subarray(HASH_BYTES * i, HASH_BYTES * (i + 1));
      const known = body.isWellFormed() && same(leafHash(utf8(body)), leaf);
      demand(known, 'Nội dung bản ghi không khớp với nhật ký', 'The entry is not the one in the journal', 'L-1');
      const entry = readEntry(body);
      const placed = entry.i === i && entry.at === at;
      demand(placed, 'Số hoặc thời điểm của bản ghi bị đổi', 'The entry has another number or time', 'L-1');
      return entry;
    }),
  );
}

function has(entry: Entry, type: string, meetingId: string, pollId: Json | undefined): boolean {
  return entry.events.some(
    ({ raw }) => raw.type === type && raw.meetingId === meetingId && raw.pollId === pollId && pollId !== undefined,
  );
}

/** Check 6: nothing is withheld between the opening of a poll and its close. */
function checkDisclosure(meetingId: string, size: number, entries: readonly Entry[]): void {
  const disclosed = new Set(entries.map(({ i }) => i));
  for (const [position, entry] of entries.entries()) {
    for (const { raw } of entry.events) {
      if (raw.type !== 'pollOpened' || raw.meetingId !== meetingId) continue;
      const closing = entries.slice(position).find((later) => has(later, 'pollClosed', meetingId, raw.pollId));
      const end = closing?.i ?? size - 1;
      for (let i = entry.i; i <= end; i++) {
        ofEntry(i, () => {
          demand(disclosed.has(i), 'Bản ghi trong lúc biểu quyết bị giữ lại', 'An entry of a poll is withheld', 'X-5');
        });
      }
    }
  }
}

/** Checks 1 to 6 of the page "The record of a meeting"; throws an `EntryFault` at the first thing that does not hold. */
export function readRecord(bytes: Uint8Array): SoundFile {
  const { form, leaves, last } = ofEntry(null, () => {
    const form = readForm(bytes);
    const log = namedKey('nghisu/', form.origin, form.publicKey);
    const witnesses = form.witnesses.map(({ name, publicKey }) => namedKey('nghisu/witness/', name, publicKey));
    const different = new Set(form.witnesses.map(({ publicKey }) => publicKey)).size === witnesses.length;
    demand(different, 'Một máy làm chứng được ghi hai lần', 'A witness is listed twice', 'X-2');
    const tree = checkTree(form, log, witnesses);
    demand(form.entries.length > 0, 'Hồ sơ không có bản ghi nào', 'The record has no entries');
    return { form, ...tree };
  });
  const entries = readEntries(form, leaves);
  checkDisclosure(form.meetingId, form.size, entries);
  const { meetingId, roomId, origin, publicKey, size } = form;
  return { meetingId, roomId, origin, publicKey, size, root: last.root, witnesses: last.witnesses, entries };
}
