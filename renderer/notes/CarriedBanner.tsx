import type { Note } from '../../core/notes/note.ts';
import { useText } from '../app/useText.ts';
import { Banner } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';

export interface CarriedBannerProps {
  /** What was just brought to the version that is shown. */
  carried: readonly Note[];
  version: number;
  onSee: () => void;
  onDismiss: () => void;
}

/** Says how many notes came along to a new version, how many want a look, and how many found no place (N-5). */
export function CarriedBanner({ carried, version, onSee, onDismiss }: CarriedBannerProps) {
  const { notes: t } = useText();
  const count = (state: 'carried' | 'confirm' | 'lost') =>
    carried.filter((note) => note.carried?.state === state).length;
  return (
    <Banner
      tone={count('lost') + count('confirm') > 0 ? 'warn' : 'ok'}
      word={t.carried.title(version)}
      actions={<Button onClick={onSee}>{t.carried.see}</Button>}
      onDismiss={onDismiss}
      dismissLabel={t.close}
    >
      {t.carried.text(count('carried'), count('confirm'), count('lost'))}
    </Banner>
  );
}
