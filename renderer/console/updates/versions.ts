import { PROTOCOL_VERSION } from '../../../core/protocol/version.ts';
import type { UpdatesView } from '../../../core/views/terminalViews.ts';
import { isHere, type MachineLine } from '../machineLines.ts';

export type UpdateFileLine = UpdatesView['files'][number];

/** Orders versions of numbers with dots, the older one first; what is no number is older than what is. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map((part) => Number.parseInt(part, 10)));
  for (const [i, part] of (left ?? []).entries()) {
    const difference = (Number.isNaN(part) ? -1 : part) - (right?.[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** One version that the server holds, with its file for each platform. */
export interface HeldVersion {
  readonly version: string;
  /** Against the server's own version: only one that fits is certain to work with it. */
  readonly against: 'fits' | 'newer' | 'older';
  readonly files: readonly UpdateFileLine[];
}

/** What the server holds, the newest first. */
export function heldVersions({ files, serverVersion }: Pick<UpdatesView, 'files' | 'serverVersion'>): HeldVersion[] {
  return [...Map.groupBy(files, ({ version }) => version)]
    .sort(([a], [b]) => compareVersions(b, a))
    .map(([version, its]) => {
      const difference = compareVersions(version, serverVersion);
      return { version, against: difference === 0 ? 'fits' : difference > 0 ? 'newer' : 'older', files: its };
    });
}

/** How many machines run a version; `version` null are those that are away. */
export interface VersionCount {
  readonly version: string | null;
  readonly count: number;
  /** Their screens cannot speak to this server. */
  readonly isTooOld: boolean;
}

/** Who has what: the newest version first, those of whom nobody knows last. */
export function versionCounts(machines: readonly MachineLine[]): VersionCount[] {
  const known = Map.groupBy(
    machines.flatMap(({ machine }) => (machine === null ? [] : [machine.report])),
    ({ version }) => version,
  );
  const counts = [...known]
    .sort(([a], [b]) => compareVersions(b, a))
    .map(([version, reports]): VersionCount => {
      const isTooOld = reports.some(({ protocol }) => protocol !== PROTOCOL_VERSION);
      return { version, count: reports.length, isTooOld };
    });
  const away = machines.filter((line) => !isHere(line)).length;
  return away === 0 ? counts : [...counts, { version: null, count: away, isTooOld: false }];
}

/** Which machines a rollout is for. */
export const WHOMS = ['here', 'all', 'some'] as const;
export type Whom = (typeof WHOMS)[number];

/** The machines that do not run a version, as far as anybody knows: those that are there, or all, or those chosen. */
export function rolloutTargets(
  machines: readonly MachineLine[],
  version: string,
  whom: Whom,
  chosen: ReadonlySet<string>,
): readonly MachineLine[] {
  if (whom === 'some') return machines.filter(({ id }) => chosen.has(id));
  return machines.filter(({ machine }) => (machine === null ? whom === 'all' : machine.report.version !== version));
}

/** Platforms of the targets for which the version has no file. */
export function missingPlatforms(targets: readonly MachineLine[], held: HeldVersion): readonly string[] {
  const has = new Set<string>(held.files.map(({ platform }) => platform));
  return [...new Set(targets.flatMap(({ machine }) => (machine === null ? [] : [machine.report.platform])))].filter(
    (platform) => !has.has(platform),
  );
}
