/** Whether the person at this screen is writing something: then nothing moves under it (F-4). */
export function isWriting(): boolean {
  const { activeElement, documentElement } = document;
  return documentElement.dataset.writing !== undefined || activeElement?.matches('input, textarea') === true;
}
