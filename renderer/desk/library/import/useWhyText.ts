import { useText } from '../../../app/useText.ts';
import type { LineWhy } from './planLine.ts';

/** What a line of the index sheet means for the library, in words. */
export function useWhyText(): (why: LineWhy) => string {
  const { library } = useText();
  const text = library.desk.imports;
  const { why: words, problems } = text;
  return (why) => {
    switch (why.kind) {
      case 'fileTwice':
        return words.fileTwice(why.row);
      case 'tooLong':
        return problems.tooLong(library.desk.fields[why.field], why.max);
      case 'badDate':
      case 'tooDeep':
        return problems[why.kind](why.text);
      case 'duplicate':
        return problems.duplicate[why.field](why.row);
      case 'missingName':
      case 'ambiguous':
        return problems[why.kind];
      default:
        return words[why.kind];
    }
  };
}
