/** Pages shown on each side of the current one. */
const AROUND = 2;

/** The page numbers to offer, 1-based, with null where numbers are left out. */
export function pageNumbers(page: number, pages: number): readonly (number | null)[] {
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (n) => n === 1 || n === pages || Math.abs(n - page) <= AROUND,
  );
  return near.flatMap((n, index) => {
    const gap = n - (near[index - 1] ?? 0);
    if (gap === 2) return [n - 1, n];
    return gap > 2 ? [null, n] : [n];
  });
}
