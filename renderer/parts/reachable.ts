/** For the `ref` of a box that scrolls: the keyboard reaches it, also when nothing in it can be focused. */
export function reachable(box: HTMLElement | null): void {
  if (box !== null) box.tabIndex = 0;
}
