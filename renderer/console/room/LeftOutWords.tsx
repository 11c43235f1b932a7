import { useText } from '../../app/useText.ts';
import css from './ActDialog.module.css';
import type { LeftOut, Reached } from './acts.ts';
import { unitList } from './unitWords.ts';

/** Names of each kind that is left out, before "and so many more". */
const NAMES = 12;
const REASONS: readonly LeftOut[] = ['notForBrowsers', 'notEnrolled', 'noTerminal'];

/** Which of the chosen ones an act does not reach, and why. */
export function LeftOutWords({ without }: Pick<Reached, 'without'>) {
  const text = useText();
  return REASONS.map((why) => {
    const units = without.get(why);
    if (units === undefined) return null;
    return (
      <p key={why} className={css.without}>
        {text.console.orders.leftOut[why](unitList(units, text, NAMES))}
      </p>
    );
  });
}
