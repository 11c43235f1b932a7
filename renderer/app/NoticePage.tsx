import type { ReactNode } from 'react';
import type { Density } from '../parts/density.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import type { IconName } from '../parts/iconShapes.tsx';
import { PlainPage } from './PlainPage.tsx';
import { useText } from './useText.ts';

/** One calm message with at most one thing to do. */
export function NoticePage(props: {
  icon: IconName;
  title: string;
  children: ReactNode;
  action?: ReactNode;
  size: Density;
}) {
  const { product } = useText().common;
  return (
    <PlainPage title={product} size={props.size}>
      <EmptyState icon={props.icon} title={props.title} actions={props.action}>
        {props.children}
      </EmptyState>
    </PlainPage>
  );
}
