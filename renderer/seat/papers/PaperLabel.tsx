import { isSecret, type SecrecyLabel } from '../../../core/documents/document.ts';
import { useText } from '../../app/useText.ts';
import { Icon } from '../../parts/Icon.tsx';
import css from './PaperLabel.module.css';

/** How secret a paper is, as a stamp: word and shape; nothing for an ordinary one. */
export function PaperLabel({ label }: { label: SecrecyLabel }) {
  const words = useText().papers.label;
  if (label === 'ordinary') return null;
  return (
    <span className={css.stamp} data-secret={isSecret(label) || undefined}>
      <Icon name={isSecret(label) ? 'shield' : 'people'} size="1.1em" />
      {words[label]}
    </span>
  );
}
