import { formatBytes } from '../../../core/i18n/format.ts';
import type { ShellDiagnostics } from '../shell.ts';
import { useLanguage, useText } from '../useText.ts';
import css from './ServiceSheet.module.css';

/** What the terminal says of itself, line by line. */
export function Facts({ facts }: { facts: ShellDiagnostics }) {
  const words = useText().shell.service;
  const { version, keys, lastFault, documents, displays } = facts;
  const { language } = useLanguage();
  const lines = [
    [words.facts.version, version],
    [words.facts.keys, keys.kind === 'osStore' ? words.keys.osStore(keys.backend) : words.keys[keys.why]],
    [words.facts.fault, lastFault === null ? words.connected : words.faults[lastFault]],
    [words.facts.documents, `${documents.count} (${formatBytes(documents.bytes, language)})`],
    [words.facts.displays, displays.join(', ')],
  ];
  return (
    <dl className={css.facts}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
