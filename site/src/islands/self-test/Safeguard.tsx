import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Stands there instead, once something in `children` could not be drawn. */
  readonly instead: ReactNode;
  readonly onFailure: () => void;
}

/** A mistake of ours, or a browser that lacks something, must not leave an empty page to somebody who has a hard time. */
export class Safeguard extends Component<Props, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    this.props.onFailure();
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
