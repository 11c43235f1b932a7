import { ImportRefused } from './ImportRefused.ts';

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];
/** From this share of zero bytes on odd places the text is UTF-16 without a mark. */
const UTF16_SHARE = 0.3;

/**
 * Text of a CSV file: UTF-8 or UTF-16, with or without its mark. Throws ImportRefused `encoding` for anything else: a
 * legacy Vietnamese encoding cannot be told from another, and a wrong guess would write wrong names.
 */
export function decodeText(bytes: Buffer): string {
  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  const encoding = marked?.encoding ?? (looksLikeUtf16(bytes) ? 'utf-16le' : 'utf-8');
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new ImportRefused('notASheet', 'zero bytes in a text');
    return text;
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused('encoding', `not ${encoding}`);
  }
}

function looksLikeUtf16(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4096);
  let zeros = 0;
  for (let at = 1; at < head.length; at += 2) if (head[at] === 0) zeros += 1;
  return head.length >= 4 && zeros >= (head.length / 2) * UTF16_SHARE;
}
