import type { Catalogue } from '../../core/i18n/catalogue.ts';
import type { TerminalLine } from '../../core/views/technicalViews.ts';

/** What a terminal is called in a list: its place, else what it is for and the machine's own name. */
export function terminalName({ placeLabel, use, name, account }: TerminalLine, text: Catalogue): string {
  if (placeLabel !== null) return text.common.place(placeLabel);
  const known = name ?? account ?? text.console.unknownTerminal;
  return use === null || use.kind === 'seat' ? known : `${text.console.enrol.uses[use.kind]} · ${known}`;
}
