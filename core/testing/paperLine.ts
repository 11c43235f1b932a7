import { PLAIN_PAPER } from '../documents/document.ts';
import type { PaperLine } from '../views/papersView.ts';

/** A released paper as seats see it, with what a test says of it. */
export function paperLine({ id, ...fields }: Partial<PaperLine> & Pick<PaperLine, 'id'>): PaperLine {
  const { number, abstract, label, maySave } = PLAIN_PAPER;
  return {
    id,
    itemId: null,
    name: id,
    kind: 'report',
    number,
    abstract,
    label,
    maySave,
    version: 1,
    file: { sha256: '0'.repeat(64), size: 1, pages: 1 },
    source: null,
    state: 'released',
    at: 0,
    isOpen: true,
    isForAll: true,
    earlier: [],
    desk: null,
    ...fields,
  };
}
