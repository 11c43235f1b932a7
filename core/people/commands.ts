import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { Body, Person, Standing } from './people.ts';

/** Most rows one import may write. */
export const IMPORT_ROWS_MAX = 5000;

export const SaveBody = z.strictObject({ kind: z.literal('saveBody'), body: Body });
export const SavePerson = z.strictObject({ kind: z.literal('savePerson'), person: Person });
/** Writes a previewed import: people are added or updated, and join the meeting or the body. Comes only through the import door. */
export const ImportPeople = z.strictObject({
  kind: z.literal('importPeople'),
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('meeting'), meetingId: Id }),
    z.strictObject({ kind: z.literal('body'), bodyId: Id }),
  ]),
  rows: z
    .array(z.strictObject({ person: Person, standing: Standing.exclude(['standIn']) }))
    .min(1)
    .max(IMPORT_ROWS_MAX),
});
