import type { Report } from '../recount/report.ts';
import type { Verdict } from '../verify.ts';
import { bilingual, element, type Words } from './element.ts';
import { codeList, pollSheet } from './pollSheet.ts';
import { wholeNumber } from './words.ts';

/** What is known of the file apart from what stands in it. */
export interface FileFacts {
  readonly name: string;
  readonly seconds: number;
}

const GROUP = 4;

/** Groups of four, so that two people can read them to each other. */
function grouped(text: string): string {
  return text.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join(' ') ?? text;
}

function fact(words: Words, value: string, kind = ''): HTMLElement {
  return element('div', { class: `fact ${kind}` }, element('dt', {}, bilingual(words)), element('dd', {}, value));
}

function banner(kind: string, sign: string, words: Words, ...more: readonly (Node | string)[]): HTMLElement {
  return element(
    'div',
    { class: `banner ${kind}` },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    element(
      'div',
      {},
      element('h1', { tabindex: '-1' }, words.vi),
      element('p', { class: 'en', lang: 'en' }, words.en),
      ...more,
    ),
  );
}

function facts(report: Report, file: FileFacts): HTMLElement {
  const ballots = report.polls.reduce((sum, { ballots }) => sum + ballots, 0);
  return element(
    'dl',
    { class: 'facts' },
    fact({ vi: 'Tệp', en: 'file' }, file.name, 'long'),
    fact({ vi: 'Cuộc họp', en: 'meeting' }, report.meetingId, 'long'),
    fact({ vi: 'Bản ghi trong nhật ký', en: 'journal entries' }, wholeNumber(report.size)),
    fact({ vi: 'Bản ghi trong hồ sơ', en: 'disclosed entries' }, wholeNumber(report.entries)),
    fact({ vi: 'Phiếu được tính', en: 'ballots that count' }, wholeNumber(ballots)),
    fact({ vi: 'Máy làm chứng đã ký', en: 'witnesses' }, wholeNumber(report.witnesses)),
    fact({ vi: 'Chữ ký đã kiểm tra', en: 'signatures checked' }, wholeNumber(report.signatures)),
    fact({ vi: 'Phiếu kín đã kiểm tra', en: 'secret ballots checked' }, wholeNumber(report.proofs)),
    fact({ vi: 'Thời gian kiểm tra', en: 'time taken' }, `${file.seconds.toFixed(1).replace('.', ',')} giây`),
    fact({ vi: 'Gốc cây của nhật ký', en: 'root hash' }, grouped(report.root), 'wide mono'),
    fact({ vi: 'Nhật ký', en: 'log' }, report.origin, 'wide mono'),
  );
}

function compareNote(): HTMLElement {
  return element(
    'p',
    { class: 'note' },
    bilingual({
      vi: 'Hãy so tên nhật ký ở trên với màn hình trong phòng hoặc biên bản đã in. Hồ sơ không tự chứng minh được nhật ký là của phòng nào.',
      en: 'Compare the log’s name with a screen of the room or the printed minutes: a record cannot prove whose log it is.',
    }),
  );
}

function soundSheet(report: Report, file: FileFacts): HTMLElement {
  const polls = report.polls.length;
  return element(
    'article',
    {},
    banner('sound', '✓', {
      vi: 'Hồ sơ đúng',
      en: 'The record is sound: every hash, signature, proof, sum and result was checked again.',
    }),
    facts(report, file),
    compareNote(),
    element('h2', {}, bilingual({ vi: `Các cuộc biểu quyết (${wholeNumber(polls)})`, en: 'polls' })),
    polls === 0 ? element('p', {}, bilingual({ vi: 'Chưa có cuộc nào được mở.', en: 'None was opened.' })) : null,
    ...report.polls.map((poll, i) => pollSheet(poll, i + 1)),
    codeList(report.polls),
  );
}

function refusedSheet(verdict: Extract<Verdict, { kind: 'refused' }>, file: FileFacts): HTMLElement {
  const where = verdict.entry === null ? 'Trong tệp, ngoài các bản ghi' : `Bản ghi số ${wholeNumber(verdict.entry)}`;
  return element(
    'article',
    {},
    banner(
      'refused',
      '✕',
      { vi: 'Hồ sơ không đúng', en: 'The record is refused at its first fault.' },
      element('p', { class: 'where' }, where),
      element('p', { class: 'fault' }, `${verdict.vi}.`),
      element('p', { class: 'en', lang: 'en' }, `${verdict.en}.${verdict.rule === null ? '' : ` (${verdict.rule})`}`),
    ),
    element('dl', { class: 'facts' }, fact({ vi: 'Tệp', en: 'file' }, file.name, 'long')),
    element(
      'p',
      { class: 'note' },
      bilingual({
        vi: 'Không dùng kết quả nào trong tệp này. Giữ nguyên tệp làm bằng chứng và lấy hồ sơ khác từ máy chủ hoặc bản sao lưu.',
        en: 'Use no result of this file. Keep it as evidence, and get another record from the server or a backup.',
      }),
    ),
  );
}

/** The sheet that is shown and printed. */
export function verdictSheet(verdict: Verdict, file: FileFacts): HTMLElement {
  return verdict.kind === 'sound' ? soundSheet(verdict.report, file) : refusedSheet(verdict, file);
}
