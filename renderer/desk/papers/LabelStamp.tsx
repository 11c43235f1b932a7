import { isSecret, type SecrecyLabel } from '../../../core/documents/document.ts';
import { useText } from '../../app/useText.ts';
import { Icon } from '../../parts/Icon.tsx';
import css from './LabelStamp.module.css';

/** How secret a paper is, in a row of the desk: a word for every label, a stamp for what is secret. */
export function LabelStamp({ label }: { label: SecrecyLabel }) {
  const words = useText().papers.label;
  if (label === 'ordinary') return <span className={css.plain}>{words.ordinary}</span>;
  const secret = isSecret(label);
  return (
    <span className={css.stamp} data-secret={secret || undefined}>
      <Icon name={secret ? 'lock' : 'people'} size={14} />
      {words[label]}
    </span>
  );
}
