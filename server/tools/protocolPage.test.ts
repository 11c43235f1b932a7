import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WireCommand } from '../../core/command.ts';
import { keyIdOf } from '../../core/keys/key.ts';
import { Down } from '../../core/protocol/down.ts';
import { Ask } from '../../core/protocol/up/ask.ts';
import { Up } from '../../core/protocol/up.ts';
import { PROTOCOL_VERSION } from '../../core/protocol/version.ts';
import { RefusalCode } from '../../core/refusal.ts';
import { PERMISSIONS } from '../../core/session/permissions.ts';
import { VIEW_SCHEMAS } from '../../core/views/schemas.ts';
import { TOPICS_OF, Topic } from '../../core/views/topic.ts';
import { readAnyPayload } from '../../core/voting/ballotPayload.ts';
import { receiptCode } from '../../proof/log/receiptCode.ts';
import { framed } from '../../proof/sign/framed.ts';

const PAGE = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');

/** A section of the page by what its heading says. */
function section(title: string): string {
  const [, text = ''] = PAGE.split(new RegExp(`^## \\d+\\. ${title}.*$`, 'm'));
  return text.split(/^## /m)[0] ?? '';
}

const words = (text: string) => [...text.matchAll(/`([A-Za-z]+)`/g)].map(([, word = '']) => word);

/** Rows of a section's tables, cell by cell. */
const rows = (text: string) =>
  [...text.matchAll(/^\|(.+)\|$/gm)]
    .map(([, row = '']) => row.split(' | ').map((cell) => cell.trim()))
    .filter(([first]) => first !== 'Who');

/** Machines have a line, and a version, of their own. */
const [OF_SCREENS = ''] = PAGE.split(/^## \d+\. The machine line/m);

/** Every whole JSON text: the lines of the examples, and what the walk through a vote says in full. */
const EXAMPLES = [...OF_SCREENS.matchAll(/^(?:\[chair )?(?:[<>] )?(\{"(?:type|kind)":.*\})\]?$/gm)]
  .map(([, text = '']) => text)
  .filter((text) => !text.includes('…'));

function schemaOf(value: unknown) {
  if (typeof value !== 'object' || value === null) return null;
  if ('kind' in value) return WireCommand;
  return Up.safeParse(value).success ? Up : Down;
}

describe('docs/protocol.md', () => {
  it('is of this version', () => {
    expect(PAGE).toContain(`protocol version **${PROTOCOL_VERSION}**`);
    expect(new Set([...PAGE.matchAll(/"protocol":(\d+)/g)].map(([, version]) => Number(version)))).toEqual(
      new Set([PROTOCOL_VERSION]),
    );
  });

  it('has no example that is cut short', () => {
    const blocks = OF_SCREENS.match(/^```json\n[\s\S]*?^```$/gm) ?? [];
    expect(blocks.filter((block) => block.includes('…'))).toEqual([]);
  });

  it.each(EXAMPLES)('has a valid example: %s', (text) => {
    const value: unknown = JSON.parse(text);
    const read = schemaOf(value)?.safeParse(value);
    expect(read?.error).toBeUndefined();
    if (typeof value === 'object' && value !== null && 'topic' in value && 'data' in value) {
      expect(VIEW_SCHEMAS[Topic.parse(value.topic)].safeParse(value.data).error).toBeUndefined();
    }
  });

  it('signs its ballot as every terminal does (V-13)', () => {
    const cast = EXAMPLES.map((text): unknown => JSON.parse(text))
      .map((value) => Up.safeParse(value).data)
      .find((message) => message?.type === 'command' && message.command.kind === 'castBallot');
    if (cast?.type !== 'command' || cast.command.kind !== 'castBallot') throw new Error('no ballot on the page');
    const { payload, signature } = cast.command;
    const [, publicKey = ''] = /"registerKey","publicKey":"([\w-]+)"/.exec(PAGE) ?? [];
    const hash = createHash('sha256').update(payload).digest();
    expect(readAnyPayload(payload)?.k).toBe(
      keyIdOf(publicKey, (text) => createHash('sha256').update(text).digest('hex')),
    );
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    const isSigned = verify(null, framed('ballot', Buffer.from(payload)), key, Buffer.from(signature, 'base64url'));
    expect(isSigned).toBe(true);
    expect(PAGE).toContain(`has ${Buffer.byteLength(payload)} bytes`);
    expect(PAGE).toContain(hash.toString('hex'));
    expect(PAGE).toContain(`the code \`${receiptCode(hash)}\``);
  });

  it('says who may send each command (P-1)', () => {
    const people = ['seat', 'chair', 'secretary', 'technician'] as const;
    const said = rows(section('Commands')).flatMap(([who = '', kinds = '']) =>
      words(kinds).map((kind) => [kind, people.filter((role) => who.includes(role))] as const),
    );
    const kinds = WireCommand.options.map(({ shape }) => shape.kind.value);
    const allowed = kinds.map((kind) => [kind, people.filter((role) => PERMISSIONS[kind].includes(role))] as const);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(allowed));
  });

  it('says which topics each screen gets (P-2)', () => {
    const said = rows(section('Views')).flatMap(([screen = '', topics = '']) => {
      const [name = ''] = screen.split(' ');
      return Object.hasOwn(TOPICS_OF, name) ? [[name, words(topics).toSorted()] as const] : [];
    });
    const sent = Object.entries(TOPICS_OF).map(
      ([name, topics]) => [name, topics.filter((topic) => topic !== 'terminal').toSorted()] as const,
    );
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(sent));
  });

  it('has every question and every refusal', () => {
    const asks = rows(section('What you say')).flatMap(([kind = '']) => words(kind));
    expect(asks).toEqual(expect.arrayContaining(Ask.shape.ask.options.map(({ shape }) => shape.kind.value)));
    const codes = rows(section('Refusal codes')).flatMap(([code = '']) => words(code));
    expect(codes.toSorted()).toEqual([...RefusalCode.options].toSorted());
  });
});
