import { foldVietnamese } from '../../../core/base/foldVietnamese.ts';
import type { AgendaLine } from '../../../core/views/agendaView.ts';

/** A folder is named "3. Nhà ở xã hội" or "Mục 3"; a file has to say the word, for its first figure may be any order. */
const OF_FOLDER = /^(?:muc|noi dung)?[\s_.-]*0*(\d{1,2}(?:\.\d{1,2})?)(?!\d)/u;
const OF_FILE = /^(?:muc|noi dung)[\s_.-]*0*(\d{1,2}(?:\.\d{1,2})?)(?!\d)/u;

/** The agenda item that a file's path names ("Muc 3/To trinh.pdf"), or null. */
export function guessItem(path: string, items: readonly Pick<AgendaLine, 'id' | 'number'>[]): string | null {
  const parts = path.split('/').map((part) => foldVietnamese(part));
  const file = parts.pop() ?? '';
  const found = [OF_FILE.exec(file), ...parts.reverse().map((folder) => OF_FOLDER.exec(folder))];
  const number = found.find((match) => match !== null)?.[1];
  return items.find((item) => number !== undefined && item.number === number)?.id ?? null;
}
