import { formatBytes, formatDate } from '../../../core/i18n/format.ts';
import type { ShellDiagnostics } from '../shell.ts';
import { useLanguage, useText } from '../useText.ts';
import { useLogName } from '../witness/useLogName.ts';
import css from './ServiceSheet.module.css';

/** What the terminal says of itself, line by line. */
export function Facts({ facts }: { facts: ShellDiagnostics }) {
  const { shell, witness } = useText();
  const words = shell.service;
  const logName = useLogName();
  const { language } = useLanguage();
  const { version, keys, lastFault, documents, displays, certificateUntil, serverName, clockSkewMs, offer } = facts;
  const lines = [
    [words.facts.version, version],
    ...(offer === null ? [] : [[words.facts.offer, offer]]),
    [words.facts.fault, lastFault === null ? words.connected : words.faults[lastFault]],
    [words.facts.server, serverName],
    ...(logName === null ? [] : [[witness.logName, logName]]),
    [words.facts.certificate, certificateWords()],
    [words.facts.clock, clockSkewMs === null ? words.noSkew : words.skew(clockSkewMs)],
    [words.facts.keys, keys.kind === 'osStore' ? words.keys.osStore(keys.backend) : words.keys[keys.why]],
    [words.facts.documents, `${documents.count} (${formatBytes(documents.bytes, language)})`],
    [words.facts.displays, displays.join(', ')],
    ...(facts.recoveries.length === 0 ? [] : [[words.facts.recoveries, words.recoveries(facts.recoveries.length)]]),
  ];

  function certificateWords(): string {
    if (certificateUntil === null) return words.noCertificate;
    const day = formatDate(certificateUntil);
    return certificateUntil < Date.now() ? words.certificateOver(day) : day;
  }
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
