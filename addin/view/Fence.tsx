import { makeStyles } from '@fluentui/react-components';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { commonTexts } from '../text/common.ts';
import { useText } from './hooks/useText.ts';
import { ProblemPanel } from './parts/ProblemPanel.tsx';

const useStyles = makeStyles({ crash: { padding: '16px' } });

const Crash = () => {
  const { crash, reload } = useText(commonTexts);
  return (
    <main className={useStyles().crash}>
      <ProblemPanel alone problem={crash} action={{ label: reload, run: () => window.location.reload() }} />
    </main>
  );
};

interface FenceProps {
  /** Another place gets a fresh chance. */
  readonly place: string;
  readonly children: ReactNode;
}

/** Keeps a screen that breaks, or whose code could not be fetched, from taking the pane along. */
export class Fence extends Component<FenceProps, { readonly brokenAt: string | null }> {
  override state = { brokenAt: null };

  override componentDidCatch(): void {
    this.setState({ brokenAt: this.props.place });
  }

  override render(): ReactNode {
    return this.state.brokenAt === this.props.place ? <Crash /> : this.props.children;
  }
}
