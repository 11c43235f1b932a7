import { canonicalJson } from '../../../../core/base/canonicalJson.ts';
import { nodeHash } from '../../../../proof/log/hashes.ts';
import { base64, base64url } from '../../../../proof/sign/base64.ts';
import { logKeyOf, witnessKeyOf } from '../../../../proof/witness/keysOf.ts';
import { keyNamed } from './Story.ts';
import { noteOf } from './storyRecord.ts';

/** A forged record, as its text, and what the refusal says. */
export interface TextAttack {
  readonly name: string;
  readonly says: string;
  readonly record: string;
}

interface Parsed {
  checkpoint: string;
  earlier: string[];
  entries: { at: number; body: string; i: number }[];
  leaves: string;
  log: { origin: string; publicKey: string };
  size: number;
  witnesses: { name: string; publicKey: string }[];
}

const HASH = 32;

function leavesOf({ leaves }: Parsed): Uint8Array[] {
  const bytes = base64.decode(leaves) ?? new Uint8Array();
  return Array.from({ length: bytes.length / HASH }, (_, i) => bytes.slice(i * HASH, (i + 1) * HASH));
}

const joined = (leaves: readonly Uint8Array[]) => base64.encode(Buffer.concat(leaves));

/** The same record of other leaves, with a checkpoint that the log has signed for them. */
const resigned = (record: Parsed, leaves: readonly Uint8Array[]): Parsed => ({
  ...record,
  leaves: joined(leaves),
  size: leaves.length,
  checkpoint: noteOf(leaves),
  earlier: [],
});

const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((byte, i) => (i === 0 ? byte ^ 1 : byte));

/** Attacks on log, checkpoints, leaves and what is disclosed of a record. */
export function logVectors(text: string): readonly TextAttack[] {
  const sound: Parsed = JSON.parse(text);
  const leaves = leavesOf(sound);
  const half = Math.floor(leaves.length / 2);
  const pairs = Array.from({ length: half }, (_, i) =>
    nodeHash(
      leaves[2 * i] ?? leaves[0] ?? new Uint8Array(HASH),
      leaves[2 * i + 1] ?? leaves[0] ?? new Uint8Array(HASH),
    ),
  );
  const attacker = keyNamed('attacker');
  const other = leaves.map((leaf, i) => (i === 0 ? flipped(leaf) : leaf));
  const [firstEntry, ...otherEntries] = sound.entries;
  const ballots = sound.entries.filter(({ body }) => body.includes('"type":"ballotCast"')).map(({ i }) => i);
  const without = (i: number): Parsed => ({ ...sound, entries: sound.entries.filter((entry) => entry.i !== i) });
  const line = sound.checkpoint.split('\n').at(-2) ?? '';
  const logLine = sound.checkpoint.split('\n')[4] ?? '';
  const witness = sound.witnesses[0];
  const attackerName = witnessKeyOf(attacker.publicKey).name;

  const forged: readonly (readonly [string, string, unknown])[] = [
    ...ballots.slice(0, 5).map((i) => [`ballot withheld at ${i}`, 'is withheld', without(i)] as const),
    ...sound.entries
      .filter(({ body }) => body.includes('"type":"pollClosed"'))
      .slice(0, 2)
      .map(({ i }) => [`close withheld at ${i}`, 'is withheld', without(i)] as const),
    [
      'an entry of another meeting withheld while a poll is open',
      'is withheld',
      without(
        sound.entries.find(({ body }) => body.includes('"meetingId":"other"') && !body.includes('meetingCreated'))?.i ??
          -1,
      ),
    ],
    [
      'the meeting’s creation withheld',
      'there is not',
      without(
        sound.entries.find(({ body }) => body.includes('"type":"meetingCreated"') && body.includes('"id":"meeting"'))
          ?.i ?? -1,
      ),
    ],
    ['everything withheld', 'form of a record', { ...sound, entries: [] }],
    [
      'shorter log',
      'longer log|not \\d+ leaves',
      { ...sound, size: leaves.length - 1, leaves: joined(leaves.slice(0, -1)) },
    ],
    [
      'longer log than was signed',
      'covers',
      { ...sound, size: leaves.length + 1, leaves: joined([...leaves, leaves[0] ?? new Uint8Array(HASH)]) },
    ],
    ['size alone changed', 'leaves', { ...sound, size: leaves.length + 1 }],
    ['leaf changed', 'another log', { ...sound, leaves: joined(other) }],
    ['leaf changed and signed anew', 'not the one in the log', resigned(sound, other)],
    [
      'leaves exchanged',
      'another log',
      { ...sound, leaves: joined([...leaves.slice(0, -2), ...leaves.slice(-2).toReversed()]) },
    ],
    ['nodes as leaves', 'not the one in the log|out of its order', resigned(sound, pairs)],
    ['leaves in the other alphabet', 'base64', { ...sound, leaves: base64url.encode(Buffer.concat(leaves)) }],
    ['half a leaf', 'leaves', { ...sound, leaves: base64.encode(Buffer.concat(leaves).subarray(0, -16)) }],
    ['checkpoint of an older tree', 'covers', { ...sound, checkpoint: sound.earlier.at(-1) }],
    ['checkpoint of another tree', 'another log', { ...sound, checkpoint: noteOf(other) }],
    ['checkpoint signed by another', 'otherOrigin', { ...sound, checkpoint: noteOf(leaves, 'attacker') }],
    [
      'checkpoint signed by another under the log’s name',
      'badSignature',
      {
        ...sound,
        checkpoint: noteOf(leaves, 'attacker').replaceAll(logKeyOf(attacker.publicKey).name, sound.log.origin),
      },
    ],
    [
      'checkpoint without signatures',
      'malformed',
      { ...sound, checkpoint: `${sound.checkpoint.split('\n').slice(0, 3).join('\n')}\n\n` },
    ],
    [
      'checkpoint without the log’s signature',
      'badSignature',
      { ...sound, checkpoint: sound.checkpoint.replace(`${logLine}\n`, '') },
    ],
    [
      'checkpoint with an extension line',
      'malformed',
      { ...sound, checkpoint: sound.checkpoint.replace('\n\n', '\nmore\n\n') },
    ],
    [
      'checkpoint with a size in another spelling',
      'malformed',
      { ...sound, checkpoint: sound.checkpoint.replace(`\n${sound.size}\n`, `\n0${sound.size}\n`) },
    ],
    [
      'checkpoint with a root cut short',
      'malformed',
      { ...sound, checkpoint: sound.checkpoint.replace('=\n\n', '\n\n') },
    ],
    ['checkpoint without its last line feed', 'malformed', { ...sound, checkpoint: sound.checkpoint.slice(0, -1) }],
    [
      'checkpoint with carriage returns',
      'malformed',
      { ...sound, checkpoint: sound.checkpoint.replaceAll('\n', '\r\n') },
    ],
    [
      'cosignature of another text',
      'badSignature',
      { ...sound, checkpoint: sound.checkpoint.replace(line, (sound.earlier[0] ?? '').split('\n').at(-2) ?? '') },
    ],
    [
      'cosignature changed',
      'badSignature|malformed',
      { ...sound, checkpoint: sound.checkpoint.replace(line, `${line.slice(0, -6)}AAAAA=`) },
    ],
    [
      'two checkpoints of one size',
      'out of its order',
      { ...sound, earlier: sound.earlier.flatMap((note) => [note, note]) },
    ],
    [
      'two checkpoints of the record’s own size',
      'out of its order',
      { ...sound, earlier: [...sound.earlier, sound.checkpoint] },
    ],
    ['a fork before the end', 'another log', { ...sound, earlier: [noteOf(other.slice(0, half))] }],
    ['checkpoints backwards', 'out of its order', { ...sound, earlier: sound.earlier.toReversed() }],
    [
      'an earlier checkpoint by another log',
      'otherOrigin',
      { ...sound, earlier: [noteOf(leaves.slice(0, half), 'attacker')] },
    ],
    ['an earlier checkpoint that is none', 'malformed', { ...sound, earlier: ['nothing'] }],
    ['an earlier checkpoint of a longer log', 'longer log', { ...sound, earlier: [noteOf([...leaves, ...leaves])] }],
    [
      'another key of the log',
      'named after its key',
      { ...sound, log: { ...sound.log, publicKey: base64url.encode(attacker.publicKey) } },
    ],
    ['another name of the log', 'named after its key', { ...sound, log: { ...sound.log, origin: 'nghisu/elsewhere' } }],
    ['a key of the log that is none', 'no Ed25519', { ...sound, log: { ...sound.log, publicKey: 'A'.repeat(43) } }],
    [
      'a key of the log in another spelling',
      'no Ed25519',
      { ...sound, log: { ...sound.log, publicKey: `${sound.log.publicKey}=` } },
    ],
    [
      'another log altogether',
      'otherOrigin',
      { ...sound, log: { origin: logKeyOf(attacker.publicKey).name, publicKey: base64url.encode(attacker.publicKey) } },
    ],
    ['a witness twice', 'named twice', { ...sound, witnesses: [...sound.witnesses, ...sound.witnesses] }],
    [
      'a witness under another name',
      'named after its key',
      { ...sound, witnesses: [{ ...witness, name: attackerName }] },
    ],
    [
      'a witness with another key',
      'named after its key',
      { ...sound, witnesses: [{ ...witness, publicKey: base64url.encode(attacker.publicKey) }] },
    ],
    ['a witness whose key is none', 'no Ed25519', { ...sound, witnesses: [{ ...witness, publicKey: 'A'.repeat(43) }] }],
    ['entries in another order', 'out of its order', { ...sound, entries: [...otherEntries, firstEntry] }],
    ['an entry twice', 'out of its order', { ...sound, entries: [firstEntry, ...sound.entries] }],
    [
      'an entry beyond the end',
      'out of its order',
      { ...sound, entries: [...sound.entries, { ...firstEntry, i: leaves.length }] },
    ],
    [
      'an entry at another place',
      'not the one in the log',
      { ...sound, entries: [{ ...firstEntry, i: (firstEntry?.i ?? 0) + 1 }] },
    ],
    [
      'an entry at another time',
      'another time',
      { ...sound, entries: [{ ...firstEntry, at: (firstEntry?.at ?? 0) + 1 }, ...otherEntries] },
    ],
    [
      'an entry changed',
      'not the one in the log',
      { ...sound, entries: [{ ...firstEntry, body: firstEntry?.body.replace('"v":1', '"v":2') }, ...otherEntries] },
    ],
    [
      'an entry with a blank after it',
      'not the one in the log',
      { ...sound, entries: [{ ...firstEntry, body: `${firstEntry?.body} ` }, ...otherEntries] },
    ],
    ['of another meeting', 'there is not|withheld|was created in its room', { ...sound, meetingId: 'elsewhere' }],
    ['of another room', 'in its room', { ...sound, roomId: 'elsewhere' }],
  ];
  return forged.map(([name, says, record]) => ({ name: `log: ${name}`, says, record: canonicalJson(record) }));
}

/** Attacks on the text of a record. */
export function textVectors(text: string): readonly TextAttack[] {
  const sound: Record<string, unknown> = JSON.parse(text);
  const canonical = 'not the canonical text|not JSON';
  const form = 'form of a record';
  const missing = Object.keys(sound).map((name): readonly [string, string, string] => {
    const { [name]: _left, ...rest } = sound;
    return [`without ${name}`, form, canonicalJson(rest)];
  });
  const changed: readonly (readonly [string, string, string])[] = [
    ['empty', canonical, ''],
    ['cut short', canonical, text.slice(0, -1)],
    ['bytes after the end', canonical, `${text}\n`],
    ['a second value after the end', canonical, `${text}${text}`],
    ['a byte order mark', canonical, `\ufeff${text}`],
    ['blanks', canonical, JSON.stringify(sound, null, 1)],
    ['a member twice', canonical, text.replace('{', '{"checkpoint":"",')],
    ['a member twice at the end', canonical, `${text.slice(0, -1)},"withheld":"the other indices are withheld"}`],
    ['members in another order', canonical, JSON.stringify(Object.fromEntries(Object.entries(sound).reverse()))],
    ['an escape that need not be', canonical, text.replace('"format"', '"\\u0066ormat"')],
    ['a number in another spelling', canonical, text.replace(/"size":(\d+)/, '"size":$1.0')],
    ['a lone surrogate', canonical, text.replace('"withheld":"', '"withheld":"\\ud800')],
    ['deep nesting', canonical, text.replace('{', `{"a":${'['.repeat(5000)}${']'.repeat(5000)},`)],
    ['a further member', form, canonicalJson({ ...sound, more: 1 })],
    ['another format', form, canonicalJson({ ...sound, format: 'nghisu/record/v2' })],
    ['another word for what is withheld', form, canonicalJson({ ...sound, withheld: 'nothing is withheld' })],
    ['a size as text', form, canonicalJson({ ...sound, size: `${sound.size}` })],
    ['a size of nothing', form, canonicalJson({ ...sound, size: 0, leaves: '' })],
    ['entries as one text', form, canonicalJson({ ...sound, entries: '' })],
    ['not an object', form, '[]'],
    ['null', form, 'null'],
    ...missing,
  ];
  return changed.map(([name, says, record]) => ({ name: `text: ${name}`, says, record }));
}
