import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDocumentCache } from './documentCache.ts';
import { createDocuments, HOLDS } from './documents.ts';
import type { Fetched, Wanted } from './fetchDocument.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const PAPER = sha('paper');
const READER = 'Bearer reader';

let dir: string;
let now: number;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'nghi-su-papers-'));
  now = 1_000_000;
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Papers over a scripted server, which answers `stored` unless a test says otherwise. */
async function scripted() {
  const script: Fetched['kind'][] = [];
  let status = 403;
  const fetch = vi.fn(async (wanted: Wanted): Promise<Fetched> => {
    const kind = script.shift() ?? (wanted.have === null ? 'stored' : 'unchanged');
    if (kind === 'refused') return { kind, status };
    if (kind !== 'stored') return { kind };
    writeFileSync(wanted.into, 'packed');
    return { kind, digest: sha('packed') };
  });
  const cache = await openDocumentCache(dir, () => now);
  const documents = createDocuments(
    cache,
    fetch,
    () => now,
    () => {},
  );
  const next = (kind: Fetched['kind'], withStatus = 403) => {
    script.push(kind);
    status = withStatus;
  };
  return { documents, fetch, next };
}

describe('the papers that a page asks for', () => {
  it('come from the server once, and then from the terminal', async () => {
    const { documents, fetch } = await scripted();
    for (let i = 0; i < 3; i += 1) {
      expect(await documents.open(PAPER, READER)).toMatchObject({ kind: 'file', document: { size: 6 } });
    }
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('are downloaded once for all parts that are asked for together', async () => {
    const { documents, fetch } = await scripted();
    await Promise.all(Array.from({ length: 5 }, () => documents.open(PAPER, READER)));
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('need the server’s yes for each reader, and again after a while', async () => {
    const { documents, fetch } = await scripted();
    await documents.open(PAPER, READER);
    await documents.open(PAPER, 'Bearer another');
    expect(fetch.mock.calls.at(-1)?.[0]).toMatchObject({ authorization: 'Bearer another', have: `"${PAPER}-view"` });
    now += HOLDS.yesMs;
    await documents.open(PAPER, READER);
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('open without the server when they are here, and without waiting for it at every part', async () => {
    const { documents, fetch, next } = await scripted();
    await documents.open(PAPER, READER);
    now += HOLDS.yesMs;
    next('unreachable');
    expect(await documents.open(PAPER, READER)).toMatchObject({ kind: 'file' });
    expect(await documents.open(PAPER, READER)).toMatchObject({ kind: 'file' });
    expect(fetch).toHaveBeenCalledTimes(2);
    now += HOLDS.absenceMs;
    await documents.open(PAPER, READER);
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it.each(['unreachable', 'corrupt'] as const)('are away when they are not here and the server is %s', async (kind) => {
    const { documents, next } = await scripted();
    next(kind);
    expect(await documents.open(PAPER, READER)).toEqual({ kind: 'away' });
    expect(documents.totals().count).toBe(0);
  });

  it.each([
    [403, 0],
    [404, 0],
    [401, 1],
  ])('after a refusal with %i leave %i copies on the terminal (D-1)', async (status, left) => {
    const { documents, next } = await scripted();
    await documents.open(PAPER, READER);
    now += HOLDS.yesMs;
    next('refused', status);
    expect(await documents.open(PAPER, READER)).toEqual({ kind: 'refused', status });
    expect(documents.totals().count).toBe(left);
  });

  it('are asked for anew after a wipe', async () => {
    const { documents, fetch } = await scripted();
    await documents.open(PAPER, READER);
    expect(await documents.wipe('all')).toEqual({ deleted: [{ sha256: PAPER, at: now }], failed: [] });
    await documents.open(PAPER, READER);
    expect(fetch.mock.calls.at(-1)?.[0].have).toBeNull();
  });

  it('are wiped with the download that was underway', async () => {
    const { documents } = await scripted();
    const opening = documents.open(PAPER, READER);
    const wiped = await documents.wipe('all');
    await opening;
    expect(wiped.deleted).toHaveLength(1);
    expect(documents.totals().count).toBe(0);
  });
});
