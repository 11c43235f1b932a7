import { PlainPage } from '../app/PlainPage.tsx';
import { useText } from '../app/useText.ts';

/** The technician's screen. */
export default function ConsoleScreen() {
  const text = useText().common.screens.console;
  return (
    <PlainPage title={text.name} size="desk">
      <p>{text.use}</p>
    </PlainPage>
  );
}
