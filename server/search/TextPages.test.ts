import { describe, expect, it } from 'vitest';
import { PLAIN_PAPER } from '../../core/documents/document.ts';
import type { PaperText } from '../../core/intake/paperText.ts';
import { TEXT_CHARACTERS } from '../../core/search/paperText.ts';
import type { Actor } from '../../core/session/actor.ts';
import { act, sittingHall } from '../../core/testing/hall.ts';
import { actor, MEETING, seat } from '../../core/testing/world.ts';
import type { OnText } from '../intake/PaperTexts.ts';
import { TextPages } from './TextPages.ts';

const pageOf = (text: string) => ({ text, isScan: false, ocr: false, width: 595, height: 842 });

function hall() {
  const world = sittingHall(2);
  world.do('secretary', act.saveItem('i1'));
  for (const id of ['d1', 'd2']) world.do('secretary', act.attach(id, 'i1'));
  world.do('secretary', act.release('d1', 'd2'));
  const shaOf = (id: string) => world.meeting().papers.find((paper) => paper.id === id)?.file.sha256 ?? '';
  const texts = new Map<string, PaperText>();
  const listeners = new Set<OnText>();
  let reads = 0;
  const pages = new TextPages(
    {
      onText: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      read: async (sha256) => {
        reads += 1;
        return texts.get(sha256) ?? null;
      },
    },
    () => world.state,
  );
  const ask = async (who: Actor, sha256: string, from = 0) => {
    const outcome = await pages.asks.paperText(who, { kind: 'paperText', sha256, from });
    return outcome.ok ? outcome.answer : outcome.code;
  };
  const tell = (sha256: string, text: PaperText) => {
    texts.set(sha256, text);
    for (const listener of listeners) listener(sha256, text);
  };
  return { world, shaOf, texts, ask, tell, reads: () => reads };
}

describe('[K-5] what a paper says, for terminals', () => {
  it('comes in pieces that are no longer than an answer may be', async () => {
    const { shaOf, texts, ask, reads } = hall();
    const long = 'a'.repeat(TEXT_CHARACTERS - 10);
    texts.set(shaOf('d1'), {
      pages: [pageOf('Đảng\n  bộ'), pageOf(long), pageOf('b'.repeat(2 * TEXT_CHARACTERS)), pageOf('')],
    });
    const first = await ask(seat('p1'), shaOf('d1'));
    expect(first).toMatchObject({ pages: [{ text: 'Đảng bộ', ocr: false }, { text: long }], next: 2 });
    expect(await ask(seat('p1'), shaOf('d1'), 2)).toMatchObject({ pages: [{ ocr: false }], next: 3 });
    expect(await ask(seat('p1'), shaOf('d1'), 3)).toMatchObject({ pages: [{ text: '' }], next: null });
    expect(await ask(seat('p1'), shaOf('d1'), 99)).toMatchObject({ pages: [], next: null });
    expect(reads()).toBe(1);
  });

  it('is not made yet, or made anew when scans were read', async () => {
    const { shaOf, ask, tell } = hall();
    expect(await ask(seat('p1'), shaOf('d1'))).toMatchObject({ pages: null, next: null });
    tell(shaOf('d1'), { pages: [pageOf('')] });
    expect(await ask(seat('p1'), shaOf('d1'))).toMatchObject({ pages: [{ text: '' }] });
    tell(shaOf('d1'), { pages: [{ ...pageOf('chữ'), ocr: true }] });
    expect(await ask(seat('p1'), shaOf('d1'))).toMatchObject({ pages: [{ text: 'chữ', ocr: true }] });
  });

  it('is for whoever may read the paper now, and of no secret paper', async () => {
    const { world, shaOf, texts, ask } = hall();
    texts.set(shaOf('d1'), { pages: [pageOf('một')] });
    texts.set(shaOf('d2'), { pages: [pageOf('hai')] });
    expect(await ask(actor('chair'), shaOf('d1'))).toMatchObject({ pages: [{ text: 'một' }] });
    expect(await ask(seat('stranger'), shaOf('d1'))).toBe('unknownPaper');
    expect(await ask(seat('p1'), 'f'.repeat(64))).toBe('unknownPaper');
    const setup = { ...PLAIN_PAPER, label: 'secret' as const, itemId: 'i1', name: 'Mật', kind: 'report' as const };
    world.do('secretary', { kind: 'updatePaper', meetingId: MEETING, paperId: 'd2', setup });
    world.do('chair', act.openItem('i1'));
    expect(await ask(seat('p1'), shaOf('d2'))).toBe('unknownPaper');
    world.do('secretary', act.recall('d1'));
    expect(await ask(seat('p1'), shaOf('d1'))).toBe('unknownPaper');
  });

  it('is read once for all who ask at the same time, and not kept from before it was read anew', async () => {
    const { shaOf, texts, ask, tell, reads } = hall();
    texts.set(shaOf('d1'), { pages: [pageOf('cũ')] });
    const together = [ask(seat('p1'), shaOf('d1')), ask(seat('p2'), shaOf('d1'))];
    tell(shaOf('d1'), { pages: [pageOf('mới')] });
    await Promise.all(together);
    expect(reads()).toBe(1);
    expect(await ask(seat('p1'), shaOf('d1'))).toMatchObject({ pages: [{ text: 'mới' }] });
  });
});
