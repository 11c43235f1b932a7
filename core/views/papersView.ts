import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { DocumentKind, StoredFile } from '../documents/document.ts';
import { seesDrafts } from './seesDrafts.ts';
import type { Sight } from './sight.ts';

export const PaperLine = z.strictObject({
  id: Id,
  itemId: Id.nullable(),
  name: z.string(),
  kind: DocumentKind,
  file: StoredFile,
  state: z.enum(['draft', 'released', 'recalled']),
  /** When it was released or recalled. */
  at: z.number().nullable(),
});
export type PaperLine = z.infer<typeof PaperLine>;

export const PapersView = z.strictObject({ papers: z.array(PaperLine) });
export type PapersView = z.infer<typeof PapersView>;

/** The meeting's papers: all of them for the desk, the released ones for seats and chair (D-1). */
export function papersView({ audience, meeting }: Sight): PapersView {
  const papers = (meeting?.papers ?? []).filter((paper) => seesDrafts(audience) || paper.state.kind === 'released');
  return {
    papers: papers.map((paper) => ({
      id: paper.id,
      itemId: paper.itemId,
      name: paper.name,
      kind: paper.kind,
      file: paper.file,
      state: paper.state.kind,
      at: paper.state.kind === 'draft' ? null : paper.state.at,
    })),
  };
}
