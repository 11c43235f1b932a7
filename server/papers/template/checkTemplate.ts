import { z } from 'zod';
import { ImportRefused } from '../../imports/ImportRefused.ts';
import { MacroError, openTemplate } from './openTemplate.ts';
import { TEMPLATE_FIELDS, type TemplateField } from './templateFields.ts';
import { type UsedTag, UsedTags } from './UsedTags.ts';

export interface TemplateFault {
  readonly code: 'unreadable' | 'macros' | 'syntax' | 'unknownField' | 'wrongKind' | 'missingField';
  /** The field as written in the template; empty where the fault is the file's. */
  readonly field: string;
  /** What the secretary reads. */
  readonly message: string;
}

/** What is wrong with an office's own template, in words; nothing when it can be used. */
export function checkTemplate(bytes: Buffer): readonly TemplateFault[] {
  const used = new UsedTags();
  try {
    openTemplate(bytes, used);
  } catch (error) {
    return faultsOf(error);
  }
  const names = new Set(used.tags.map(({ name }) => name));
  return [
    ...used.tags.flatMap((tag) => faultsOfTag(tag, null)),
    ...TEMPLATE_FIELDS.filter(({ needed, name }) => needed && !names.has(name)).map(
      ({ name, explanation }): TemplateFault => ({
        code: 'missingField',
        field: name,
        message: `Mẫu thiếu trường bắt buộc {${name}} (${explanation}).`,
      }),
    ),
  ];
}

/** Fields of a list are known within it; those of the meeting everywhere. */
const fieldOf = (name: string, within: string | null): TemplateField | undefined =>
  TEMPLATE_FIELDS.find((field) => field.name === name && field.within === within) ??
  TEMPLATE_FIELDS.find((field) => field.name === name && field.within === null);

function faultsOfTag({ name, module, within: inner }: UsedTag, within: string | null): readonly TemplateFault[] {
  const field = fieldOf(name, within);
  const isList = module === 'loop';
  if (field === undefined) {
    const where = within === null ? '' : ` trong danh sách {#${within}}`;
    return [{ code: 'unknownField', field: name, message: `Không có trường {${name}}${where}.` }];
  }
  if (module !== '' && !isList)
    return [{ code: 'wrongKind', field: name, message: `Trường {${name}} phải viết không có dấu đặc biệt.` }];
  if ((field.kind === 'list') !== isList) {
    const message = isList
      ? `Trường {${name}} không phải là danh sách: viết {${name}}, không viết {#${name}}.`
      : `Trường {${name}} là danh sách: viết {#${name}} … {/${name}}.`;
    return [{ code: 'wrongKind', field: name, message }];
  }
  return inner.flatMap((tag) => faultsOfTag(tag, name));
}

const SyntaxErrors = z.object({
  properties: z.object({
    id: z.string(),
    xtag: z.string().optional(),
    errors: z.array(z.object({ properties: z.object({ id: z.string(), xtag: z.string().optional() }) })).optional(),
  }),
});

const SYNTAX_WORDS: Readonly<Record<string, (field: string) => string>> = {
  unclosed_tag: (field) => `Trường “{${field}” chưa đóng: thiếu dấu }.`,
  unopened_tag: (field) => `Trường “${field}}” chưa mở: thiếu dấu {.`,
  duplicate_open_tag: (field) => `Thừa dấu { ở “${field}”.`,
  duplicate_close_tag: (field) => `Thừa dấu } ở “${field}”.`,
  unclosed_loop: (field) => `Danh sách {#${field}} chưa đóng: thiếu {/${field}}.`,
  unopened_loop: (field) => `Danh sách {/${field}} chưa mở: thiếu {#${field}}.`,
  closing_tag_does_not_match_opening_tag: (field) => `Danh sách {#${field}} đóng bằng tên khác.`,
};

function faultsOf(error: unknown): readonly TemplateFault[] {
  if (error instanceof MacroError)
    return [{ code: 'macros', field: '', message: 'Mẫu có macro. Hãy lưu lại thành tệp .docx không có macro.' }];
  const found = SyntaxErrors.safeParse(error);
  if (!found.success || error instanceof ImportRefused)
    return [
      { code: 'unreadable', field: '', message: 'Không đọc được tệp: không phải tệp Word (.docx) hoặc tệp bị hỏng.' },
    ];
  const { id, xtag, errors } = found.data.properties;
  const all = errors?.map(({ properties }) => properties) ?? [{ id, xtag }];
  return all.map(({ id: code, xtag: field = '' }) => ({
    code: 'syntax',
    field,
    message: SYNTAX_WORDS[code]?.(field) ?? `Trường “${field}” viết không đúng (${code}).`,
  }));
}
