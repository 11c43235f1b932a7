import type { HeaderFamily } from './headerFamilies.ts';

/** A piece of text in one style. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** A paragraph's text: plain, or in pieces. */
export type Text = string | readonly Run[];

export type Align = 'left' | 'center' | 'right' | 'justify';

export interface Column {
  readonly title: string;
  /** Percent of the text's width; the columns of a table add up to 100. */
  readonly width: number;
  readonly align: Align;
}

export interface SignatureBlock {
  /** "T/M BAN KIỂM PHIẾU" above the post; empty for none. */
  readonly onBehalf: string;
  readonly post: string;
  readonly name: string;
}

export type Block =
  | {
      readonly kind: 'letterhead';
      readonly parent: string;
      readonly body: string;
      readonly number: string;
      readonly date: string;
    }
  | { readonly kind: 'title'; readonly name: string; readonly abstract: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly align: Align; readonly indent: boolean }
  /** Label and value pairs, the values in one column under each other. */
  | { readonly kind: 'figures'; readonly rows: readonly (readonly [label: string, value: string, share: string])[] }
  /** Every row has as many cells as there are columns; the head is repeated on each page. */
  | {
      readonly kind: 'table';
      /** Titles above the columns' own; one without a title covers one column. No groups at all: one row of titles. */
      readonly groups: readonly { readonly title: string; readonly span: number }[];
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'signatures'; readonly left: SignatureBlock; readonly right: SignatureBlock }
  | { readonly kind: 'recipients'; readonly names: readonly string[] }
  /** What follows starts a page of its own. */
  | { readonly kind: 'newPage' };

/** A paper before it is PDF or DOCX: both are written from this, so both say the same. */
export interface PaperDocument {
  readonly title: string;
  readonly author: string;
  readonly family: HeaderFamily;
  /** SHA-256 of the facts in the paper's annex, for the document's properties; null for a paper without an annex. */
  readonly factsHash: string | null;
  readonly keywords: readonly string[];
  readonly madeAt: number;
  readonly blocks: readonly Block[];
}

/** A block of text, set as most of them are. */
export function paragraph(text: Text, align: Align = 'justify', indent = true): Block {
  return { kind: 'paragraph', text, align, indent };
}

export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });

type Groups = Extract<Block, { kind: 'table' }>['groups'];

/** The first column that the group at this place covers. */
export const startOf = (groups: Groups, at: number): number =>
  groups.slice(0, at).reduce((sum, { span }) => sum + span, 0);

/** Columns whose group has no title: their own title stands for both rows of the head. */
export const aloneColumns = (groups: Groups): readonly number[] =>
  groups.flatMap(({ title }, at) => (title === '' ? [startOf(groups, at)] : []));
