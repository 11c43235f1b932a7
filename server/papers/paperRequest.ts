import { z } from 'zod';
import type { AnnexVerdict } from './checkAnnex.ts';
import { MeetingFile } from './meetingFile.ts';
import type { PapersFault } from './PapersRefused.ts';
import { type MadePaper, PaperOrder } from './paperOrder.ts';
import type { TemplateFault } from './template/checkTemplate.ts';

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What the paper thread is asked. */
export const PaperRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('make'), file: MeetingFile, orders: z.array(PaperOrder).min(1).max(1000) }),
  z.strictObject({ kind: z.literal('checkTemplate'), bytes: Bytes }),
  z.strictObject({ kind: z.literal('checkAnnex'), bytes: Bytes, file: MeetingFile }),
]);
export type PaperRequest = z.input<typeof PaperRequest>;

/** What it answers. */
export type PaperAnswer =
  | { readonly kind: 'made'; readonly papers: readonly MadePaper[] }
  | { readonly kind: 'template'; readonly faults: readonly TemplateFault[] }
  | { readonly kind: 'annex'; readonly verdict: AnnexVerdict }
  | {
      readonly kind: 'refused';
      readonly code: PapersFault;
      readonly message: string;
      readonly faults: readonly TemplateFault[];
    };
