import { CODE_MAX } from '../../../../core/people/importRows.ts';

const MARK = '-DT';

/** A free code for the stand-in of somebody: the absent delegate's own with a mark, and a number where that is taken. */
export function standInCode(absentCode: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const end = n === 1 ? MARK : `${MARK}${n}`;
    const code = absentCode.slice(0, CODE_MAX - end.length) + end;
    if (!taken.has(code)) return code;
  }
}
