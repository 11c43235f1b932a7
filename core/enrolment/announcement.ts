import { z } from 'zod';

/** A room's server announces itself by mDNS as `_nghisu._tcp`. Only a hint: whoever answers there must prove what it is. */
export const SERVICE_TYPE = 'nghisu';
/** Characters of the authority's hash that tell two rooms apart. */
export const ANNOUNCED_HASH = 8;

/** The TXT record. */
export const Announcement = z.object({
  /** The room's name. */
  room: z.string().max(120),
  /** The first `ANNOUNCED_HASH` characters of the authority's hash in base64url, as in `InvitationFile`. */
  authority: z.string().max(43),
});
export type Announcement = z.infer<typeof Announcement>;
