import { formatCount } from '../../../core/i18n/format.ts';
import type { Views } from '../../../core/views/schemas.ts';
import { BaseKind } from '../../../core/voting/rule.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { RadioCards } from '../../parts/RadioCards.tsx';
import type { SectionProps } from './RuleEditor.tsx';
import { Section } from './Section.tsx';

const FALLBACK_NOUN = { vi: 'đại biểu', en: 'members' } as const;

/** What a body calls its members, for a sentence without a meeting at hand. */
export function useNoun(meeting: Views['meeting']): string {
  const { language } = useLanguage();
  return meeting?.body.memberNoun ?? FALLBACK_NOUN[language];
}

/** What percentages and the verdict are counted on, with today's figures where there is a meeting. */
export function BaseSection({ number, form, change, meeting }: SectionProps & { meeting: Views['meeting'] }) {
  const { people, voting } = useText();
  const text = people.rules.base;
  const { language } = useLanguage();
  const noun = useNoun(meeting);
  const figures = meeting?.figures;
  const today: Readonly<Partial<Record<BaseKind, number>>> =
    figures === undefined
      ? {}
      : { total: figures.total, summoned: figures.summoned - figures.excluded, present: figures.present };
  const capital = (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
  return (
    <Section number={number} title={text.title} hint={meeting === null ? undefined : text.here}>
      <RadioCards
        legend={text.title}
        hideLegend
        columns={2}
        value={form.base}
        onChange={(base) => change({ base })}
        options={BaseKind.options.map((base) => {
          const count = today[base];
          return {
            value: base,
            label: capital(voting.base(base, noun)),
            hint: text.hints[base],
            trailing: count === undefined ? undefined : formatCount(count, language),
          };
        })}
      />
    </Section>
  );
}
