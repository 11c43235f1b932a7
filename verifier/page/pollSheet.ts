import type { PollReport } from '../recount/report.ts';
import type { LineResult, Result } from '../recount/result.ts';
import { bilingual, element, type Words } from './element.ts';
import { BASES, CONDUCTS, countText, outcomeWords, shareText, stateWords, wholeNumber } from './words.ts';

function figure(words: Words, value: string): HTMLElement {
  return element('div', { class: 'figure' }, element('dt', {}, bilingual(words)), element('dd', {}, value));
}

function ballotFigures(poll: PollReport): HTMLElement {
  const { result } = poll;
  const figures = element('dl', { class: 'figures' });
  figures.append(figure({ vi: 'Trong danh sách', en: 'on the roll' }, wholeNumber(poll.roll)));
  if (result !== null && result.issued !== result.returned) {
    figures.append(figure({ vi: 'Phát ra', en: 'issued' }, countText(result.issued, result)));
  }
  const ballots = result === null ? wholeNumber(poll.ballots) : countText(result.returned, result);
  figures.append(figure({ vi: 'Thu về', en: 'returned' }, ballots));
  if (result !== null) {
    figures.append(figure({ vi: 'Hợp lệ', en: 'valid' }, countText(result.valid, result)));
    if (result.invalid > 0)
      figures.append(figure({ vi: 'Không hợp lệ', en: 'invalid' }, countText(result.invalid, result)));
  }
  if (poll.void > 0)
    figures.append(figure({ vi: 'Phiếu kín bị loại', en: 'void: false proofs' }, wholeNumber(poll.void)));
  if (poll.challenged > 0) {
    figures.append(figure({ vi: 'Kiểm tra thử', en: 'challenged' }, wholeNumber(poll.challenged)));
  }
  return figures;
}

function countCell(count: string, share: string): HTMLElement {
  return element('td', { class: 'number' }, element('b', {}, count), ' ', element('span', { class: 'share' }, share));
}

function lineRow(poll: PollReport, result: Result, line: LineResult, i: number): HTMLElement {
  const title = poll.lines[i]?.title || poll.title;
  const hasUnmarked = result.lines.some(({ unmarked }) => unmarked > 0);
  return element(
    'tr',
    {},
    element('td', { class: 'place' }, String(i + 1)),
    element('th', { scope: 'row' }, title),
    ...line.counts.map(({ count, share }) => countCell(countText(count, result), shareText(share, poll.decimals))),
    hasUnmarked ? element('td', { class: 'number' }, countText(line.unmarked, result)) : null,
    element('td', { class: `outcome ${line.outcome}` }, bilingual(outcomeWords(poll.kind, line.outcome))),
  );
}

function resultTable(poll: PollReport, result: Result): HTMLElement {
  const hasUnmarked = result.lines.some(({ unmarked }) => unmarked > 0);
  const head = (words: Words, kind: string) => element('th', { scope: 'col', class: kind }, bilingual(words));
  return element(
    'table',
    {},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col', class: 'place' }, '#'),
        head({ vi: 'Nội dung', en: 'line' }, ''),
        ...poll.options.map(({ label }) => element('th', { scope: 'col', class: 'number' }, label)),
        hasUnmarked ? head({ vi: 'Không đánh dấu', en: 'unmarked' }, 'number') : null,
        head({ vi: 'Kết luận', en: 'outcome' }, ''),
      ),
    ),
    element('tbody', {}, ...result.lines.map((line, i) => lineRow(poll, result, line, i))),
  );
}

function ruleSentence(poll: PollReport, result: Result): HTMLElement {
  const base = BASES[poll.base];
  const needs = poll.kind !== 'rating';
  return element(
    'p',
    { class: 'rule' },
    bilingual({
      vi: `Tỷ lệ tính trên ${base.vi}: ${countText(result.baseCount, result)}.${needs ? ` Cần ${countText(result.required, result)} để đạt.` : ''}`,
      en: `Shares are of ${base.en}.${needs ? ' The second number is the fewest that carry.' : ''}`,
    }),
  );
}

function election({ election }: Result, seats: number | null): HTMLElement | null {
  if (election === null) return null;
  const tie = election.tied.length > 0 ? `; bằng phiếu: ${election.tied.length}` : '';
  return element(
    'p',
    { class: 'rule' },
    bilingual({
      vi: `Cần bầu ${seats ?? 0}, trúng cử ${election.elected.length}${tie}, còn thiếu ${election.vacant}.`,
      en: 'To elect, elected, tied, still vacant.',
    }),
  );
}

function unvouchedWarning({ unvouched }: PollReport): HTMLElement | null {
  if (unvouched === 0) return null;
  return element(
    'p',
    { class: 'warning', role: 'note' },
    bilingual({
      vi: `${wholeNumber(unvouched)} phiếu được ký bằng khóa mà máy xác nhận của ban thư ký không xác nhận.`,
      en: 'Ballots of keys that no registrar vouched for: ask who sat there.',
    }),
  );
}

/** One poll of a sound record. */
export function pollSheet(poll: PollReport, number: number): HTMLElement {
  const { result, words } = poll;
  return element(
    'section',
    { class: 'poll', 'aria-label': poll.title },
    element('h3', {}, element('span', { class: 'ordinal' }, `${number}.`), ' ', poll.title),
    element('p', { class: 'conduct' }, bilingual(CONDUCTS[poll.conduct]), ' · ', bilingual(stateWords(poll))),
    ballotFigures(poll),
    unvouchedWarning(poll),
    result === null ? null : resultTable(poll, result),
    result === null ? null : ruleSentence(poll, result),
    result === null ? null : election(result, poll.seats),
    words.length === 0
      ? null
      : element(
          'p',
          { class: 'words' },
          bilingual({ vi: 'Sáu từ của khóa', en: 'the key’s six words' }),
          element('b', {}, words.join(' – ')),
        ),
  );
}

/** Receipts of the ballots that count: whoever kept a code finds it here. */
export function codeList(polls: readonly PollReport[]): HTMLElement | null {
  const listed = polls.filter(({ codes }) => codes.length > 0);
  if (listed.length === 0) return null;
  return element(
    'section',
    { class: 'codes' },
    element('h2', {}, bilingual({ vi: 'Mã phiếu được tính', en: 'receipts of the ballots that count' })),
    ...listed.flatMap(({ title, codes }) => [
      element('h3', {}, `${title} (${wholeNumber(codes.length)})`),
      element('ul', {}, ...codes.map((code) => element('li', {}, code))),
    ]),
  );
}
