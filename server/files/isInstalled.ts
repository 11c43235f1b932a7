import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

/** Whether there is a program of this name, without running it. */
export async function isInstalled(command: string): Promise<boolean> {
  const folders = isAbsolute(command) ? [''] : (process.env.PATH ?? '').split(delimiter).filter((one) => one !== '');
  const found = await Promise.all(
    folders.map((folder) =>
      access(join(folder, command), constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
