import { describe, expect, it } from 'vitest';
import { createCarrier } from './carry.ts';
import type { Note } from './note.ts';

/** A generator of the same numbers every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const WORDS =
  'đảng bộ tỉnh nghị quyết hội nghị ban chấp hành nhiệm kỳ phát triển kinh tế xã hội bền vững công nghiệp nông thôn mới đầu tư hạ tầng giao thông giáo dục y tế cán bộ kiểm tra giám sát chỉ tiêu ngân sách thu chi dự toán quy hoạch đất đai môi trường cải cách hành chính chuyển đổi số quốc phòng an ninh nhân dân đoàn kết dân chủ kỷ cương sáng tạo hiệu quả mục tiêu giải pháp thực hiện báo cáo đánh giá kết quả tồn tại hạn chế nguyên nhân bài học kinh nghiệm phương hướng nhiệm vụ trọng tâm'.split(
    ' ',
  );

interface Paragraph {
  readonly id: number;
  readonly words: readonly string[];
}

const pick = <T>(random: () => number, list: readonly T[]): T => {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('an empty list');
  return item;
};
const sentence = (random: () => number) =>
  Array.from({ length: 45 + Math.floor(random() * 40) }, () => pick(random, WORDS));

/** Pages of so many paragraphs. */
function paged(paragraphs: readonly Paragraph[], perPage: number): { pages: string[]; at: Map<number, number> } {
  const pages: string[] = [];
  const at = new Map<number, number>();
  for (const [i, { id, words }] of paragraphs.entries()) {
    const page = Math.floor(i / perPage);
    at.set(id, page);
    pages[page] = `${pages[page] ?? ''}${words.join(' ')}\n`;
  }
  return { pages, at };
}

const note = (fields: Partial<Note>): Note => ({
  id: 'n',
  meetingId: 'm',
  paperId: 'p',
  version: 1,
  sha256: '0'.repeat(64),
  pageIndex: 0,
  kind: 'highlight',
  colour: 'yellow',
  quads: [],
  strokes: [],
  text: '',
  anchor: null,
  carried: null,
  rev: 1,
  createdAt: 0,
  updatedAt: 0,
  deletedAt: null,
  ...fields,
});

/** A note on some words of a paragraph. */
function noteOn(random: () => number, { words }: Paragraph, pageIndex: number): Note {
  const from = 8 + Math.floor(random() * (words.length - 30));
  const exact = words.slice(from, from + 6 + Math.floor(random() * 10)).join(' ');
  const all = words.join(' ');
  const start = words.slice(0, from).join(' ').length + 1;
  const anchor = { exact, prefix: all.slice(start - 32, start), suffix: all.slice(start + exact.length).slice(0, 32) };
  return note({ pageIndex, anchor });
}

describe('[N-5] notes in a new version of 90 pages', () => {
  it('are carried to their words, or to none, never to wrong ones', () => {
    const random = seeded(20_261_126);
    const paragraphs = Array.from({ length: 450 }, (_, id): Paragraph => ({ id, words: sentence(random) }));
    const old = paged(paragraphs, 5);
    expect(old.pages).toHaveLength(90);
    const gone = new Set<number>();
    const changed: Paragraph[] = [];
    for (const paragraph of paragraphs) {
      const fate = random();
      if (random() < 0.06) changed.push({ id: 10_000 + paragraph.id, words: sentence(random) });
      if (fate < 0.15) gone.add(paragraph.id);
      else if (fate < 0.35) {
        const words = paragraph.words.map((word) => (random() < 0.08 ? pick(random, WORDS) : word));
        changed.push({ ...paragraph, words });
      } else changed.push(paragraph);
    }
    const next = paged(changed, 6);
    const carry = createCarrier(old.pages, next.pages);
    const count = { carried: 0, confirm: 0, lost: 0, wrong: 0, revived: 0 };
    for (let i = 0; i < 300; i += 1) {
      const paragraph = pick(random, paragraphs);
      const place = carry(noteOn(random, paragraph, old.at.get(paragraph.id) ?? 0));
      count[place.state] += 1;
      if (place.state === 'lost') continue;
      const home = next.at.get(paragraph.id);
      if (gone.has(paragraph.id)) count.revived += place.state === 'carried' ? 1 : 0;
      else if (place.pageIndex !== home) count.wrong += 1;
    }
    expect(count).toMatchObject({ wrong: 0, revived: 0 });
    expect(count.carried).toBeGreaterThan(230);
    expect(count.lost).toBeGreaterThan(20);
  });
});

describe('[N-5] a note', () => {
  const page =
    'Mục 1. Thu ngân sách năm 2026 tăng 8 % so với cùng kỳ; chi đầu tư phát triển đạt 70 % kế hoạch được giao.';
  const anchor = { exact: 'tăng 8 % so với', prefix: 'ngân sách năm 2026 ', suffix: ' cùng kỳ; chi đầu tư' };

  it('on words finds them over other line breaks, with where they stand', () => {
    const carry = createCarrier([page], ['Trang bìa', page.replace('tăng 8 % so', 'tăng 8\n% so')]);
    const place = carry(note({ anchor }));
    if (place.state === 'lost' || place.range === null) throw new Error('lost');
    expect(place).toMatchObject({ state: 'carried', pageIndex: 1 });
    expect(`Mục 1. Thu ngân sách năm 2026 tăng 8\n% so với`.slice(place.range.start, place.range.end)).toBe(
      'tăng 8\n% so với',
    );
  });

  it('takes, of equal words, those with the same neighbours', () => {
    const pages = [`Trước đó tăng 8 % so với quý trước. ${page}`];
    const place = createCarrier([page], pages)(note({ anchor }));
    expect(place.state === 'lost' ? null : place.range?.start).toBe((pages[0] ?? '').lastIndexOf('tăng 8'));
  });

  it('whose words changed much is to be confirmed, and without them has no place', () => {
    const other =
      'Phần khác hẳn nói rằng mức ấy tăng 9 % so với năm ngoái theo báo cáo mới nhất của các đơn vị trực thuộc.';
    expect(
      createCarrier(
        [page],
        [page.replace('năm 2026 tăng 8 % so với cùng', 'quý này tăng 12 % so với đầu')],
      )(note({ anchor })).state,
    ).toBe('confirm');
    expect(
      createCarrier([page], ['Phần khác hẳn nói về tổ chức bộ máy và công tác cán bộ.'])(note({ anchor })),
    ).toEqual({ state: 'lost' });
    expect(createCarrier([page], [other])(note({ anchor })).state).not.toBe('carried');
  });

  it('that is drawn goes with its page, and not to a page without text', () => {
    const carry = createCarrier([page, ''], ['Trang bìa', page]);
    expect(carry(note({ kind: 'ink' }))).toEqual({ state: 'carried', pageIndex: 1, range: null });
    expect(carry(note({ kind: 'ink', pageIndex: 1 }))).toEqual({ state: 'lost' });
    expect(createCarrier([page], ['Một trang khác hẳn về nội dung'])(note({ kind: 'bookmark' }))).toEqual({
      state: 'lost',
    });
  });
});
