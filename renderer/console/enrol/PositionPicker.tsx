import type { TerminalUse } from '../../../core/terminals/terminal.ts';
import type { EnrolledLine } from '../../../core/views/terminalViews.ts';
import { useText } from '../../app/useText.ts';
import { positionName } from './positionName.ts';
import { positionKey, positionOptions } from './positionOptions.ts';
import { SearchPicker } from './SearchPicker.tsx';
import { useRoomNames } from './useRoomNames.ts';

export interface PositionPickerProps {
  label: string;
  hideLabel?: boolean | undefined;
  /** Which positions there are to choose from. */
  kinds: readonly TerminalUse['kind'][];
  terminals: readonly EnrolledLine[];
  value: TerminalUse | null;
  onChange: (use: TerminalUse) => void;
}

/** Where a machine stands: by typing a seat's number, or from the list. Seats that have a machine say so. */
export function PositionPicker({ label, hideLabel, kinds, terminals, value, onChange }: PositionPickerProps) {
  const text = useText();
  const words = text.console.enrol.use;
  const names = useRoomNames();
  const options = () => positionOptions(kinds, names, terminals, text);
  return (
    <SearchPicker
      label={label}
      hideLabel={hideLabel}
      chosen={value === null ? null : positionName(value, names, text)}
      options={() => options().map((option) => ({ ...option, note: option.taken ? words.taken : undefined }))}
      value={value === null ? null : positionKey(value)}
      onChange={(key) => {
        const option = options().find((one) => one.key === key);
        if (option !== undefined) onChange(option.use);
      }}
      placeholder={words.none}
      searchLabel={words.search}
      nothing={words.nothing}
    />
  );
}
