import { z } from 'zod';
import { Find } from '../reader/find.ts';

/** The parts of the screen; `reader` is the open paper, `entry` the open document of the library. */
export const Part = z.enum(['agenda', 'papers', 'library', 'search', 'reader', 'entry', 'vote']);
export type Part = z.infer<typeof Part>;

/** Where a delegate is on the screen. It belongs to the terminal: no push changes it, except through `follow`. */
export const Where = z.object({
  meetingId: z.string().nullable(),
  part: Part,
  /** The item looked at; null follows the meeting. */
  itemId: z.string().nullable(),
  /** The paper that stays open while the delegate votes or looks elsewhere, and where "back" leads. */
  paper: z
    .object({
      id: z.string(),
      from: Part,
      find: Find.optional(),
    })
    .nullable(),
  /** The document of the library that stays open in the same way. */
  entry: z.object({ id: z.string(), from: Part, find: Find.optional() }).nullable().default(null),
  /** An earlier result being looked up; `list` is the list of them. */
  lookUp: z.string().nullable(),
  seenItemId: z.string().nullable(),
  shownPollId: z.string().nullable(),
  /** Where the vote took the delegate from; they are brought back when the poll is put away. */
  returnTo: Part.nullable(),
  seenResultId: z.string().nullable(),
});
export type Where = z.infer<typeof Where>;

/** The value of `lookUp` that shows all results. */
export const ALL_RESULTS = 'list:all';

/** The value of `lookUp` that shows the screen on which codes are looked up. */
export const FIND_BALLOT = 'find:code';

export const START: Where = {
  meetingId: null,
  part: 'agenda',
  itemId: null,
  paper: null,
  entry: null,
  lookUp: null,
  seenItemId: null,
  shownPollId: null,
  returnTo: null,
  seenResultId: null,
};

/** What the meeting is doing, as far as it may move the screen. */
export interface Happening {
  readonly meetingId: string | null;
  readonly currentItemId: string | null;
  /** `entitled` is null until the own entitlement has arrived. */
  readonly openPoll: { readonly id: string; readonly entitled: boolean | null } | null;
  readonly announcedPollId: string | null;
  /** No poll is on the table any more. */
  readonly noPoll: boolean;
}

/**
 * The only way the meeting moves a delegate's screen. An opened poll brings up the vote once; somebody who reads and has
 * no vote is left alone. When the poll is put away, those it brought go back to where they were. A new item opens by itself only for those who follow the meeting: the others get a notice.
 */
export function follow(where: Where, now: Happening): Where {
  let next =
    where.meetingId === now.meetingId ? where : { ...START, meetingId: now.meetingId, seenItemId: now.currentItemId };
  const poll = now.openPoll;
  if (poll !== null && poll.entitled !== null && poll.id !== next.shownPollId) {
    const moves = poll.entitled || (next.part !== 'reader' && next.part !== 'entry');
    next = { ...next, shownPollId: poll.id, ...(moves ? { part: 'vote', lookUp: null, returnTo: next.part } : {}) };
  }
  if (now.noPoll && next.part === 'vote' && next.lookUp === null && next.returnTo !== null) {
    next = { ...next, part: next.returnTo === 'vote' ? 'agenda' : next.returnTo, returnTo: null };
  }
  // Looking at an item that the meeting now takes up is following it.
  if (next.itemId !== null && next.itemId === now.currentItemId) next = { ...next, itemId: null };
  const follows = next.part === 'agenda' && next.itemId === null;
  if (follows && next.seenItemId !== now.currentItemId) next = { ...next, seenItemId: now.currentItemId };
  const looks = next.part === 'vote' && next.lookUp === null;
  if (looks && now.announcedPollId !== null && next.seenResultId !== now.announcedPollId) {
    next = { ...next, seenResultId: now.announcedPollId };
  }
  return next;
}

/** The place of the bottom bar that a part belongs to. */
export function rootOf(part: Part): Exclude<Part, 'reader' | 'entry'> {
  return part === 'reader' ? 'papers' : part === 'entry' ? 'library' : part;
}

/** A press on the bottom bar: always the root of that part, except that papers and library lead back to what is being read. */
export function goTo(where: Where, part: 'agenda' | 'papers' | 'library' | 'search' | 'vote'): Where {
  if (part === 'papers' && where.paper !== null && where.part !== 'reader' && where.part !== 'papers') {
    return { ...where, part: 'reader', returnTo: null };
  }
  if (part === 'library' && where.entry !== null && where.part !== 'entry' && where.part !== 'library') {
    return { ...where, part: 'entry', returnTo: null };
  }
  return { ...where, part, itemId: null, lookUp: null, returnTo: null };
}

/** Opens a paper, at what a search found there; "back" will lead to where it was opened. */
export function openPaper(where: Where, paperId: string, find?: Find): Where {
  const from = where.part === 'reader' ? (where.paper?.from ?? 'papers') : where.part;
  return { ...where, part: 'reader', paper: { id: paperId, from, ...(find === undefined ? {} : { find }) } };
}

/** Puts the paper away. */
export function closePaper(where: Where): Where {
  return { ...where, part: where.paper?.from ?? 'papers', paper: null };
}

/** Opens a document of the library, at what a search found there. */
export function openEntry(where: Where, id: string, find?: Find): Where {
  const from = where.part === 'entry' ? (where.entry?.from ?? 'library') : where.part;
  return { ...where, part: 'entry', entry: { id, from, ...(find === undefined ? {} : { find }) } };
}

/** Puts it away. */
export function closeEntry(where: Where): Where {
  return { ...where, part: where.entry?.from ?? 'library', entry: null };
}

/** Outside meetings: whatever is of a meeting leads to the library. */
export function outside(where: Where): Where {
  const { part } = where;
  if (part === 'library' || part === 'search' || part === 'entry') return where;
  return { ...where, part: 'library', paper: null };
}
