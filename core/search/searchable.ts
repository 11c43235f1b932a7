import { onceFor } from '../base/onceFor.ts';
import type { Paper, StoredFile } from '../documents/document.ts';
import { isOpenNow, papersFor } from '../documents/readers.ts';
import { entriesInOrder } from '../library/findEntries.ts';
import type { Library, LibraryEntry } from '../library/library.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Actor } from '../session/actor.ts';
import { meetingHere } from '../session/meetingHere.ts';
import type { State } from '../state.ts';
import type { HitOf, SearchScope } from './search.ts';

/** A version of a paper, or of an entry of the library, in which somebody may look for words. */
export interface Searchable {
  readonly of: HitOf;
  readonly about: Paper | LibraryEntry;
  readonly sha256: string;
}

const versionOf = (meeting: Meeting, paper: Paper, version: number, { sha256 }: StoredFile): Searchable => ({
  of: { kind: 'paper', meetingId: meeting.id, paperId: paper.id, version },
  about: paper,
  sha256,
});

const inForce = (meeting: Meeting, paper: Paper) => versionOf(meeting, paper, paper.version, paper.file);

const ofLibrary = (entry: LibraryEntry): Searchable => ({
  of: { kind: 'entry', entryId: entry.id, version: entry.version },
  about: entry,
  sha256: entry.file.sha256,
});

/** The entries in the order of lists; made once for as long as the library stays the same. */
const libraryOf = onceFor((entries: Library['entries']): readonly Searchable[] =>
  entriesInOrder(entries).map(ofLibrary),
);

type Asker = Pick<Actor, 'role' | 'roomId' | 'sessionId' | 'personId'>;

/**
 * What an actor may look into now, meetings and papers in their order (K-1): the desk everything of its room, the chair
 * what is released, a delegate what was released to them; nobody but the desk a secret paper whose item is not open.
 * All of them the whole library (B-1).
 */
export function searchableFor(state: State, actor: Asker, scope: SearchScope): readonly Searchable[] {
  if (actor.role !== 'secretary' && actor.role !== 'seat' && actor.role !== 'chair') return [];
  const papers = scope === 'library' ? [] : papersOf(state, actor);
  return scope === 'meeting' ? papers : [...papers, ...libraryOf(state.library.entries)];
}

function papersOf(state: State, actor: Asker): readonly Searchable[] {
  if (actor.role === 'secretary') {
    const ofRoom = Object.values(state.meetings).filter((meeting) => meeting.roomId === actor.roomId);
    return ofRoom.flatMap((meeting) =>
      meeting.papers.flatMap((paper) => {
        const { next } = paper;
        const coming = next === null ? [] : [versionOf(meeting, paper, paper.version + 1, next.file)];
        return [inForce(meeting, paper), ...coming];
      }),
    );
  }
  const meeting = meetingHere(state, actor);
  if (meeting === null) return [];
  const released =
    actor.role === 'chair'
      ? meeting.papers.filter((paper) => paper.state.kind === 'released')
      : papersFor(state.people, meeting, actor.personId ?? '');
  return released.filter((paper) => isOpenNow(meeting, paper)).map((paper) => inForce(meeting, paper));
}
