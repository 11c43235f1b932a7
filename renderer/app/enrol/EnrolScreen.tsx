import type { ReactNode } from 'react';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { ScreenHeader } from '../../parts/ScreenHeader.tsx';
import { LanguageSwitch } from '../LanguageSwitch.tsx';
import { shellHere } from '../shell.ts';
import { useText } from '../useText.ts';
import { Enrolment } from './Enrolment.tsx';
import css from './EnrolScreen.module.css';

/** `/enrol`: a terminal that has no room gets one. In a browser it only says what it is for. */
export default function EnrolScreen() {
  const words = useText().shell.enrol;
  const shell = shellHere();
  if (shell !== null) {
    return (
      <Frame>
        <Enrolment enrolment={shell.enrolment} />
      </Frame>
    );
  }
  return (
    <Frame>
      <EmptyState icon="monitor" title={words.forTerminals} actions={<a href="/">{words.toStart}</a>}>
        {words.forTerminalsText}
      </EmptyState>
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const words = useText().shell.enrol;
  return (
    <div className={css.screen} data-density="seat" data-screen="seat">
      <ScreenHeader over={words.over} title={words.title}>
        <LanguageSwitch />
      </ScreenHeader>
      <main className={css.main}>{children}</main>
    </div>
  );
}
