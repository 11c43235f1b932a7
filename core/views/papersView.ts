import { z } from 'zod';
import { Id, Instant, Name, OptionalName, OptionalParagraph } from '../base/fields.ts';
import {
  DocumentKind,
  EarlierVersion,
  type Paper,
  PaperSource,
  PaperVersion,
  Readers,
  SecrecyLabel,
  StoredFile,
} from '../documents/document.ts';
import { isOpenNow, papersFor } from '../documents/readers.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { isListed, seesDrafts } from './seesDrafts.ts';
import type { Sight } from './sight.ts';

/** What of a paper only the desk is told. */
const DeskLine = z.strictObject({
  readers: Readers,
  warnings: PaperVersion.shape.warnings,
  /** When an approved paper, or its next version, is released by the room itself. */
  releaseAt: Instant.nullable(),
  /** A version that readers do not have yet (D-5). */
  next: z.strictObject({ ...PaperVersion.shape, approved: z.boolean() }).nullable(),
});

export const PaperLine = z.strictObject({
  id: Id,
  itemId: Id.nullable(),
  name: Name,
  kind: DocumentKind,
  number: OptionalName,
  abstract: OptionalParagraph,
  label: SecrecyLabel,
  maySave: z.boolean(),
  version: z.int().min(1),
  file: StoredFile,
  /** The file it was converted from: for the desk, and for readers who may save it. */
  source: PaperSource.nullable(),
  state: z.enum(['draft', 'approved', 'released', 'recalled']),
  /** When it was released or recalled. */
  at: z.number().nullable(),
  /** False while a secret paper's item is not open: it is on the list, and cannot be opened (D-7). */
  isOpen: z.boolean(),
  /** Every delegate may read it: such papers are counted through, so that "page 57 of all papers" is the same everywhere. */
  isForAll: z.boolean(),
  earlier: z.array(EarlierVersion),
  desk: DeskLine.nullable(),
});
export type PaperLine = z.infer<typeof PaperLine>;

export const PapersView = z.strictObject({ papers: z.array(PaperLine) });
export type PapersView = z.infer<typeof PapersView>;

function lineOf(meeting: Meeting, paper: Paper, forDesk: boolean): PaperLine {
  const { next, state, source } = paper;
  return {
    id: paper.id,
    itemId: paper.itemId,
    name: paper.name,
    kind: paper.kind,
    number: paper.number,
    abstract: paper.abstract,
    label: paper.label,
    maySave: paper.maySave,
    version: paper.version,
    file: paper.file,
    source: forDesk || paper.maySave ? source : null,
    state: state.kind,
    at: 'at' in state ? state.at : null,
    isOpen: forDesk || isOpenNow(meeting, paper),
    isForAll: paper.readers.kind === 'all',
    earlier: [...paper.earlier],
    desk: forDesk
      ? {
          readers: paper.readers,
          warnings: [...paper.warnings],
          releaseAt: next?.releaseAt ?? (state.kind === 'approved' ? state.releaseAt : null),
          next:
            next === null
              ? null
              : { file: next.file, source: next.source, warnings: [...next.warnings], approved: next.approved },
        }
      : null,
  };
}

/**
 * The meeting's papers as far as everybody of the audience may know of them (D-1, D-6).
 */
export function papersView({ audience, meeting }: Sight): PapersView {
  if (meeting === null) return { papers: [] };
  const forDesk = seesDrafts(audience);
  const papers = meeting.papers.filter((paper) => isListed(audience, paper));
  return { papers: papers.map((paper) => lineOf(meeting, paper, forDesk)) };
}

/** For one delegate only: the papers released to some, this one among them (D-6). */
export function ownPapersView({ state, meeting }: Sight, personId: string | null): PapersView {
  if (meeting === null || personId === null) return { papers: [] };
  const own = papersFor(state.people, meeting, personId).filter(({ readers }) => readers.kind === 'some');
  return { papers: own.map((paper) => lineOf(meeting, paper, false)) };
}
