import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import css from './ErrorBoundary.module.css';

export interface ErrorBoundaryProps {
  children: ReactNode;
  /** What the person reads; nothing they did is lost. */
  title: string;
  text: string;
  retryLabel: string;
  /** Told once per failure, for the log. */
  onError?: ((error: Error, componentStack: string) => void) | undefined;
}

/** Keeps a failure in one screen from emptying the whole window; "retry" draws the children anew. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    this.props.onError?.(error, info.componentStack ?? '');
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const retry = (
      <Button variant="primary" icon="refresh" onClick={() => this.setState({ error: null })}>
        {this.props.retryLabel}
      </Button>
    );
    return (
      <div className={css.screen} role="alert">
        <EmptyState icon="warning" title={this.props.title} actions={retry}>
          <p>{this.props.text}</p>
          <p className={css.details}>{error.message}</p>
        </EmptyState>
      </div>
    );
  }
}
