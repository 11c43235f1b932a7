import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetter, type Tone, writeLetter } from './letter.ts';
import type { InputMethod } from './method.ts';
import { METHODS } from './methods.ts';
import { TELEX } from './telex.ts';
import { GLOSSARY_WORDS } from './testing/glossaryWords.ts';
import { backspace, type Typing, typeKey, typeText } from './typeKey.ts';
import { VNI } from './vni.ts';

const EMPTY: Typing = { text: '', caret: 0 };

/** What is on the screen after these keys; a blank and signs are put in as they are. */
function typed(method: InputMethod, keys: string, from: Typing = EMPTY): string {
  return [...keys].reduce((typing, key) => typeKey(method, typing, key), from).text;
}

describe('Telex', () => {
  it.each([
    ['hoaf', 'hòa'],
    ['hofa', 'hòa'],
    ['hoanf', 'hoàn'],
    ['hofan', 'hoàn'],
    ['thuyr', 'thủy'],
    ['huynhf', 'huỳnh'],
    ['quys', 'quý'],
    ['quar', 'quả'],
    ['quoocs', 'quốc'],
    ['gif', 'gì'],
    ['giaf', 'già'],
    ['gieengs', 'giếng'],
    ['giuwax', 'giữa'],
    ['khuyur', 'khuỷu'],
    ['ngoaif', 'ngoài'],
    ['cuar', 'của'],
    ['mias', 'mía'],
    ['muwa', 'mưa'],
    ['muaw', 'mưa'],
    ['cuwar', 'cửa'],
    ['nguwowif', 'người'],
    ['nguoiwf', 'người'],
    ['nuowcs', 'nước'],
    ['nwowcs', 'nước'],
    ['nuwocs', 'nước'],
    ['thuowr', 'thuở'],
    ['thuowngr', 'thưởng'],
    ['huwux', 'hữu'],
    ['huuwx', 'hữu'],
    ['hoacwj', 'hoặc'],
    ['quangwr', 'quẳng'],
    ['vieetj', 'việt'],
    ['vietej', 'việt'],
    ['viejet', 'việt'],
    ['vietje', 'việt'],
    ['ddeef', 'đề'],
    ['dangd', 'đang'],
    ['nguyeenx', 'nguyễn'],
    ['xuaan', 'xuân'],
    ['xuana', 'xuân'],
    ['khuyeens', 'khuyến'],
    ['xooong', 'xoong'],
    ['ddoongf', 'đồng'],
    ['DDA', 'ĐA'],
    ['Dd', 'Đ'],
    ['DDOONGF', 'ĐỒNG'],
    ['Awng', 'Ăng'],
    ['W', 'Ư'],
    ['dduwowcj', 'được'],
    ['baams', 'bấm'],
  ])('%s is %s', (keys, text) => expect(typed(TELEX, keys)).toBe(text));

  it.each([
    ['aaa', 'aa'],
    ['ass', 'as'],
    ['asss', 'ass'],
    ['casss', 'cass'],
    ['ddd', 'dd'],
    ['ddad', 'dad'],
    ['aww', 'aw'],
    ['uww', 'w'],
    ['ww', 'w'],
    ['wwifi', 'wifi'],
    ['nuowngw', 'nuongw'],
    ['kww', 'kw'],
    ['micrro', 'micro'],
    ['asz', 'a'],
    ['az', 'az'],
    ['asf', 'à'],
    ['aaw', 'ă'],
    ['oow', 'ơ'],
    ['owo', 'ô'],
    ['ooo', 'oo'],
  ])('%s takes its mark back or changes it: %s', (keys, text) => expect(typed(TELEX, keys)).toBe(text));

  it.each(['class', 'email', 'http', 'UBND', 'str', 'fax', 'pdf', 'x', 'kg'])('leaves %s alone', (word) =>
    expect(typed(TELEX, word)).toBe(word),
  );
});

describe('VNI', () => {
  it.each([
    ['hoa2', 'hòa'],
    ['nguo7i2', 'người'],
    ['nguoi72', 'người'],
    ['nu7o7c1', 'nước'],
    ['thuo73', 'thuở'],
    ['d9e62', 'đề'],
    ['de69', 'đê'],
    ['vie65t', 'việt'],
    ['viet65', 'việt'],
    ['hoac85', 'hoặc'],
    ['mua7', 'mưa'],
    ['D9O62NG', 'ĐỒNG'],
    ['a66', 'a6'],
    ['a11', 'a1'],
    ['a10', 'a'],
    ['d99', 'd9'],
    ['UV-017', 'UV-017'],
    ['2026', '2026'],
    ['B12', 'B12'],
  ])('%s is %s', (keys, text) => expect(typed(VNI, keys)).toBe(text));
});

describe('the caret in the middle', () => {
  it('marks the whole word around it', () => {
    expect(typeKey(TELEX, { text: 'mua toan bo', caret: 7 }, 's')).toEqual({ text: 'mua toán bo', caret: 7 });
    expect(typeKey(TELEX, { text: 'hóa', caret: 3 }, 'n')).toEqual({ text: 'hoán', caret: 4 });
    expect(typeKey(TELEX, { text: 'đ', caret: 0 }, 'a')).toEqual({ text: 'ađ', caret: 1 });
  });

  it('puts a sign in without touching the words', () => {
    expect(typeText({ text: 'haihai', caret: 3 }, ' ')).toEqual({ text: 'hai hai', caret: 4 });
    expect(typeKey(TELEX, { text: 'ông', caret: 3 }, ',')).toEqual({ text: 'ông,', caret: 4 });
  });

  it('reads text whose marks stand apart', () => {
    const apart = 'hòa'.normalize('NFD');
    expect(typeKey(TELEX, { text: apart, caret: apart.length }, 's').text).toBe('hóa');
  });
});

describe('backspace', () => {
  it.each([
    ['hoán', 4, 'hóa', 3],
    ['hóa', 3, 'hó', 2],
    ['ế', 1, '', 0],
    ['thưởng', 3, 'thởng', 2],
    ['a 👍', 4, 'a ', 2],
    ['', 0, '', 0],
    ['đã', 0, 'đã', 0],
    ['người', 2, 'nười', 1],
  ])('in %j at %i leaves %j', (text, caret, left, at) =>
    expect(backspace({ text, caret })).toEqual({ text: left, caret: at }),
  );

  it('takes a letter with all its marks, also where they stand apart', () => {
    const apart = 'bế'.normalize('NFD');
    expect(backspace({ text: apart, caret: apart.length })).toEqual({ text: 'b', caret: 1 });
  });
});

const TONE_KEYS: Readonly<Record<'telex' | 'vni', Readonly<Record<Tone, string>>>> = {
  telex: { none: '', sac: 's', huyen: 'f', hoi: 'r', nga: 'x', nang: 'j' },
  vni: { none: '', sac: '1', huyen: '2', hoi: '3', nga: '4', nang: '5' },
};

/** The keys of a word, with the marks behind their letters and the tone at the end, or everything at the end. */
function keysOf(word: string, method: 'telex' | 'vni', late: boolean): string {
  const letters = [...word].map(readLetter);
  const mark = ({ base, shape, stroke }: (typeof letters)[number]) => {
    if (stroke) return method === 'telex' ? 'd' : '9';
    if (shape === 'none') return '';
    if (method === 'telex') return shape === 'circumflex' ? base : 'w';
    return { circumflex: '6', horn: '7', breve: '8' }[shape];
  };
  const tone = TONE_KEYS[method][letters.find((letter) => letter.tone !== 'none')?.tone ?? 'none'];
  const plain = letters.map((letter) => writeLetter({ ...letter, shape: 'none', tone: 'none', stroke: false }));
  // One key marks both letters of "ươ".
  const marks = [...new Set(letters.map(mark))].join('');
  return late
    ? plain.join('') + marks + tone
    : letters.map((letter, at) => `${plain[at]}${mark(letter)}`).join('') + tone;
}

const ONSETS = ' b c ch d đ g gi h k kh l m n ng ngh nh ph qu r s t th tr v x'.split(' ');
const CLOSED = 'a e ê i o ô ơ u ư oa oe uê uy ă â iê uô ươ oă uâ uyê'.split(' ');
const OPEN =
  'a e ê i o ô ơ u ư oa oe uê uy ai ao au ay âu ây eo êu ia iu iêu oi ôi ơi ua ui ưa ưi ưu uôi ươi ươu oai oay uây uya uyu'.split(
    ' ',
  );
const CODAS = 'c ch m n ng nh p t'.split(' ');

/** Syllables as they are spelt: every onset, rhyme and tone that go together, and many that only might. */
const syllables = fc
  .tuple(
    fc.constantFrom(...ONSETS),
    fc.oneof(
      fc.constantFrom(...OPEN),
      fc.tuple(fc.constantFrom(...CLOSED), fc.constantFrom(...CODAS)).map(([nucleus, coda]) => nucleus + coda),
    ),
    fc.constantFrom<Tone>('none', 'sac', 'huyen', 'hoi', 'nga', 'nang'),
  )
  // After "qu" and "gi" these are read otherwise, and nothing is spelt so.
  .filter(([onset, rhyme]) => !(onset === 'qu' && /^[uưo]/.test(rhyme)) && !(onset === 'gi' && rhyme.startsWith('i')))
  .map(([onset, rhyme, tone]) => typed(TELEX, keysOf(onset + rhyme, 'telex', false) + TONE_KEYS.telex[tone]));

describe.each(['telex', 'vni'] as const)('with %s', (name) => {
  const method = METHODS[name];

  it('every word of the screens’ vocabulary can be written, with the marks early or late', () => {
    const wrong = GLOSSARY_WORDS.flatMap((word) =>
      [false, true].flatMap((late) => {
        const keys = keysOf(word, name, late);
        const text = typed(method, keys);
        return text === word ? [] : [`${word}: ${keys} gave ${text}`];
      }),
    );
    expect(GLOSSARY_WORDS.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });

  it('every syllable can be written, with the marks early or late', () => {
    fc.assert(
      fc.property(syllables, fc.boolean(), (syllable, late) => {
        expect(typed(method, keysOf(syllable, name, late))).toBe(syllable);
      }),
      { numRuns: 2_000 },
    );
  });

  it('a word is taken apart letter by letter to nothing', () => {
    for (const word of GLOSSARY_WORDS) {
      let typing: Typing = { text: word, caret: word.length };
      for (let left = word.length - 1; left >= 0; left -= 1) {
        typing = backspace(typing);
        expect(typing.text).toHaveLength(left);
        expect(typing.caret).toBe(left);
      }
    }
  });

  it('text stays in NFC, the caret stays in it, and what is around the word stays as it is', () => {
    const keys = fc.array(fc.constantFrom(...'aeiouydwsfrxjzbchgklmnpqtv0123456789 AEOUDW.,'), { maxLength: 14 });
    fc.assert(
      fc.property(keys, (pressed) => {
        const start: Typing = { text: 'tờ  trình', caret: 3 };
        const end = pressed.reduce((typing, key) => typeKey(method, typing, key), start);
        expect(end.text).toBe(end.text.normalize('NFC'));
        expect(end.text.startsWith('tờ ')).toBe(true);
        expect(end.text.endsWith(' trình')).toBe(true);
        expect(end.text.length - end.caret).toBe(' trình'.length);
      }),
    );
  });

  it('any text can be written after all: a key that marks is a letter when it is pressed twice', () => {
    // Save "uw" and "uow": whether their ư was typed as u and w or as w alone cannot be seen, and "kw" is the commoner.
    const plainWords = fc.stringMatching(/^[a-z]{1,8}$/).filter((word) => !/uo?w/.test(word));
    fc.assert(
      fc.property(plainWords, (word) => {
        let typing = EMPTY;
        for (const letter of word) {
          const wanted = typing.text + letter;
          typing = typeKey(method, typing, letter);
          if (typing.text !== wanted) typing = typeKey(method, typing, letter);
        }
        expect(typing.text).toBe(word);
      }),
    );
  });
});
