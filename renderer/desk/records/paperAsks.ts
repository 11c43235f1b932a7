import { z } from 'zod';
import { PaperHead } from '../../../core/documents/paperHead.ts';
import { authHeaders } from '../../app/documents.ts';

const SignedPaper = z.object({
  paper: z.object({ kind: z.string(), pollId: z.string().nullable() }),
  signatures: z.array(z.object({ name: z.string(), at: z.number() })),
});
export type SignedPaper = z.infer<typeof SignedPaper>;

export const PaperStatus = z.object({
  template: z.object({ name: z.string(), at: z.number() }).nullable(),
  isSealed: z.boolean(),
  signed: z.array(SignedPaper),
  head: PaperHead,
});
export type PaperStatus = z.infer<typeof PaperStatus>;

export const Verdict = z.object({
  sha256: z.string(),
  signatures: z.array(
    z.object({
      /** 1, 2, …: the order of signing. */
      order: z.number(),
      signer: z.string(),
      organization: z.string(),
      issuer: z.string(),
      reason: z.string(),
      claimedAt: z.number().nullable(),
      overall: z.string(),
      mark: z.enum(['good', 'caution', 'bad']),
      lines: z.array(z.object({ label: z.string(), sentence: z.string() })),
    }),
  ),
});
export type Verdict = z.infer<typeof Verdict>;

const Problem = z.object({
  error: z.object({ message: z.string(), faults: z.array(z.object({ message: z.string() })).default([]) }),
});

/** What the server answers about papers; a refusal is a sentence of the server's, or null when it was not reached. */
export type Told<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'refused'; readonly sentence: string | null; readonly faults: readonly string[] };

/** Asks with this session's proof and reads the answer by its schema. */
export async function askPapers<T>(schema: z.ZodType<T>, path: string, init: RequestInit = {}): Promise<Told<T>> {
  try {
    const answer = await fetch(path, { ...init, headers: { ...authHeaders(), ...init.headers } });
    const body: unknown = answer.status === 204 ? null : await answer.json();
    if (answer.ok) return { kind: 'ok', value: schema.parse(body) };
    const problem = Problem.safeParse(body).data?.error;
    return {
      kind: 'refused',
      sentence: problem?.message ?? null,
      faults: problem?.faults.map(({ message }) => message) ?? [],
    };
  } catch {
    return { kind: 'refused', sentence: null, faults: [] };
  }
}
