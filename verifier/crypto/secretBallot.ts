import { join, utf8 } from './bytes.ts';
import { type Claims, claimsOf, type Form, type Messages } from './form.ts';
import { type Element, hashToScalar, modOrder, NEUTRAL, readBytes32, readElement, readScalar } from './group.ts';
import { FixedBase, SharedBase, timesG } from './multiply.ts';
import { Refusal } from './Refusal.ts';

/** What every ballot and opening of a poll is bound to. */
export interface PollContext {
  readonly meeting: string;
  readonly poll: string;
  /** SHA-256 of the poll's definition, base64url. */
  readonly pollHash: string;
  /** The election key, base64url. */
  readonly y: string;
}

/** Whose ballot it is, and the key that signed it. */
export interface BallotContext extends PollContext {
  readonly delegate: string;
  readonly delegateKey: string;
}

/** A ciphertext that was read. */
export interface Ciphertext {
  readonly a: Element;
  readonly b: Element;
}

type Pair = readonly [string, string];
type CiphertextText = readonly [string, string, readonly Pair[]];

interface BallotText {
  readonly ct: readonly CiphertextText[];
  readonly sum: readonly (readonly Pair[])[] | null;
}

const MOST_CIPHERTEXTS = 140;
const MOST_BRANCHES = 51;
const MOST_SUMS = 50;
const VALUE_LENGTH = 43;

const isList = (value: unknown, least: number, most: number): value is readonly unknown[] =>
  Array.isArray(value) && value.length >= least && value.length <= most;
const isValue = (value: unknown): value is string => typeof value === 'string' && value.length === VALUE_LENGTH;
const isPair = (value: unknown): value is Pair => isList(value, 2, 2) && value.every(isValue);
const isPairs = (value: unknown): value is readonly Pair[] => isList(value, 1, MOST_BRANCHES) && value.every(isPair);
const isCiphertext = (value: unknown): value is CiphertextText =>
  isList(value, 3, 3) && isValue(value[0]) && isValue(value[1]) && isPairs(value[2]);

function readBallot(value: unknown): BallotText {
  if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() !== 'ct,sum') {
    throw new Refusal('malformed');
  }
  const { ct, sum } = value as { ct: unknown; sum: unknown };
  if (!isList(ct, 1, MOST_CIPHERTEXTS) || !ct.every(isCiphertext)) throw new Refusal('malformed');
  if (sum !== null && !(isList(sum, 1, MOST_SUMS) && sum.every(isPairs))) throw new Refusal('malformed');
  return { ct: ct as readonly CiphertextText[], sum: sum as BallotText['sum'] };
}

const TABLES_KEPT = 8;
const tables = new Map<string, FixedBase>();

function timesKey(y: string, element: Element): FixedBase {
  const known = tables.get(y);
  if (known !== undefined) return known;
  if (tables.size >= TABLES_KEPT) tables.clear();
  const table = new FixedBase(element);
  tables.set(y, table);
  return table;
}

interface Statement {
  readonly context: readonly (string | Uint8Array)[];
  readonly y: FixedBase;
  readonly question: number;
  readonly messages: Messages;
}

/** Section 4: one of the messages is in (a, b). */
function checkOneOf(statement: Statement, { a, b }: Ciphertext, branches: readonly Pair[]): void {
  const { values, hash } = statement.messages;
  if (branches.length !== values.length) throw new Refusal('branches');
  const read = branches.map(([c, z]) => ({ c: readScalar(c), z: readScalar(z) }));
  const timesA = new SharedBase(a);
  const timesB = new SharedBase(b);
  const lefts: Uint8Array[] = [];
  const rights: Uint8Array[] = [];
  read.forEach(({ c, z }, j) => {
    const value = values[j] ?? 0n;
    lefts.push(timesG.times(z).subtract(timesA.times(c)).toBytes());
    // z·Y − c·(b − m·G), with the multiple of G taken out of the bracket.
    const ofG = timesG.times(modOrder(c * value));
    rights.push(statement.y.times(z).add(ofG).subtract(timesB.times(c)).toBytes());
  });
  const challenge = hashToScalar(
    'nghisu/1ofk/v1',
    ...statement.context,
    statement.question,
    hash,
    a.toBytes(),
    b.toBytes(),
    join(...lefts),
    join(...rights),
  );
  if (modOrder(read.reduce((sum, { c }) => sum + c, 0n)) !== challenge) throw new Refusal('proof');
}

function weightedSum(ciphertexts: readonly Ciphertext[], parts: Claims['sums'][number]['parts']): Ciphertext {
  let a = NEUTRAL;
  let b = NEUTRAL;
  for (const { ciphertext, weight } of parts) {
    const part = ciphertexts[ciphertext];
    if (part === undefined) throw new Refusal('questions');
    a = a.add(part.a.multiplyUnsafe(weight));
    b = b.add(part.b.multiplyUnsafe(weight));
  }
  if (a.is0() || b.is0()) throw new Refusal('identity');
  return { a, b };
}

/** Checks a secret ballot in the order of section 4 and gives its ciphertexts; throws a `Refusal` with the reason. */
export function checkSecretBallot(form: Form, context: BallotContext, value: unknown): readonly Ciphertext[] {
  const ballot = readBallot(value);
  const claims = claimsOf(form);
  if (claims === null || ballot.ct.length !== claims.ciphertexts.length) throw new Refusal('questions');
  if ((ballot.sum?.length ?? 0) !== claims.sums.length) throw new Refusal('questions');
  const ciphertexts = ballot.ct.map(([a, b]) => ({ a: readElement(a).element, b: readElement(b).element }));
  const y = readElement(context.y);
  const fields = [
    utf8(context.meeting),
    utf8(context.poll),
    readBytes32(context.pollHash),
    y.bytes,
    utf8(context.delegate),
    readBytes32(context.delegateKey),
  ];
  const statement = { context: fields, y: timesKey(context.y, y.element) };
  claims.ciphertexts.forEach((messages, question) => {
    const ciphertext = ciphertexts[question];
    const branches = ballot.ct[question]?.[2];
    if (ciphertext === undefined || branches === undefined) throw new Refusal('questions');
    checkOneOf({ ...statement, question, messages }, ciphertext, branches);
  });
  claims.sums.forEach(({ messages, parts }, i) => {
    const branches = ballot.sum?.[i];
    if (branches === undefined) throw new Refusal('questions');
    const question = claims.ciphertexts.length + i;
    checkOneOf({ ...statement, question, messages }, weightedSum(ciphertexts, parts), branches);
  });
  return ciphertexts;
}
