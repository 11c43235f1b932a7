/** An SVG path of the values from left to right, the largest at the top (y 0); a single value is a level line. */
export function sparkPath(values: readonly number[], box: { readonly width: number; readonly height: number }): string {
  const top = Math.max(...values, 0);
  const y = (value: number) => (top === 0 ? box.height : box.height - (value / top) * box.height);
  const points = values.length === 1 ? [...values, ...values] : values;
  return points
    .map((value, at) => {
      const x = (at / (points.length - 1)) * box.width;
      return `${at === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y(value).toFixed(2)}`;
    })
    .join('');
}
