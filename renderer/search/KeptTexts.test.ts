import { describe, expect, it, vi } from 'vitest';
import { KeptTexts, type TextPart } from './KeptTexts.ts';

const page = (text: string) => ({ text, ocr: false });

/** A server of which a test says what it gives; pauses pass when the test lets them. */
function kept(give: (sha256: string, from: number) => TextPart | null) {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const paused: number[] = [];
  const texts = new KeptTexts({
    ask: async (sha256, from) => {
      asked.push(`${sha256}:${from}`);
      return give(sha256, from);
    },
    pause: (ms) => {
      paused.push(ms);
      return new Promise((resolve) => waiting.push(resolve));
    },
    firstPause: () => 0,
  });
  /** Until somebody pauses again, or nothing is left to do. */
  const tick = async () => {
    for (const resolve of waiting.splice(0)) resolve();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const until = async (isDone: () => boolean) => {
    await vi.waitFor(async () => {
      await tick();
      expect(isDone()).toBe(true);
    });
  };
  return { texts, asked, paused, tick, until };
}

describe('[K-5] what papers say, kept at a terminal', () => {
  it('comes piece by piece, one paper after the other, ready to be looked through bare', async () => {
    const { texts, asked, until } = kept((sha256, from) =>
      from === 0 && sha256 === 'a' ? { pages: [page('Đảng')], next: 1 } : { pages: [page('bộ')], next: null },
    );
    texts.want(['a', 'b']);
    expect(asked).toEqual([]);
    await until(() => texts.pagesOf('b') !== null);
    expect(asked).toEqual(['a:0', 'a:1', 'b:0']);
    expect(texts.pagesOf('a')?.map(({ folded }) => folded)).toEqual(['dang', 'bo']);
  });

  it('is forgotten with the right to read it, also while it comes', async () => {
    const { texts, until, tick } = kept((sha256) => ({ pages: [page(sha256)], next: sha256 === 'slow' ? 1 : null }));
    texts.want(['a', 'slow']);
    await until(() => texts.pagesOf('a') !== null);
    texts.want(['slow']);
    expect(texts.pagesOf('a')).toBeNull();
    texts.want([]);
    for (let n = 0; n < 5; n += 1) await tick();
    expect(texts.pagesOf('slow')).toBeNull();
  });

  it('is asked for again when it was not there yet, after everything else', async () => {
    let made = false;
    const { texts, asked, until } = kept((sha256) =>
      sha256 === 'late' && !made ? null : { pages: [page(sha256)], next: null },
    );
    texts.want(['late', 'a']);
    await until(() => texts.pagesOf('a') !== null);
    expect(texts.pagesOf('late')).toBeNull();
    made = true;
    await until(() => texts.pagesOf('late') !== null);
    expect(asked.slice(0, 2)).toEqual(['late:0', 'a:0']);
  });

  it('is asked for ever more seldom where it cannot be had, and at once when something else comes', async () => {
    const { texts, asked, paused, tick, until } = kept((sha256) =>
      sha256 === 'never' ? null : { pages: [page(sha256)], next: null },
    );
    texts.want(['never']);
    for (let n = 0; n < 9; n += 1) await tick();
    expect(paused.slice(0, 4)).toEqual([0, 30_000, 60_000, 120_000]);
    expect(Math.max(...paused)).toBe(960_000);
    texts.want(['never', 'new']);
    await until(() => texts.pagesOf('new') !== null);
    expect(asked.filter((one) => one === 'new:0')).toHaveLength(1);
  });
});
