import { TypeSizeSwitch } from '../parts/TypeSizeSwitch.tsx';
import { useText } from './useText.ts';
import { useTypeScale } from './useTypeScale.ts';

/** The three text sizes of this screen. */
export function TypeSize() {
  const { scale, setScale } = useTypeScale();
  const { typeSize, typeSizes } = useText().common;
  const names = { 1: typeSizes.medium, 1.2: typeSizes.large, 1.4: typeSizes.veryLarge };
  return <TypeSizeSwitch value={scale} onChange={setScale} label={typeSize} names={names} />;
}
