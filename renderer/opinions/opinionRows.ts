import type { Catalogue } from '../../core/i18n/catalogue.ts';
import { formatTime } from '../../core/i18n/format.ts';
import type { OpinionGroup } from '../../core/opinions/groupOpinions.ts';
import type { OpinionOfAll } from '../../core/views/opinionsView.ts';

export interface OpinionRowsSource {
  readonly groups: readonly OpinionGroup<OpinionOfAll>[];
  readonly titleOf: (itemId: string | null) => string;
  readonly nameOf: (paperId: string) => string;
  readonly words: Catalogue['opinions'];
}

/** The opinions as a sheet: its heading, then a row for each, in the order of the list. */
export function opinionRows({ groups, titleOf, nameOf, words }: OpinionRowsSource): readonly (readonly string[])[] {
  const lines = groups.flatMap(({ itemId, opinions }) =>
    opinions.map((opinion) => ({ title: titleOf(itemId), opinion })),
  );
  return [
    words.columns,
    ...lines.map(({ title, opinion: { paper, name, position, text, at, answer } }, i) => [
      `${i + 1}`,
      title,
      paper === null ? '' : `${nameOf(paper.paperId)} (${words.version(paper.version)})`,
      paper?.page == null ? '' : `${paper.page}`,
      name,
      position,
      text,
      formatTime(at),
      answer === null ? words.waiting : words.answers[answer.kind],
      answer?.text ?? '',
    ]),
  ];
}
