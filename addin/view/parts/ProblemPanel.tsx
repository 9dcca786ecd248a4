import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Problem } from '../../../bridge/schema.ts';
import { commonTexts } from '../../text/common.ts';
import type { CommandHandle } from '../hooks/useCommand.ts';
import { refreshAll } from '../hooks/reads.ts';
import { useText } from '../hooks/useText.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    alignItems: 'flex-start',
    padding: '12px',
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  // Scrolled into view, it must not end up under an `ActionBar`.
  come: { scrollMarginBottom: '200px', scrollMarginTop: '16px' },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  action: { marginTop: '8px' },
});

interface ProblemPanelProps {
  readonly problem: Pick<Problem, 'title' | 'detail' | 'safe' | 'now'>;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** There is nothing else on the screen: its title is the screen's. */
  readonly alone?: boolean;
}

/** What happened, is my work safe, what now. */
export const ProblemPanel = ({ problem, action, alone = false }: ProblemPanelProps) => {
  const styles = useStyles();
  const Title = alone ? 'h1' : 'div';
  return (
    <div className={styles.panel} role="alert">
      <Title className={styles.title}>{problem.title}</Title>
      {problem.detail !== '' && <div>{problem.detail}</div>}
      <div>{problem.safe}</div>
      <div>{problem.now}</div>
      {action !== undefined && (
        <Button className={styles.action} onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
};

/** The problem of a command, if it has one. Where somebody else was first, one click shows the newest state; what was typed stays. */
export const CommandProblem = ({ command }: { readonly command: Pick<CommandHandle<never>, 'problem' | 'conflict' | 'dismiss'> }) => {
  const styles = useStyles();
  const text = useText(commonTexts);
  const come = useCallback((panel: HTMLDivElement | null) => {
    panel?.scrollIntoView({ block: 'nearest' });
  }, []);
  const client = useQueryClient();
  if (command.problem === null) return null;
  const reload = (): void => {
    command.dismiss();
    void refreshAll(client);
  };
  return (
    <div ref={come} className={styles.come}>
      {command.conflict ? (
        <ProblemPanel problem={command.problem} action={{ label: text.reload, run: reload }} />
      ) : (
        <ProblemPanel problem={command.problem} />
      )}
    </div>
  );
};
