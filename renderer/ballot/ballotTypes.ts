import type { Views } from '../../core/views/schemas.ts';

/** An opened poll as this screen sees it. */
export type Poll = NonNullable<Views['poll']>;
export type Option = Poll['rule']['options'][number];
export type Line = Poll['lines'][number];

/** One ballot that this person casts: the own one, or that of an absent member whose proxy they hold. */
export type Hand = Views['mine']['ballots'][number];

/** A ballot that the server has acknowledged. */
export type Recorded = NonNullable<Hand['ballot']>;

/** The option of each line in ballot order; null where nothing is marked. */
export type Choices = readonly (string | null)[];

/** Names are struck out of a list, of which the others stay. */
export const isStruck = ({ rule }: Pick<Poll, 'rule'>): boolean => rule.ballotForm === 'strike';

/** One question only: it is answered by one large choice. */
export const isSingle = (poll: Pick<Poll, 'rule' | 'lines'>): boolean => poll.lines.length === 1 && !isStruck(poll);

/** What stands on a line; the poll's own title where it is the only question. */
export const titleOf = (poll: Pick<Poll, 'title'>, line: Line): string => (line.title === '' ? poll.title : line.title);

/** The lines are people. */
export const isAboutPeople = ({ rule }: Pick<Poll, 'rule'>): boolean => rule.kind !== 'decision';
