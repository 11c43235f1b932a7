import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '../base/canonicalJson.ts';
import { VIEW_SCHEMAS } from '../views/schemas.ts';
import { Down } from './down.ts';
import { Up } from './up.ts';
import { PROTOCOL_VERSION } from './version.ts';

/** What the schemas of this version hash to. */
const PINNED = { version: 3, hash: 'NMaFjofIKiix2zEfSBeuFi' };

/** `unknown` and transforms have no JSON Schema of their own: what goes over the wire is their input. */
const shapeOf = (schema: z.ZodType): unknown =>
  JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' })));

describe('the protocol', () => {
  it('raises its version with every change of a message or a view', () => {
    const views = Object.fromEntries(Object.entries(VIEW_SCHEMAS).map(([topic, schema]) => [topic, shapeOf(schema)]));
    const text = canonicalJson({ up: shapeOf(Up), down: shapeOf(Down), views });
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    expect(
      { version: PROTOCOL_VERSION, hash },
      `A message or a view has changed its shape. If a released client speaks version ${PINNED.version}: raise ` +
        `PROTOCOL_VERSION in version.ts, write a line of history there and say so in docs/protocol.md. Then pin ${hash} here.`,
    ).toEqual(PINNED);
  });
});
