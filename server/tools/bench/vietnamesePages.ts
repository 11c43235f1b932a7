import { seededRandom } from '../statistics.ts';

const ONSETS = 'b c ch d đ g gh gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const RIMES =
  'a á à ả ã ạ an án àn ản ang áng àng âu ấu ầu ê ế ề ệ iên iến iền iện inh ình ịnh o ó ò ô ố ổ ộ ông ống ồng ơ ờ ợ u ú ủ ư ứ ự ương ướng ường uyết oán'.split(
    ' ',
  );
const WORDS_OF_A_PAGE = 350;

/** Pages of syllables that are as often as words of a language are: some in every sentence, most hardly ever; `seed` makes the same again. */
export function* vietnamesePages(pages: number, seed: number): Generator<string> {
  const random = seededRandom(seed);
  const syllables = ONSETS.flatMap((onset) => RIMES.map((rime) => onset + rime));
  // Which are frequent is drawn by lot, so that frequent and rare ones look alike.
  const ranked = syllables.map((text) => ({ text, at: random() })).toSorted((a, b) => a.at - b.at);
  for (let page = 0; page < pages; page += 1) {
    const words = Array.from({ length: WORDS_OF_A_PAGE }, () => {
      // Zipf's law: the n-th word is n times rarer than the first.
      const rank = Math.floor(ranked.length ** random()) - 1;
      return ranked[rank]?.text ?? '';
    });
    words.splice(Math.floor(random() * WORDS_OF_A_PAGE), 0, page % 50 === 0 ? 'Đảng bộ tỉnh' : 'đăng bổ tình');
    yield words.join(' ');
  }
}
