import { z } from 'zod';
import { Id } from '../base/fields.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { itemOfOpinion, opinionsOf, standingOpinions } from '../opinions/find.ts';
import { type Opinion, OpinionAnswer, OpinionPlace } from '../opinions/opinion.ts';
import type { Sight } from './sight.ts';

const OpinionLine = z.strictObject({
  id: Id,
  /** The item it names, or that of its paper. */
  itemId: Id.nullable(),
  paper: OpinionPlace.nullable(),
  text: z.string(),
  at: z.number(),
  revisedAt: z.number().nullable(),
  answer: z.strictObject({ ...OpinionAnswer.shape, text: z.string(), at: z.number() }).nullable(),
});

export const OpinionsView = z.strictObject({
  opinions: z.array(
    z.strictObject({ ...OpinionLine.shape, personId: Id, name: z.string(), position: z.string(), unit: z.string() }),
  ),
});
export type OpinionsView = z.infer<typeof OpinionsView>;
export type OpinionOfAll = OpinionsView['opinions'][number];

export const OwnOpinionsView = z.strictObject({
  opinions: z.array(z.strictObject({ ...OpinionLine.shape, withdrawn: z.boolean() })),
});
export type OwnOpinionsView = z.infer<typeof OwnOpinionsView>;
export type OwnOpinion = OwnOpinionsView['opinions'][number];

function lineOf(meeting: Meeting, opinion: Opinion): z.infer<typeof OpinionLine> {
  const { id, paper, text, at, revisedAt, state } = opinion;
  return {
    id,
    itemId: itemOfOpinion(meeting, opinion),
    paper,
    text,
    at,
    revisedAt,
    answer: state.kind === 'answered' ? { ...state.answer, at: state.at } : null,
  };
}

/** All opinions of the meeting that were not withdrawn, oldest first. Chair and desk only (O-3, O-4). */
export function opinionsView({ state, meeting }: Sight): OpinionsView {
  if (meeting === null) return { opinions: [] };
  const lines = standingOpinions(meeting).map((opinion) => {
    const person = state.people[opinion.personId];
    const { name = '', position = '', unit = '' } = person ?? {};
    return { ...lineOf(meeting, opinion), personId: opinion.personId, name, position, unit };
  });
  return { opinions: lines };
}

/** For one delegate only: what they said themselves, with the answers, newest first (O-3). */
export function ownOpinionsView({ meeting }: Sight, personId: string | null): OwnOpinionsView {
  if (meeting === null || personId === null) return { opinions: [] };
  const own = opinionsOf(meeting, personId).map((opinion) => ({
    ...lineOf(meeting, opinion),
    withdrawn: opinion.state.kind === 'withdrawn',
  }));
  return { opinions: own.toReversed() };
}
