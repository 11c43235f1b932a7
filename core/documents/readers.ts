import type { Delegate, Meeting } from '../meeting/meeting.ts';
import type { Person } from '../people/people.ts';
import { isSecret, type Paper } from './document.ts';

type People = Readonly<Record<string, Person>>;

/** Whether a delegate is among those whom the desk lets read a paper; whether it is released is another matter (D-6). */
export function isReader(people: People, meeting: Meeting, delegate: Delegate, { readers }: Paper): boolean {
  if (readers.kind === 'all') return true;
  if (readers.personIds.includes(delegate.personId)) return true;
  const unit = people[delegate.personId]?.unit ?? '';
  if (unit !== '' && readers.units.includes(unit)) return true;
  if (readers.standings.includes(delegate.standing)) return true;
  // A stand-in follows and reads in the place of the absent delegate, but has nothing that was given to a person.
  const absent = delegate.standsInFor === null ? undefined : meeting.delegates[delegate.standsInFor];
  return absent !== undefined && readers.standings.includes(absent.standing);
}

/** Whether a paper can be opened now: a secret one only while its item, or a part of it, is open (D-7). */
export function isOpenNow(meeting: Meeting, { label, itemId }: Pick<Paper, 'label' | 'itemId'>): boolean {
  if (!isSecret(label)) return true;
  if (meeting.state.kind !== 'inProgress') return false;
  if (itemId === null) return true;
  return meeting.agenda.some(
    (item) => item.state.kind === 'current' && (item.id === itemId || item.parentId === itemId),
  );
}

/** The released papers that a person of the meeting may know of, in the order of the meeting. */
export function papersFor(people: People, meeting: Meeting, personId: string): readonly Paper[] {
  const delegate = meeting.delegates[personId];
  if (delegate === undefined) return [];
  return meeting.papers.filter(
    (paper) => paper.state.kind === 'released' && isReader(people, meeting, delegate, paper),
  );
}

/** The addresses of the files of a paper that its readers may fetch: the version in force and those before it. */
export function filesOfReaders(paper: Paper): readonly string[] {
  const files = [paper.file, ...paper.earlier.map(({ file }) => file)].map(({ sha256 }) => sha256);
  return paper.maySave && paper.source !== null ? [...files, paper.source.sha256] : files;
}

/** All files of a paper, as the desk may fetch them. */
export function filesOfDesk({ source, next, ...paper }: Paper): readonly string[] {
  const sources = [source, next?.source ?? null].flatMap((one) => (one === null ? [] : [one.sha256]));
  const earlier = paper.earlier.map(({ file }) => file.sha256);
  return [paper.file.sha256, ...earlier, ...(next === null ? [] : [next.file.sha256]), ...sources];
}
