import { bilingual, element } from './element.ts';
import { type Progress, verifyInWorkers } from './VerifierPool.ts';
import { verdictSheet } from './verdictSheet.ts';

/** The text of the worker's script, put here by the build. */
declare const WORKER_SOURCE: string;

const STAGES: { readonly [stage in Progress['stage']]: string } = {
  reading: 'Đang đọc hồ sơ và nhật ký…',
  checking: 'Đang kiểm tra chữ ký và phiếu kín…',
  counting: 'Đang đếm lại…',
};

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

const chooser = part('chooser');
const input = part('file') as HTMLInputElement;
const status = part('status');
const bar = part('bar') as HTMLProgressElement;
const stage = part('stage');
const result = part('result');
const tools = part('tools');
let isBusy = false;

function showProgress({ stage: now, done, total }: Progress): void {
  const counted = now === 'checking' ? ` ${done} / ${total}` : '';
  stage.textContent = `${STAGES[now]}${counted}`;
  bar.max = Math.max(1, total);
  bar.value = now === 'reading' ? 0 : done;
}

function failure(error: unknown): HTMLElement {
  const words = {
    vi: 'Không kiểm tra được: trình duyệt báo lỗi.',
    en: 'The check itself failed; this says nothing of the record.',
  };
  return element('article', { class: 'failure' }, element('h1', { tabindex: '-1' }, bilingual(words)), String(error));
}

async function check(file: File): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  chooser.hidden = true;
  tools.hidden = true;
  result.replaceChildren();
  status.hidden = false;
  const begun = performance.now();
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const verdict = await verifyInWorkers(WORKER_SOURCE, bytes, showProgress);
    const seconds = (performance.now() - begun) / 1000;
    document.body.dataset.verdict = verdict.kind;
    result.append(verdictSheet(verdict, { name: file.name, seconds }));
  } catch (error) {
    document.body.dataset.verdict = 'failed';
    result.append(failure(error));
  }
  isBusy = false;
  status.hidden = true;
  tools.hidden = false;
  result.querySelector('h1')?.focus();
}

function checkFirst(files: FileList | null | undefined): void {
  const file = files?.[0];
  if (file !== undefined) void check(file);
}

input.addEventListener('change', () => {
  checkFirst(input.files);
  input.value = '';
});
addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('dragging');
});
addEventListener('dragleave', () => document.body.classList.remove('dragging'));
addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('dragging');
  checkFirst(event.dataTransfer?.files);
});
part('print').addEventListener('click', () => print());
part('another').addEventListener('click', () => input.click());
