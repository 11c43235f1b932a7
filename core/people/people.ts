import { z } from 'zod';
import { Id, Name, OptionalName } from '../base/fields.ts';

export const Person = z.strictObject({
  id: Id,
  /** The secretariat's own code ("UV-017"), unique in the installation; how an import finds the person again. */
  code: Name.pipe(z.string().max(24)),
  name: Name,
  position: OptionalName,
  unit: OptionalName,
});
export type Person = z.infer<typeof Person>;

export const Body = z.strictObject({
  id: Id,
  name: Name,
  /** The line above the title on papers and on the wall ("Tỉnh ủy"). */
  parent: OptionalName,
  family: z.enum(['party', 'state']),
  /** What a member is called in sentences: "ủy viên", "đại biểu". */
  memberNoun: Name.pipe(z.string().max(30)),
  /** How people are addressed: "đồng chí", "ông/bà", "đại biểu". */
  address: Name.pipe(z.string().max(30)),
  /** What a member is called in full where percentages are named ("đại biểu Quốc hội"); left out where `memberNoun` does. */
  fullMemberNoun: OptionalName.optional(),
  /** Behind the dash of a paper's number: "TU", "HĐND". */
  symbol: OptionalName.optional(),
  /** Where papers are dated from ("Đồng Nai"). */
  place: OptionalName.optional(),
  /** Incumbent members, in the body's order. Their number is the total membership. */
  memberIds: z.array(Id).max(5000),
});
export type Body = z.infer<typeof Body>;

/** How a delegate takes part; only `official` delegates vote. */
export const Standing = z.enum(['official', 'alternate', 'invited', 'standIn']);
export type Standing = z.infer<typeof Standing>;

/** People who sign in with a password or a device code; a chair's account may belong to a delegate and then votes as that delegate. */
export const Account = z.strictObject({
  id: Id,
  role: z.enum(['chair', 'secretary', 'technician', 'wall']),
  name: Name,
  roomId: Id,
  personId: Id.nullable(),
});
export type Account = z.infer<typeof Account>;
