import type { DXT } from 'docxtemplater';
import { z } from 'zod';

/** A field as the template has it; a list has the fields between its marks. */
export interface UsedTag {
  readonly name: string;
  /** '' for a text, 'loop' for a list; anything else is a mark that fields here do not know. */
  readonly module: string;
  readonly within: readonly UsedTag[];
}

interface Part {
  readonly type: string;
  readonly value: string;
  readonly module?: string | undefined;
  readonly subparsed?: readonly Part[] | undefined;
}
const Part: z.ZodType<Part> = z.object({
  type: z.string(),
  value: z.string().catch(''),
  module: z.string().optional(),
  get subparsed() {
    return z.array(Part).optional();
  },
});

const Compiled = z.object({ inspect: z.object({ postparsed: z.array(Part) }) });

/** Listens to docxtemplater while it compiles a template and keeps the fields of every part of the file. */
export class UsedTags implements DXT.Module {
  readonly name = 'UsedTags';
  readonly tags: UsedTag[] = [];

  set(options: unknown): void {
    const compiled = Compiled.safeParse(options);
    if (compiled.success) this.tags.push(...tagsOf(compiled.data.inspect.postparsed));
  }
}

/** Between fields stands the file's own text. */
const tagsOf = (parts: readonly Part[]): readonly UsedTag[] =>
  parts
    .filter(({ type }) => type === 'placeholder')
    .map(({ value, module = '', subparsed = [] }) => ({ name: value, module, within: tagsOf(subparsed) }));
