/** A display as the machine names it ("DELL U2419|1920x1080|internal") for people: name and size. */
export function displayWords(display: string): string {
  const [name = '', size = ''] = display.split('|');
  return [name, size.replace('x', '×')].filter((part) => part !== '').join(' ');
}

/** The sizes of a machine's displays, as short as a table needs them. */
export function displaySizes(displays: readonly string[]): string {
  return displays.map((display) => display.split('|')[1]?.replace('x', '×') ?? display).join(' + ');
}
