import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PLAIN_PAPER, type Readers, type SecrecyLabel } from '../../core/documents/document.ts';
import type { PaperText } from '../../core/intake/paperText.ts';
import type { SearchAnswer, SearchScope } from '../../core/search/search.ts';
import type { Actor } from '../../core/session/actor.ts';
import { act, sittingHall } from '../../core/testing/hall.ts';
import { attachEntry } from '../../core/testing/library.ts';
import { actor, MEETING, OTHER_ROOM, seat } from '../../core/testing/world.ts';
import type { OnText } from '../intake/PaperTexts.ts';
import { Search } from './Search.ts';
import { SearchIndex } from './SearchIndex.ts';

const silent = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const pageOf = (text: string, isScan = false, ocr = false) => ({ text, isScan, ocr, width: 595, height: 842 });

let dir: string;
const open: Search[] = [];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'room-search-'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((search) => search.stop()));
  await rm(dir, { recursive: true, force: true });
});

/** A sitting hall of three with four released papers; what they say is told as the test likes. */
function hall() {
  const world = sittingHall(3);
  world.do('secretary', act.saveItem('i1'));
  for (const id of ['d1', 'd2', 'd3', 'd4']) world.do('secretary', act.attach(id, 'i1'));
  const write = (paperId: string, name: string, label: SecrecyLabel = 'ordinary', readers?: Readers) =>
    world.do('secretary', {
      kind: 'updatePaper',
      meetingId: MEETING,
      paperId,
      setup: { ...PLAIN_PAPER, readers: readers ?? { kind: 'all' }, label, itemId: 'i1', name, kind: 'report' },
    });
  const sha256 = (paperId: string) => world.meeting().papers.find(({ id }) => id === paperId)?.file.sha256 ?? '';
  return { world, write, sha256, release: (...ids: string[]) => world.do('secretary', act.release(...ids)) };
}

async function started(
  { world }: Pick<ReturnType<typeof hall>, 'world'>,
  texts: Map<string, PaperText>,
  now = () => 0,
) {
  const listeners = new Set<OnText>();
  const index = await SearchIndex.open(join(dir, 'search.db'));
  const paused: number[] = [];
  const search = new Search({
    state: () => world.state,
    index,
    texts: {
      onText: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      read: async (sha256) => texts.get(sha256) ?? null,
    },
    pdfs: () => [...texts.keys()],
    log: silent,
    now,
    pause: async (ms) => paused.push(ms),
  });
  open.push(search);
  search.start();
  await search.settled();
  const ask = async (
    who: Actor,
    query: string,
    limit = 20,
    offset = 0,
    scope: SearchScope = 'all',
  ): Promise<SearchAnswer> => {
    const outcome = await search.asks.search(who, { kind: 'search', query, scope, limit, offset });
    if (!outcome.ok || outcome.answer.kind !== 'search') throw new Error('refused');
    return outcome.answer;
  };
  const places = async (who: Actor, query: string) =>
    (await ask(who, query)).hits.map(({ of, page }) => `${of.kind === 'paper' ? of.paperId : of.entryId}:${page}`);
  const tell = async (sha256: string, text: PaperText) => {
    for (const listener of listeners) listener(sha256, text);
    await search.settled();
  };
  return { search, index, ask, places, tell, paused };
}

const said = (...pages: string[]): PaperText => ({ pages: pages.map((text) => pageOf(text)) });

describe('[K-2] what is looked for', () => {
  it('is found bare, with its page, and the place in the snippet', async () => {
    const room = hall();
    room.release('d1');
    const { ask } = await started(room, new Map([[room.sha256('d1'), said('Trang đầu', 'Đại hội\n  Đảng bộ tỉnh')]]));
    const { hits, withoutMarks } = await ask(seat('p1'), 'dang bo');
    expect(hits).toMatchObject([
      {
        of: { kind: 'paper', meetingId: MEETING, paperId: 'd1', version: 1 },
        page: 2,
        snippet: 'Đại hội Đảng bộ tỉnh',
        spans: [[8, 15]],
      },
    ]);
    expect(withoutMarks).toBe(false);
  });

  it('counts with its marks, and without them only where nothing stands with them', async () => {
    const room = hall();
    room.release('d1');
    const { ask } = await started(room, new Map([[room.sha256('d1'), said('Đảng bộ', 'Đằng bờ', 'cán bộ Đảng viên')]]));
    const pages = async (query: string) => {
      const { hits, withoutMarks } = await ask(seat('p1'), query);
      return [withoutMarks, ...hits.map(({ page }) => page)];
    };
    expect(await pages('đảng bộ')).toEqual([false, 1, 3]);
    expect(await pages('đăng bộ')).toEqual([true, 1, 2, 3]);
    expect(await pages('đảng vie')).toEqual([false, 3]);
    expect(await pages('"NEAR( * OR')).toEqual([false]);
    expect(await pages(' - ')).toEqual([false]);
  });

  it('comes page by page', async () => {
    const room = hall();
    room.release('d1');
    const pages = Array.from({ length: 7 }, (_, i) => `kinh phí ${i}`);
    const { ask } = await started(room, new Map([[room.sha256('d1'), said(...pages)]]));
    const all = [
      await ask(seat('p1'), 'kinh phi', 3),
      await ask(seat('p1'), 'kinh phi', 3, 3),
      await ask(seat('p1'), 'kinh phi', 3, 6),
    ];
    expect(all.map(({ more }) => more)).toEqual([true, true, false]);
    expect(new Set(all.flatMap(({ hits }) => hits.map(({ page }) => page)))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
  });
});

describe('[K-3] the order', () => {
  it('is: names, then words in order, then words anywhere', async () => {
    const room = hall();
    room.write('d3', 'Đề án kinh phí năm 2026');
    room.release('d1', 'd2', 'd3');
    const texts = new Map([
      [room.sha256('d1'), said('phí và kinh tế, phí, kinh')],
      [room.sha256('d2'), said(`${'chữ '.repeat(300)} kinh phí`)],
      [room.sha256('d3'), said('không nói gì')],
    ]);
    const { places, ask } = await started(room, texts);
    expect(await places(seat('p1'), 'kinh phí')).toEqual(['d3:null', 'd2:1', 'd1:1']);
    expect((await ask(seat('p1'), 'kinh phí')).hits[0]).toMatchObject({ nameSpans: [[6, 14]], page: null });
  });
});

describe('[K-1] a search', () => {
  it('finds for a delegate only what was released to them, for the chair what is released, for the desk all', async () => {
    const room = hall();
    const some: Readers = { kind: 'some', standings: [], units: [], personIds: ['p1'] };
    room.write('d2', 'Riêng về nhân sự', 'ordinary', some);
    room.release('d1', 'd2');
    const texts = new Map(['d1', 'd2', 'd3'].map((id) => [room.sha256(id), said('nhân sự')]));
    const { places } = await started(room, texts);
    expect(await places(seat('p1'), 'nhan su')).toEqual(['d2:null', 'd1:1', 'd2:1']);
    expect(await places(seat('p2'), 'nhan su')).toEqual(['d1:1']);
    expect(await places(seat('stranger'), 'nhan su')).toEqual([]);
    expect(await places(actor('chair'), 'nhan su')).toEqual(['d2:null', 'd1:1', 'd2:1']);
    expect(await places(actor('secretary'), 'nhan su')).toEqual(['d2:null', 'd1:1', 'd2:1', 'd3:1']);
    expect(await places(actor('chair', null, OTHER_ROOM), 'nhan su')).toEqual([]);
    expect(await places(actor('secretary', null, OTHER_ROOM), 'nhan su')).toEqual([]);
    room.world.do('secretary', act.recall('d1'));
    expect(await places(seat('p2'), 'nhan su')).toEqual([]);
  });

  it('finds a secret paper only while its item is open', async () => {
    const room = hall();
    room.write('d1', 'Mật', 'secret');
    room.release('d1');
    const { places } = await started(room, new Map([[room.sha256('d1'), said('nhân sự')]]));
    expect(await places(seat('p1'), 'nhan su')).toEqual([]);
    room.world.do('chair', act.openItem('i1'));
    expect(await places(seat('p1'), 'nhan su')).toEqual(['d1:1']);
    room.world.do('chair', act.closeItem('i1'));
    expect(await places(actor('chair'), 'nhan su')).toEqual([]);
  });

  it('looks into the version in force, the desk also into the one to come', async () => {
    const room = hall();
    room.release('d1');
    const first = room.sha256('d1');
    room.world.do('secretary', act.attachVersion('d1'));
    const { places } = await started(
      room,
      new Map([
        [first, said('cũ')],
        ['a'.repeat(64), said('mới tinh')],
      ]),
    );
    expect(await places(seat('p1'), 'moi tinh')).toEqual([]);
    expect(await places(actor('secretary'), 'moi tinh')).toEqual(['d1:1']);
    room.release('d1');
    expect(await places(seat('p1'), 'moi tinh')).toEqual(['d1:1']);
    expect(await places(seat('p1'), 'cu')).toEqual([]);
  });

  it('does not tell what was recalled while it was looked up', async () => {
    const room = hall();
    room.release('d1');
    const { ask, index } = await started(room, new Map([[room.sha256('d1'), said('nhân sự')]]));
    const find = index.find.bind(index);
    vi.spyOn(index, 'find').mockImplementation(async (lookup) => {
      const found = await find(lookup);
      room.world.do('secretary', act.recall('d1'));
      return found;
    });
    expect((await ask(seat('p1'), 'nhan su')).hits).toEqual([]);
  });

  it('answers on a beat that does not depend on papers of others', async () => {
    const room = hall();
    const times = [0, 7, 0, 93, 0, 130];
    const { ask, paused } = await started(room, new Map(), () => times.shift() ?? 0);
    for (let n = 0; n < 3; n += 1) await ask(seat('p1'), 'nhan su');
    expect(paused).toEqual([93, 7, 70]);
  });

  it('looks up two questions of a session at a time, no more', async () => {
    const room = hall();
    const { search } = await started(room, new Map());
    const question = { kind: 'search', query: 'a', scope: 'all', limit: 1, offset: 0 } as const;
    const asked = [1, 2, 3].map(() => search.asks.search(seat('p1'), question));
    expect((await Promise.all(asked)).map(({ ok }) => ok)).toEqual([true, true, false]);
    expect((await search.asks.search(seat('p1'), question)).ok).toBe(true);
  });
});

describe('[B-1] the library', () => {
  it('is looked into by delegates, chair and desk, in a meeting or not, where the question says so', async () => {
    const room = hall();
    room.write('d1', 'Tờ trình về nhân sự');
    room.release('d1');
    room.world.do('secretary', attachEntry('e1', 'e', { name: 'Quy định', issuer: 'Ban Tổ chức nhân sự' }));
    room.world.do('secretary', attachEntry('e2', 'f', { name: 'Luật' }));
    const { places, ask } = await started(room, new Map([['f'.repeat(64), said('công tác nhân sự')]]));
    for (const who of [seat('p1'), actor('chair'), actor('secretary')]) {
      expect(await places(who, 'nhan su')).toEqual(['d1:null', 'e1:null', 'e2:1']);
    }
    expect(await places(seat('stranger'), 'nhan su')).toEqual(['e1:null', 'e2:1']);
    expect(await places(actor('technician'), 'nhan su')).toEqual([]);
    const only = async (scope: SearchScope) => (await ask(seat('p1'), 'nhan su', 20, 0, scope)).hits;
    expect((await only('meeting')).map(({ of }) => of.kind)).toEqual(['paper']);
    expect(await only('library')).toMatchObject([
      { of: { kind: 'entry', entryId: 'e1', version: 1 }, page: null, snippet: 'Ban Tổ chức nhân sự' },
      { of: { kind: 'entry', entryId: 'e2', version: 1 }, page: 1 },
    ]);
    room.world.do('secretary', { kind: 'removeLibraryEntries', entryIds: ['e1', 'e2'] });
    expect(await only('library')).toEqual([]);
  });
});

describe('[K-4] the index', () => {
  it('is made anew when it is gone or broken, and takes in what comes', async () => {
    const room = hall();
    room.release('d1', 'd2');
    const texts = new Map([[room.sha256('d1'), said('nhân sự')]]);
    const first = await started(room, texts);
    await first.tell(room.sha256('d2'), said('nhân sự mới'));
    expect(await first.places(seat('p1'), 'nhan su')).toHaveLength(2);
    await open.pop()?.stop();
    await writeFile(join(dir, 'search.db'), 'no database');
    expect(await (await started(room, texts)).places(seat('p1'), 'nhan su')).toEqual(['d1:1']);
  });

  it('forgets what a file said before its scans were read, and reads unfinished ones again', async () => {
    const room = hall();
    room.release('d1');
    const sha256 = room.sha256('d1');
    const texts = new Map([[sha256, { pages: [pageOf('mờ', true)] }]]);
    const first = await started(room, texts);
    expect(await first.places(seat('p1'), 'mo')).toEqual(['d1:1']);
    await open.pop()?.stop();
    texts.set(sha256, { pages: [pageOf('nhân sự', true, true)] });
    const second = await started(room, texts);
    expect(await second.places(seat('p1'), 'mo')).toEqual([]);
    expect((await second.ask(seat('p1'), 'nhan su')).hits).toMatchObject([{ ocr: true }]);
  });
});
